// Somebody's private page, opened by their link or by its code, in a language.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Door } from './arriving.ts';
import { said, type Tag } from './harness/words.ts';

/** Opens a private link, as somebody who kept it. */
export async function comesBack(page: Page, link: string, tag: Tag): Promise<PrivatePage> {
  await page.goto(link.replace('/mine#', `/mine?lang=${tag}#`));
  await expect(page.getByRole('heading', { level: 1, name: said('mine-title', {}, tag) })).toBeVisible();
  return new PrivatePage(page, tag);
}

/** Goes where a code can be written in, as somebody without JavaScript must. */
export async function comesByCode(page: Page, door: Door, tag: Tag = 'en'): Promise<PrivatePage> {
  await page.goto(door.address('/mine', tag));
  return new PrivatePage(page, tag);
}

/** What somebody does there. What comes of it, each test sees for itself. */
export class PrivatePage {
  constructor(
    readonly page: Page,
    readonly tag: Tag = 'en',
  ) {}

  private async press(id: string): Promise<void> {
    await this.page.getByRole('button', { name: said(id, {}, this.tag) }).click();
  }

  private async write(id: string, words: string): Promise<void> {
    await this.page.getByRole('textbox', { name: said(id, {}, this.tag) }).fill(words);
  }

  /** A line behind which something lies. */
  summary(id: string): Locator {
    return this.page.locator('summary', { hasText: said(id, {}, this.tag) });
  }

  /** Writes the first half of a link in. */
  async opens(code: string): Promise<void> {
    await this.write('mine-code', code);
    await this.press('mine-open');
  }

  /** Writes to the group; of a question the field is called otherwise. */
  async replies(words: string, field: 'mine-reply' | 'asking-reply' = 'mine-reply'): Promise<void> {
    await this.write(field, words);
    await this.press('mine-reply-send');
  }

  /** Takes the request back, or the question. */
  async withdraws(line: 'mine-withdraw' | 'asking-withdraw' = 'mine-withdraw'): Promise<void> {
    await this.summary(line).click();
    await this.press('mine-withdraw-button');
  }

  /** Presses the button that erases everything, and forgets to say that they are sure. */
  async erasesUnsure(): Promise<void> {
    await this.summary('mine-erase').click();
    await this.press('mine-erase-button');
    await expect(this.page.getByText(said('mine-erase-tick', {}, this.tag))).toBeVisible();
  }

  /** Says that they are sure, where that lies open, and everything is erased. */
  async isSure(): Promise<void> {
    await this.page.getByRole('checkbox', { name: said('mine-erase-sure', {}, this.tag) }).check();
    await this.press('mine-erase-button');
    await expect(this.page.getByRole('heading', { name: said('mine-erased', {}, this.tag) })).toBeVisible();
  }

  async erases(): Promise<void> {
    await this.summary('mine-erase').click();
    await this.isSure();
  }

  /** Becomes a member, by a name. */
  async enters(name: string): Promise<void> {
    await this.write('join-name', name);
    await this.press('mine-enter-button');
    await expect(this.page.getByRole('heading', { name: said('joined-title', {}, this.tag) })).toBeVisible();
  }
}
