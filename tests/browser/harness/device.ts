// Devices, and whose they are.
import { type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { links } from './demo.ts';
import type { Group } from './group.ts';
import { said } from './words.ts';

export const PHONE = { width: 360, height: 740 };

export interface Device extends BrowserContextOptions {
  /** A browser without WebAssembly, as on an iPhone in Lockdown Mode. */
  wasm?: false;
}

/** Somebody who already has a code uses it on this device. */
export async function useCode(page: Page, group: Group, code: string): Promise<void> {
  await page.goto(`${links.porchlight}/${group.slug}/join?lang=en`);
  await page.getByRole('textbox', { name: said('join-code') }).fill(code);
  await page.getByRole('button', { name: said('join-look') }).click();
  await page.getByRole('button', { name: said('join-use') }).click();
  await expect(page.getByRole('heading', { name: said('joined-title') })).toBeVisible();
}
