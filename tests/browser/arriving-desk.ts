// Somebody of the welcome team at the desk, in a language, with a finger or with the keyboard alone.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Door, Greeter } from './arriving.ts';
import { useCode } from './harness/device.ts';
import { finger, type Hand } from './harness/hands.ts';
import { said, type Tag } from './harness/words.ts';

/** What each room is called. */
const ROOMS = {
  requests: 'desk-room-requests',
  questions: 'know-room',
  packs: 'curate-room',
  people: 'desk-room-people',
  keys: 'desk-room-keys',
  forms: 'desk-room-forms',
} as const;
export type Room = keyof typeof ROOMS;

/** A group's door; whoever opens no request needs only the group. */
type Group = Pick<Door, 'group' | 'address'>;

export class Desk<D extends Group = Door> {
  /** What opens their keys on this device. */
  words = '';

  constructor(
    readonly page: Page,
    readonly door: D,
    readonly tag: Tag = 'en',
    readonly hand: Hand = finger,
  ) {}

  /** Somebody comes in with their code, and brings their key from its sheet of paper. */
  static async of(page: Page, door: Door, who: Greeter, tag: Tag = 'en', hand: Hand = finger): Promise<Desk> {
    const desk = new Desk(page, door, tag, hand);
    await desk.comeIn(who);
    await desk.restore(who.sheet);
    return desk;
  }

  say(id: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByText(said(id, values, this.tag)).locator('visible=true');
  }

  button(id: string, values: Record<string, string | number> = {}): Locator {
    return this.page.getByRole('button', { name: said(id, values, this.tag) });
  }

  /** One of its forms, by what it does. */
  form(id: string): Locator {
    return this.page.locator(`form#${id}`);
  }

  field(form: string, name: string): Locator {
    return this.form(form).locator(`[name="${name}"]:not([type=hidden])`);
  }

  async comeIn(who: { code: string }): Promise<void> {
    await useCode(this.page, this.door.group, who.code);
    await this.goTo('requests');
  }

  async goTo(room: Room): Promise<void> {
    await this.page.goto(`${this.door.address('/desk', this.tag)}#${room}`);
    await expect(
      this.page.getByRole('heading', { level: 1, name: said(ROOMS[room], {}, this.tag) }),
    ).toBeVisible();
  }

  /** Goes there by the menu: a room is a place in the page, and what is open stays open. */
  async walkTo(room: Room): Promise<void> {
    await this.hand.press(this.page.getByRole('link', { name: said(ROOMS[room], {}, this.tag) }));
    await expect(
      this.page.getByRole('heading', { level: 1, name: said(ROOMS[room], {}, this.tag) }),
    ).toBeVisible();
  }

  /** Opens what lies behind a line, if it is shut. */
  async unfold(form: string): Promise<void> {
    await this.form(form).waitFor({ state: 'attached' });
    const fold = this.page.locator('details', { has: this.page.locator(`form#${form}`) });
    if (await this.form(form).isHidden()) await this.hand.press(fold.locator('> summary'));
  }

  /** Writes into a form, and sends it. */
  async send(form: string, fields: Record<string, string> = {}): Promise<void> {
    await this.unfold(form);
    for (const [name, value] of Object.entries(fields)) {
      const field = this.field(form, name);
      if ((await field.evaluate((it) => it.localName)) === 'select') await field.selectOption(value);
      else await this.hand.write(field, value);
    }
    await this.hand.press(this.form(form).locator('button[type=submit]'));
  }

  /** …and it is done. */
  async does(form: string, fields: Record<string, string> = {}): Promise<void> {
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST');
    await this.send(form, fields);
    const answer = await answered;
    expect(answer.status(), await answer.text()).toBeLessThan(400);
    await expect(this.page.locator('.said')).not.toBeEmpty();
    await expect(this.page.locator('[data-refused]')).toHaveCount(0);
  }

  /** Brings keys back from a sheet of paper, and writes down the six words that lock them here. */
  async restore(sheet: string, door = ''): Promise<void> {
    await this.walkTo('keys');
    await this.send('restore', { own: sheet, ...(door && { door }) });
    await this.keep();
  }

  /** Reads the six words that were made, and says them back. */
  async keep(): Promise<void> {
    await expect(this.form('keep')).toBeVisible();
    this.words = await sixIn(this.page.locator('main'));
    await this.send('keep', { words: this.words });
    await expect(this.button('desk-lock-now')).toBeVisible({ timeout: 30_000 });
  }

  async unlock(words = this.words): Promise<void> {
    await this.send('unlock', { words });
    await expect(this.button('desk-lock-now')).toBeVisible({ timeout: 30_000 });
  }

  /** Opens a request from the list, the only one if none is named. */
  async open(request?: string): Promise<void> {
    await this.walkTo('requests');
    const link = this.page.locator(`ul.requests a[href="#requests/${request ?? ''}"]`);
    await this.hand.press(request ? link : this.page.locator('ul.requests a').first());
    await expect(
      this.page.getByRole('heading', { level: 1, name: said('desk-one-request', {}, this.tag) }),
    ).toBeVisible();
  }

  /** What they answered to a question. */
  answer(label: string): Locator {
    return this.page.locator('dl.answers dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');
  }

  /** Looks whether anything is new. */
  async look(): Promise<void> {
    await this.page.reload();
  }
}

/** Six words, as they stand in a list. */
export async function sixIn(around: Locator): Promise<string> {
  const words = around.locator('ol.six li');
  await expect(words).toHaveCount(6, { timeout: 30_000 });
  return (await words.allInnerTexts()).join(' ');
}
