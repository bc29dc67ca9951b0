// What the tests of FAQs share: the demo's FAQ, FAQs of a test's own, and what a reader finds on screen.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { call } from './harness/api.ts';
import { links } from './harness/demo.ts';
import { type Device, useCode } from './harness/device.ts';
import type { Group } from './harness/group.ts';
import { said, type Tag, type Words } from './harness/words.ts';

/** Words in any language. */
export type Said = Words & Record<string, string | undefined>;

export interface Entry {
  id?: string;
  section?: string;
  question: Said;
  answer: Said;
  audience?: 'everyone' | 'members' | { circles: string[] };
  related?: string[];
  reviewed?: { on: string; by: 'member' | 'greeter' | 'organiser' };
}

export interface FaqDraft {
  title: Said;
  about?: Said;
  sections?: { id: string; title: Said }[];
  asks?: boolean;
  show_stale?: boolean;
  /** The version that was read; of one that is there. */
  revision?: number;
  entries?: Entry[];
}

/** A FAQ as the desk is given it. */
export interface FaqDesk {
  faq: FaqDraft;
  entries: { entry: Entry & { id: string }; revision: number; stale?: boolean }[];
  suggestions: { n: number; suggested: { question: string; answer: string } }[];
}

/** A FAQ in three sections, for everybody, for members, and one that nobody has looked at for long. */
export const HALL: FaqDraft = {
  title: { en: 'About the hall', es: 'Sobre el local', ar: 'عن القاعة' },
  sections: [
    { id: 'place', title: { en: 'The place', es: 'El lugar', ar: 'المكان' } },
    { id: 'food', title: { en: 'Food', es: 'Comida', ar: 'الطعام' } },
    { id: 'us', title: { en: 'About us', es: 'Quiénes somos', ar: 'من نحن' } },
  ],
  asks: true,
  entries: [
    {
      id: 'where',
      section: 'place',
      question: { en: 'Where is the hall?', es: '¿Dónde está el local?', ar: 'أين القاعة؟' },
      answer: {
        en: 'Behind the **old bridge**, on the left.',
        es: 'Detrás del **puente viejo**, a la izquierda.',
        ar: 'خلف **الجسر القديم** إلى اليسار.',
      },
      related: ['coffee'],
      reviewed: { on: new Date().toISOString().slice(0, 10), by: 'organiser' },
    },
    {
      id: 'library',
      section: 'place',
      question: { en: 'When does the library open?', es: '¿Cuándo abre la biblioteca?', ar: 'متى تُفتَح المكتبة؟' },
      answer: {
        en: 'On Mondays, from ten to one.',
        es: 'Los lunes, de diez a una.',
        ar: 'يوم الاثنين من العاشرة إلى الواحدة.',
      },
    },
    {
      id: 'coffee',
      section: 'food',
      question: { en: 'Is there coffee at the café?', es: '¿Hay café?', ar: 'هل توجد قهوة؟' },
      answer: {
        en: 'There is, in the small kitchen.\n\n- Cups are on the shelf.\n- Sugar is beside them.',
        es: 'Sí, en la cocina pequeña.\n\n- Las tazas están en el estante.\n- El azúcar, al lado.',
        ar: 'نعم، في المطبخ الصغير.\n\n- الأكواب على الرفّ.\n- السكر بجانبها.',
      },
    },
    {
      id: 'stove',
      section: 'food',
      question: { en: 'Who may use the stove?', es: '¿Quién puede usar el fogón?', ar: 'من يستعمل الموقد؟' },
      answer: {
        en: 'Whoever has the copper spoon.',
        es: 'Quien tiene la cuchara de cobre.',
        ar: 'من معه الملعقة النحاسية.',
      },
      audience: 'members',
    },
    {
      id: 'who',
      section: 'us',
      question: { en: 'Who are you?', es: '¿Quiénes sois?', ar: 'من أنتم؟' },
      answer: { en: 'Your neighbours.', es: 'Tus vecinas y vecinos.', ar: 'جيرانكم.' },
      reviewed: { on: '2020-03-04', by: 'greeter' },
    },
  ],
};

/** What of HALL nobody but members may ever be sent. */
export const HIDDEN = /stove|fog[oó]n|الموقد|copper|cobre|النحاسية/i;

/** A FAQ so long that it comes in pieces: `entry-0` and so on, in two sections. */
export const long = (entries: number): FaqDraft => ({
  title: { en: 'Everything' },
  sections: [
    { id: 'first', title: { en: 'First things' } },
    { id: 'then', title: { en: 'Then' } },
  ],
  entries: Array.from({ length: entries }, (_, n) => ({
    id: `entry-${n}`,
    section: n < entries / 2 ? 'first' : 'then',
    question: { en: `What about number ${n}?` },
    answer: { en: `This is what we say of number ${n}.\n\nIt may be long.\n\nIt is not.` },
  })),
});

