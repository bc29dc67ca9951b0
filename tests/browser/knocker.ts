// Somebody at a signup form: what they find on screen, and how they fill it in.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { type Door, type Fields, type FormId, label } from './arriving.ts';
import { finger, type Hand } from './harness/hands.ts';
import { said, type Tag } from './harness/words.ts';

/** Somebody at the form, in a language. They find a field as its label says, or by its name where many share one. */
export class Knocker {
  constructor(
    readonly page: Page | FrameLocator,
    readonly tag: Tag = 'en',
    readonly id: FormId = 'join',
  ) {}

  get form(): Locator {
    return this.page.locator('form#signup-form');
  }

  say(id: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByText(said(id, values, this.tag)).locator('visible=true');
  }

  button(id: string): Locator {
    return this.page.getByRole('button', { name: said(id, {}, this.tag) }).locator('visible=true');
  }

  get next(): Locator {
    return this.button('part-next');
  }

  get send(): Locator {
    // Of a question: "Send my question".
    return this.button('request-send').or(this.button('request-send-asking'));
  }

  /** Everything around a question. */
  asked(id: string): Locator {
    return this.form.locator(`[data-question="q-${id}"]`);
  }

  /** A field of a question: what it is called, or which of its answers. */
  field(id: string, value?: string): Locator {
    const [question, ...part] = id.split('.');
    const name = ['q-' + question, ...part].join('.');
    return this.form.locator(value === undefined ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`);
  }

  words(id: string): Locator {
    return this.form.getByRole('textbox', { name: label(this.id, id, this.tag) });
  }

  /** The list of what has to be mended. */
  get mend(): Locator {
    return this.page.locator('#signup-mend');
  }

  get sent(): Locator {
    return this.page.locator('[data-sent]');
  }

  /** Fills the form in, part by part. */
  async fill(fields: Fields, hand: Hand = finger): Promise<void> {
    for (const [name, value] of fields) {
      const all = this.form.locator(`[name="${name}"]`);
      const ticks = /^(?:checkbox|radio)$/.test((await all.first().getAttribute('type')) ?? '');
      const what = ticks ? all.and(this.form.locator(`[value="${value}"]`)) : all;
      for (let part = 0; part < 5 && !(await what.isVisible()); part++) await hand.press(this.next);
      await (ticks ? hand.choose(what) : hand.write(what, value));
    }
  }

  /** What the panel gives after sending. */
  async link(): Promise<string> {
    await expect(this.page.getByRole('heading', { name: said('sent-title', {}, this.tag) })).toBeVisible({
      timeout: 45_000,
    });
    return this.shown();
  }

  /** The private link that is on screen. */
  async shown(): Promise<string> {
    const link = this.sent.locator('a[data-link]');
    await expect(link).toHaveAttribute('href', /\/mine#[0-9A-Z-]{25,}/);
    const href = (await link.getAttribute('href'))!;
    await expect(link).toHaveText(href);
    return href;
  }
}

/** Opens the form, and waits until it shows a part at a time; or, where it never wakes, all of them. */
export async function knocks(
  page: Page,
  door: Door,
  tag: Tag = 'en',
  { id = 'join' as FormId, wakes = true } = {},
): Promise<Knocker> {
  await page.goto(door.form(tag, id));
  const knocker = new Knocker(page, tag, id);
  await expect(knocker.form).toBeVisible();
  if (wakes) await expect(knocker.form).toHaveAttribute('novalidate', { timeout: 30_000 });
  return knocker;
}
