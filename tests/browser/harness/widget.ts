// A poll or a proposal, as somebody finds it on screen.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { begins, said, type Tag, written } from './words.ts';

/** Where something stands. */
export type Root = Page | Locator | FrameLocator;

/** A poll or a proposal on screen, in a language: found as a screen reader finds it. */
export class Widget {
  constructor(
    readonly root: Root,
    readonly tag: Tag = 'en',
  ) {}

  say(id: string, values: Record<string, string | number> = {}): Locator {
    return this.root.getByText(said(id, values, this.tag));
  }

  get article(): Locator {
    return this.root.getByRole('article');
  }

  /** A radio button or a tick box, by the beginning of its name. */
  answer(name: string): Locator {
    const named = { name: begins(name) };
    return this.root.getByRole('radio', named).or(this.root.getByRole('checkbox', named));
  }

  get reason(): Locator {
    return this.root.getByRole('textbox', { name: said('reason-label', {}, this.tag) });
  }

  /** The field for a number beside an option, by the beginning of its name. */
  number(name: string): Locator {
    return this.root.getByRole('textbox', { name: begins(name) });
  }

  slider(name: string): Locator {
    return this.root.getByRole('slider', { name: begins(name) });
  }

  /** A button by what it says. */
  button(id: string, values: Record<string, string | number> = {}): Locator {
    return this.root.getByRole('button', { name: said(id, values, this.tag) });
  }

  /** What is said of the answer that is counted, without the marks that keep directions apart. */
  async expectSaid(words: string | RegExp): Promise<void> {
    const own = this.article.locator('.own-said');
    const heard = async (): Promise<string> => (await own.innerText()).replaceAll(/[\u2068\u2069]/g, '');
    if (typeof words === 'string') await expect.poll(heard).toBe(words);
    else await expect.poll(heard).toMatch(words);
  }

  /** Sends a first answer, or a new one. */
  get send(): Locator {
    const named = (id: string): Locator => this.root.getByRole('button', { name: said(id, {}, this.tag) });
    return named('vote-button').or(named('change-button'));
  }

  /** Opens the ballot again. */
  get again(): Locator {
    return this.say('change-summary');
  }

  /** The sentence of having answered. */
  counted(choice: string): Locator {
    return this.say('voted-counted', { choice });
  }

  changed(choice: string): Locator {
    return this.say('voted-changed', { choice });
  }

  before(choice: string): Locator {
    return this.say('voted-before', { choice });
  }

  /** Why something was not sent. */
  refused(id: string): Locator {
    return this.say(id);
  }

  get table(): Locator {
    return this.root.getByRole('table');
  }

  /** How many answers the table gives an option. */
  async expectCount(name: string, count: number): Promise<void> {
    const row = this.table.getByRole('row', { name: begins(name) });
    await expect(row.getByRole('cell').first()).toHaveText(new RegExp(`^${written(count, this.tag)}$`));
  }

  language(tag: Tag): Locator {
    const name = { en: 'English', es: 'Español', ar: 'العربية' }[tag];
    return this.root.getByRole('button', { name, exact: true, includeHidden: false });
  }
}
