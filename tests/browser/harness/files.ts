// Files that somebody takes away.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

export interface Taken {
  /** What it is called on their device. */
  name: string;
  /** Where it lies there. */
  path: string;
  words: string;
}

/** The file that comes when this is done. */
export async function taken(page: Page, does: () => Promise<unknown>): Promise<Taken> {
  const coming = page.waitForEvent('download');
  await does();
  const download = await coming;
  const path = await download.path();
  return { name: download.suggestedFilename(), path, words: readFileSync(path, 'utf8') };
}
