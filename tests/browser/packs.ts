// What the tests of starter packs share: the demo's pack in a group of a test's own, and a reader before it.
import { expect, type Locator, type Page } from '@playwright/test';
import { call } from './harness/api.ts';
import { sample } from './harness/demo.ts';
import { type Taken, taken } from './harness/files.ts';
import type { Group } from './harness/group.ts';
import { finger, type Hand } from './harness/hands.ts';
import { awake } from './harness/waking.ts';
import { said, type Tag, type Words } from './harness/words.ts';

type FrameLike = Page | Locator | ReturnType<Page['frameLocator']>;

export type KnownBy = { on: string; place?: Words } & Record<string, string | Words | undefined>;

/** An entry as one PUTs it. */
export interface Entry {
  id: string;
  section?: string;
  label: Words;
  why?: Words;
  audience?: 'everyone' | 'members' | { circles: string[] };
  known_by: KnownBy[];
  consent?: { is: string; on?: string; by?: string };
  signed_in_only?: boolean;
  checked?: { on: string; by: string };
}

export interface PackDraft {
  title: Words;
  about?: Words;
  purpose?: 'follow' | 'block';
  sections?: { id: string; title: Words }[];
  /** The version that was read; of one that is there. */
  revision?: number;
  entries?: Entry[];
}

/** The demo's pack. */
export const AROUND = 'around-here';
export const around: PackDraft = sample.starter_packs.find(({ id }) => id === AROUND)!.definition as PackDraft;

export const entryOf = (id: string): Entry => around.entries!.find((entry) => entry.id === id)!;

/** An entry's name in a language. */
export const name = (id: string, tag: Tag = 'en'): string => entryOf(id).label[tag]!;

/** Whom the group keeps away from. */
export const AWAY = 'keep-away';
export const away: PackDraft = {
  title: { en: 'Whom we keep away from', es: 'De quién nos alejamos', ar: 'من نبتعد عنهم' },
  about: {
    en: 'They sell names to the police.',
    es: 'Venden nombres a la policía.',
    ar: 'يبيعون الأسماء للشرطة.',
  },
  purpose: 'block',
  entries: [
    {
      id: 'loud-one',
      label: { en: 'Somebody who threatens us', es: 'Alguien que nos amenaza', ar: 'شخص يهددنا' },
      why: { en: 'Since spring.', es: 'Desde la primavera.', ar: 'منذ الربيع.' },
      known_by: [{ on: 'fediverse', address: 'loud@noise.example' }],
      consent: { is: 'organisation' },
    },
    {
      id: 'whole-server',
      label: { en: 'A server of theirs', es: 'Un servidor suyo', ar: 'خادم لهم' },
      known_by: [{ on: 'domain', domain: 'sells-names.example' }],
      consent: { is: 'organisation' },
    },
  ],
};

/** So many entries, an account on the fediverse each. */
export const many = (count: number): PackDraft => ({
  title: { en: 'A long list' },
  sections: [
    { id: 'first', title: { en: 'The first' } },
    { id: 'others', title: { en: 'The others' } },
  ],
  entries: Array.from({ length: count }, (_, at) => ({
    id: `one-${at}`,
    section: at < 10 ? 'first' : 'others',
    label: { en: `Number ${at}` },
    known_by: [{ on: 'fediverse', address: `number${at}@many.example` }],
    consent: { is: 'organisation' },
  })),
});

export async function putPack(group: Group, id = AROUND, draft: object = around): Promise<void> {
  await call('PUT', `/v1/${group.slug}/starter-pack/${id}`, draft, group.organiser);
}

/** As whoever keeps the pack finds it. */
export interface Kept {
  pack: PackDraft;
  entries: { entry: Entry; revision: number; just_removed?: boolean }[];
  suggestions: { n: number; suggested: { label: string; known_by: string } }[];
}

export const keptPack = (group: Group, id = AROUND): Promise<Kept> =>
  call('GET', `/v1/${group.slug}/starter-pack/${id}/draft`, undefined, group.organiser);