/** Makes a FAQ of a test's own. */
export async function makes(group: Group, faq: FaqDraft = HALL, id = 'hall'): Promise<FaqDesk> {
  return call('PUT', `/v1/${group.slug}/faq/${id}`, faq, group.organiser);
}

/** What the desk is given. */
export const desk = (group: Group, id = 'hall'): Promise<FaqDesk> =>
  call('GET', `/v1/${group.slug}/faq/${id}/draft`, undefined, group.organiser);

/** Where the demo's own FAQ stands. */
export const common = (tag: Tag, more = ''): string =>
  `${links.porchlight}/${links.group}/faq/common?lang=${tag}${more}`;

/** A device that lets pages copy. */
export const COPIES: Device = { permissions: ['clipboard-read', 'clipboard-write', 'local-network-access'] };

/** What was copied; our own pages are not allowed to read it. */
export async function clipboard(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto(links.site);
  const copied = await other.evaluate(() => navigator.clipboard.readText());
  await other.close();
  return copied;
}

type Root = Page | Locator | FrameLocator;

/** Somebody at a FAQ, in a language. */
export class Reader {
  constructor(
    readonly root: Root,
    readonly tag: Tag = 'en',
    readonly id = 'hall',
  ) {}

  say(id: string, values: Record<string, string | number> = {}): Locator {
    return this.root.getByText(said(id, values, this.tag));
  }

  button(id: string): Locator {
    return this.root.getByRole('button', { name: said(id, {}, this.tag) });
  }

  link(id: string): Locator {
    return this.root.getByRole('link', { name: said(id, {}, this.tag) });
  }

  get field(): Locator {
    return this.root.getByRole('searchbox', { name: said('faq-search', {}, this.tag) });
  }

  get search(): Locator {
    return this.button('faq-search-button').locator('visible=true');
  }

  /** A question with its answer; in the list, not among what was found. */
  entry(id: string): Locator {
    return this.root.locator(`[data-all] details[data-entry="${id}"]`);
  }

  question(id: string): Locator {
    return this.entry(id).locator('> summary');
  }

  answer(id: string): Locator {
    return this.entry(id).locator('[data-answer]');
  }

  /** Opens one. */
  async open(id: string): Promise<void> {
    await this.question(id).click();
    await expect(this.answer(id)).toBeVisible();
  }

  /** What was found, in the order of the page. */
  get hits(): Locator {
    return this.root.locator('[data-found] > details');
  }

  hit(id: string): Locator {
    return this.root.locator(`[data-found] > details:is([data-hit="${id}"], [data-entry="${id}"])`);
  }

  /** The sentence that says how many were found; a region that screen readers listen to. */
  get count(): Locator {
    return this.root.getByRole('status').and(this.root.locator('[data-count]'));
  }

  async expectFound(...ids: string[]): Promise<void> {
    await expect(this.count).toHaveText(
      ids.length ? said('faq-found', { count: ids.length }, this.tag) : said('faq-found-nothing', {}, this.tag),
    );
    const found = (): Promise<(string | undefined)[]> =>
      this.hits.evaluateAll((all) =>
        all.map((one) => (one as HTMLElement).dataset.hit ?? (one as HTMLElement).dataset.entry),
      );
    await expect.poll(async () => (await found()).sort()).toEqual([...ids].sort());
  }
}

/** Opens a group's FAQ on its own page, awake. */
export async function reads(page: Page, group: Group, tag: Tag = 'en', more = '', id = 'hall'): Promise<Reader> {
  await page.goto(`${group.page('faq', id, tag)}${more}`);
  await expect(page.locator('main')).toHaveAttribute('data-test-phase', 'awake', { timeout: 30_000 });
  return new Reader(page, tag, id);
}

/** Somebody with a code at a group's FAQ. */
export async function readsAs(page: Page, group: Group, code: string, tag: Tag = 'en'): Promise<Reader> {
  await useCode(page, group, code);
  return reads(page, group, tag);
}

/** Whether what stands in a document or a shadow root has the focus. */
export const hasFocus = (what: Locator): Promise<boolean> =>
  what.evaluate((it) => (it.getRootNode() as Document | ShadowRoot).activeElement === it);

export async function expectFocus(what: Locator): Promise<void> {
  await expect.poll(() => hasFocus(what)).toBe(true);
}

/** No sideways scrolling. */
export async function fits(page: Page): Promise<void> {
  const over = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over(), 'pixels that stand over').toBeLessThanOrEqual(0);
}