export const onPack = (group: Group, command: object, id = AROUND, code = group.organiser): Promise<Kept> =>
  call('POST', `/v1/${group.slug}/starter-pack/${id}/draft`, command, code);

/** The heading of Mastodon's list of whom somebody follows. */
export const FOLLOWING = 'Account address,Show boosts,Notify on new posts,Languages\n';
export const following = (...addresses: string[]): string =>
  FOLLOWING + addresses.map((address) => `${address},true,false,\n`).join('');

/** The kinds of files that few people want: they lie behind a line of their own. */
const RARE = new Set(['packs-file-fedidevs', 'packs-file-collection', 'packs-file-text', 'packs-file-whole']);

/** A starter pack on screen, in a language. */
export class Pack {
  constructor(
    readonly root: FrameLike,
    readonly tag: Tag = 'en',
    readonly hand: Hand = finger,
    readonly id = AROUND,
  ) {}

  say(id: string, values: Record<string, string | number> = {}): Locator {
    return this.root.getByText(said(id, values, this.tag)).locator('visible=true');
  }

  button(id: string): Locator {
    return this.root.getByRole('button', { name: said(id, {}, this.tag) }).locator('visible=true');
  }

  /** Everything of an entry. */
  entry(id: string): Locator {
    return this.root.locator(`li.entry[data-entry="${id}"]`);
  }

  /** The ways to an entry that come first, as they are seen. */
  first(id: string): Locator {
    return this.entry(id).locator('[data-first] > li:visible');
  }

  get iam(): Locator {
    return this.root.locator('details.iam > summary');
  }

  /** Opens what lies behind a line, if it is shut. */
  async unfold(summary: Locator): Promise<void> {
    if (!(await summary.evaluate((it) => (it.parentElement as HTMLDetailsElement).open))) await this.hand.press(summary);
  }

  /** Says where they are. */
  async says(on: 'bluesky' | 'fediverse' | 'neither', server = '', runs?: string): Promise<void> {
    await this.unfold(this.iam);
    await this.hand.choose(this.root.locator(`.iam-form input[name=on][value=${on}]`));
    if (server) await this.hand.write(this.root.getByRole('textbox', { name: said('packs-server', {}, this.tag) }), server);
    if (runs) await this.root.locator('.iam-form select[name=runs]').selectOption(runs);
    await this.hand.press(this.button('packs-iam-send'));
  }

  get take(): Locator {
    return this.root.locator('details.take-along > summary');
  }

  /** Opens the files. */
  async takes(): Promise<void> {
    await this.unfold(this.take);
  }

  /** What stands in a file that somebody takes. */
  async file(page: Page, id: string): Promise<Taken> {
    const named = { name: said(id, {}, this.tag) };
    const files = this.root.locator('.files');
    const more = this.root.locator('.more-files > summary');
    if (RARE.has(id) && (await more.count())) await this.unfold(more);
    return taken(page, () => this.hand.press(files.getByRole('button', named).or(files.getByRole('link', named))));
  }

  /** The box that says that somebody follows an entry. */
  ticked(id: string): Locator {
    return this.entry(id).locator('input[name=followed]');
  }

  /** The box that chooses an entry for the files. */
  chosen(id: string): Locator {
    return this.entry(id).locator('input[name=only]');
  }

  section(id: string): Locator {
    return this.root.locator(`input[name=section][value="${id}"]`);
  }

  /** Opens what somebody needs who is listed, and presses the button. */
  async takesOut(id: string): Promise<void> {
    await this.unfold(this.entry(id).locator('details.is-it-you > summary'));
    await this.hand.press(this.entry(id).getByRole('button', { name: said('packs-take-me-out', {}, this.tag) }));
  }
}

/** Opens a pack's own page, awake. */
export async function atPack(page: Page, group: Group, tag: Tag = 'en', { id = AROUND, hand = finger as Hand, wakes = true } = {}): Promise<Pack> {
  await page.goto(group.page('starter-pack', id, tag));
  if (wakes) await awake(page.locator('main'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return new Pack(page, tag, hand, id);
}
