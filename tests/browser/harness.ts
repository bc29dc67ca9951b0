// What every test here stands on: a running Porchlight, a website that is not ours, and for each test a group of its
// own, founded by the public API, so that no test meets another's votes.
import { existsSync, readFileSync } from 'node:fs';
import {
  test as base,
  expect,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';

export { expect };
export type { BrowserContext, FrameLocator, Locator, Page };

const here = (path: string): URL => new URL(path, import.meta.url);

interface Links {
  porchlight: string;
  site: string;
  group: string;
  /** Where this Porchlight keeps its data, and what workerd has to say. */
  data: string;
  log: string;
  /** The demo's own way in: private links, recovery sheets, the door key's. */
  codes: { organiser: string; greeter: string; members: string[] };
  arriving: { signup: string; invited: string; private: string[]; sheets: { name: string; key: string }[]; door: string };
}

/** Where the running demo answers, as `cargo xtask demo` wrote it down. */
export const links: Links = (() => {
  const path = process.env.PORCHLIGHT_LINKS;
  if (!path) throw new Error('PORCHLIGHT_LINKS must name the links.json of a running `cargo xtask demo`.');
  return JSON.parse(readFileSync(path, 'utf8')) as Links;
})();

/** The command that counts ballots again from a file, as `cargo xtask test browser` built it for this machine. */
export const recount = (): string => {
  const path = process.env.PORCHLIGHT_RECOUNT;
  if (!path) throw new Error('PORCHLIGHT_RECOUNT must name target/release/porchlight-recount.');
  return path;
};

export type Tag = 'en' | 'es' | 'ar';
export const TAGS: readonly Tag[] = ['en', 'es', 'ar'];
export const DIR = { en: 'ltr', es: 'ltr', ar: 'rtl' } as const;
export type Words = Partial<Record<Tag, string>>;
export type Kind = 'poll' | 'proposal';

/* What is asked. */

export interface Option {
  id: string;
  name?: Words;
  meaning?: Words;
  prompt?: Words;
  places?: number;
  at?: string;
  minutes?: number;
}

interface Listed {
  options: Option[];
  shuffle?: boolean;
  none_of_these?: boolean;
  suggest?: 'no' | 'after-approval' | 'freely';
}

interface Counting {
  method: string;
  seats?: number;
  also?: string[];
}

/** What somebody can do with it, and among what. */
export type Ask =
  | { choose: Listed & { min: number; max: number } }
  | { proposal: Record<string, never> }
  | { 'count-in': { places?: number } }
  | { dots: Listed & { dots: number; most?: number } }
  | { score: Listed & { least: number; most: number; step?: number } }
  | { star: Listed }
  | { rank: Listed & { least?: number; count: Counting } }
  | { times: Listed & { maybe?: boolean } }
  | { question: Record<string, never> };

/** A poll or a proposal as one PUTs it. */
export interface Definition {
  title: Words;
  about?: Words;
  who?: 'everyone' | 'members' | { circles: string[] };
  audience?: 'everyone' | 'members' | { circles: string[] };
  opens?: number | null;
  closes?: number | null;
  closes_in_days?: number | null;
  zone?: string;
  results?: 'always' | 'after-voting' | 'after-closing';
  reasons?: 'optional' | 'required' | 'required-for-objections';
  quorum?: { percent: number } | { number: number };
  block?: 'no' | 'signals' | 'stops';
  names?: 'shown' | 'hidden' | 'anonymous';
  late?: 'join' | 'by-hand';
  topic?: string;
  ask: Ask;
}

interface Sample {
  group: {
    name: Words;
    about: Words;
    languages: Tag[];
    zone: string;
    sites: string[];
    topics: { id: string; name: Words }[];
    members_invite: boolean;
    exit?: string;
  };
  asks: { kind: Kind; id: Asked; definition: Definition; answers?: (object & { by: number })[]; then?: object[] }[];
  faqs: { id: string; definition: object }[];
  starter_packs: { id: string; definition: object }[];
}

/** What the demo's group asks. */
export type Asked =
  | 'potluck'
  | 'first-visit'
  | 'garden'
  | 'tables'
  | 'autumn-money'
  | 'courses'
  | 'garden-name'
  | 'supper'
  | 'next-meeting'
  | 'next-talk'
  | 'confidence'
  | 'kitchen-keys';

/** So many days from now, in universal time. */
export const day = (from_now: number): string => new Date(Date.now() + from_now * 86_400_000).toISOString().slice(0, 10);

export const sample: Sample = JSON.parse(
  readFileSync(here('../../demo/group.json'), 'utf8')
    .replaceAll('{{site}}', links.site)
    .replaceAll(/\{\{day\+(-?\d+)\}\}/g, (_, days: string) => day(Number(days))),
) as Sample;

const find = (id: Asked): Sample['asks'][number] => sample.asks.find((ask) => ask.id === id)!;

/** One of the demo's questions. */
export const asked = (id: Asked): Definition => structuredClone(find(id).definition);

/** An option's name in a language. */
export function option(id: Asked, which: string, tag: Tag = 'en'): string {
  const [of] = Object.values(asked(id).ask) as [{ options?: Option[] }];
  return of.options?.find((option) => option.id === which)?.name?.[tag] ?? '';
}

/* A group. */

/** 32 hexadecimal digits. */
export const key = (): string => crypto.randomUUID().replaceAll('-', '');

/** Porchlight's public API, as any program calls it. */
export async function call<T>(method: string, path: string, body?: unknown, code?: string): Promise<T> {
  const answer = await fetch(links.porchlight + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key(),
      ...(code && { Authorization: `Bearer ${code}` }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} was refused with ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
}

/** What tests read of a View. */
export interface View {
  own?: { marks: Record<string, number>; reason?: string; helped?: boolean; ballot?: string };
  results?: { answers: number; helped?: number; rows: { id: string; count: number; marks?: [number, number][] }[] };
  suggestions?: { suggestion: number }[];
  decision?: { counts: { winners: string[] }[] };
  happenings?: { what: string }[];
  phase: 'before' | 'open' | 'over' | 'withdrawn';
}

/** What of the demo's questions stands on its website. */
const AT_ONCE: Asked[] = ['potluck', 'garden', 'first-visit'];

/** A group of a test's own. It asks what stands on the demo's website, and at a test's wish all that the demo's asks. */
export class Group {
  private constructor(
    /** Its name in addresses. */
    readonly slug: string,
    /** Its founder's code. */
    readonly organiser: string,
  ) {}

  static async found(also: Partial<Sample['group']> = {}): Promise<Group> {
    const slug = `t-${key().slice(0, 20)}`;
    const { code } = await call<{ code: string }>('POST', '/v1', { ...sample.group, ...also, group: slug });
    const group = new Group(slug, code);
    await group.asks(...AT_ONCE);
    return group;
  }

  /** Asks what the demo’s group asks. */
  async asks(...ids: Asked[]): Promise<void> {
    for (const id of ids) await this.ask(find(id).kind, id, asked(id));
  }

  /** The members of the demo's group have joined, and have said to this what they say there; what then came of it, too. */
  async lives(id: Asked): Promise<string[]> {
    const { kind, answers = [], then = [] } = find(id);
    const codes: string[] = [];
    for (const name of ['Amina', 'Joan', 'Yusuf', 'Marisol', 'Huda', 'Tomás']) codes.push(await this.join(name));
    await this.asks(id);
    for (const { by, ...answer } of answers) await this.send(kind, id, { do: 'vote', ...answer }, codes[by]);
    for (const command of then) await this.send(kind, id, command);
    return codes;
  }

  /** Any command by the API, by its founder if by nobody else. `null`: by nobody. */
  async send(kind: Kind, id: string, command: object, code: string | null = this.organiser): Promise<View> {
    return call('POST', `/v1/${this.slug}/${kind}/${id}`, command, code ?? undefined);
  }

  /** Makes or changes a poll or a proposal. */
  async ask(kind: Kind, id: string, definition: Definition): Promise<void> {
    await call('PUT', `/v1/${this.slug}/${kind}/${id}`, definition, this.organiser);
  }

  /** Puts a notice up. */
  async notice(id: string, notice: object): Promise<void> {
    await call('PUT', `/v1/${this.slug}/notices/${id}`, notice, this.organiser);
  }

  /** The link of an invitation. */
  async invite(role: 'member' | 'greeter' | 'organiser' = 'member', uses = 1): Promise<string> {
    const wanted = { role, uses, days: 30 };
    return (await call<{ link: string }>('POST', `/v1/${this.slug}/invitations`, wanted, this.organiser)).link;
  }

  /** The code of somebody who has joined. */
  async join(name: string, role: 'member' | 'greeter' | 'organiser' = 'member'): Promise<string> {
    const invitation = (await this.invite(role)).split('#')[1];
    return (await call<{ code: string }>('POST', `/v1/${this.slug}/join`, { invitation, name })).code;
  }

  /** Ballot codes of answers by the API, which may see what only those who have answered see. */
  private readonly ballots = new Map<string, string>();

  /** An answer by the API: to an open poll, or with a member's code. */
  async vote(
    kind: Kind,
    id: string,
    said: string | string[] | Record<string, string | undefined>,
    also: { reason?: string; code?: string; helped?: boolean } = {},
  ): Promise<View> {
    const at = `/v1/${this.slug}/${kind}/${id}`;
    const { reason = '', helped = false } = also;
    const numbers = typeof said === 'object' && !Array.isArray(said);
    const command = { do: 'vote', reason, helped, key: key(), ...(numbers ? { marks: said } : { choice: [said].flat() }) };
    const view = await call<View>('POST', at, command, also.code);
    if (view.own?.ballot) this.ballots.set(at, view.own.ballot);
    return view;
  }

  /** As somebody sees it who has answered by `vote`, or else as an organiser. */
  async view(kind: Kind, id: string): Promise<View> {
    const at = `/v1/${this.slug}/${kind}/${id}`;
    const ballot = this.ballots.get(at);
    if (ballot) return call('POST', at, { do: 'look', choice: [], reason: '', key: '', ballot });
    return call('GET', at, undefined, this.organiser);
  }

  /** How many answers each option has. In an open poll that shows results after voting, `vote` has to come first. */
  async counts(kind: Kind, id: string): Promise<Record<string, number>> {
    const { results } = await this.view(kind, id);
    return Object.fromEntries((results?.rows ?? []).map((row) => [row.id, row.count]));
  }

  /** Waits for a poll to close by itself. */
  async closed(kind: Kind, id: string): Promise<void> {
    await expect.poll(async () => (await this.view(kind, id)).phase, { intervals: [50] }).toBe('over');
  }

  /** The address that people share. */
  page(kind: Kind | 'signup' | 'welcome' | 'faq' | 'starter-pack', id: string, tag?: Tag): string {
    return `${links.porchlight}/${this.slug}/${kind}/${id}${tag ? `?lang=${tag}` : ''}`;
  }

  frame(kind: Kind | 'faq' | 'starter-pack', id: string, tag: Tag = 'en'): string {
    return `${links.porchlight}/frame/${this.slug}/${kind}/${id}?lang=${tag}`;
  }

  front(tag: Tag = 'en'): string {
    return `${links.porchlight}/${this.slug}?lang=${tag}`;
  }

  /** From now on the demo's website is this group's: its pages embed this group's widgets. */
  async moveIn(context: BrowserContext): Promise<void> {
    await context.route(`${links.site}/**`, async (route) => {
      if (route.request().resourceType() !== 'document') return route.fallback();
      const response = await route.fetch();
      let body = (await response.text()).replaceAll(`/${links.group}/`, `/${this.slug}/`);
      // What it has none of stays the demo's.
      for (const path of ['faq/common', 'starter-pack/around-here'])
        if (!(await fetch(`${links.porchlight}/v1/${this.slug}/${path}`)).ok)
          body = body.replaceAll(`/${this.slug}/${path}`, `/${links.group}/${path}`);
      await route.fulfill({ response, body });
    });
  }
}

/** The demo website's front page in a language. */
export const sitePage = (tag: Tag): string => `${links.site}/${tag === 'en' ? '' : `${tag}/`}`;

/* Somebody's page, made up by a test. */

/** The policy that README tells a host to send, and its variations. */
export function policy({ wasm = true, types = 'porchlight', more = '' } = {}): string {
  const { porchlight } = links;
  return (
    `default-src 'none'; script-src ${porchlight}${wasm ? " 'wasm-unsafe-eval'" : ''}; connect-src ${porchlight}; ` +
    `frame-src ${porchlight}; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; ` +
    `trusted-types ${types}; base-uri 'none'; form-action 'self'${more && `; ${more}`}`
  );
}

export interface HostPage {
  body: string;
  /** `false`: no policy at all. */
  csp?: string | false;
  lang?: string;
  head?: string;
}

/** Puts a page on the site's origin and opens it. The loader is in its head. */
export async function hostPage(page: Page, { body, csp = policy(), lang = 'en', head = '' }: HostPage): Promise<string> {
  const url = `${links.site}/${key()}.html`;
  const html =
    `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>A page</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}` +
    `<script type="module" src="${links.porchlight}/porchlight.js"></script></head><body><main>${body}</main></body></html>`;
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: csp === false ? {} : { 'Content-Security-Policy': csp },
      body: html,
    }),
  );
  await page.goto(url);
  return url;
}

/** An element as a group's website writes it. */
export const element = (group: Group, kind: Kind | 'signup' | 'welcome' | 'faq' | 'starter-pack', id: string, attributes = ''): string =>
  `<porchlight-${kind} src="${group.page(kind, id)}" ${attributes}><a href="${group.page(kind, id)}">Answer here</a></porchlight-${kind}>`;

/* What is on screen. */

const messages = new Map<string, string>();
const FILES = ['widgets', 'shared', 'refusals', 'pages', 'rules', 'counting', 'organising', 'templates']
  .concat(['signup', 'door', 'mine', 'desk', 'arriving', 'inviting', 'news', 'packets'])
  .concat(['faq', 'asking', 'knowing', 'packs', 'desk-knowing']);
for (const tag of TAGS)
  for (const file of FILES) {
    const path = here(`../../i18n/locales/${tag}/${file}.ftl`);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    for (const [, id, words] of text.matchAll(/^([a-z][\w-]*) = ?(.*(?:\n(?: +.*|\}))*)/gm))
      messages.set(`${tag} ${id}`, words!);
  }

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s\u00a0]+/g, '\\s+');

const begins = (text: string): RegExp => new RegExp(`^\\s*${literally(text)}`);

/** A number as a language may write it. */
function written(value: number, tag: Tag): string {
  const ways = [String(value), new Intl.NumberFormat(tag).format(value), new Intl.NumberFormat('ar-EG').format(value)];
  return `(?:${[...new Set(ways)].map(literally).join('|')})`;
}

/**
 * What a message says, as the beginning of some text on screen. What is not given may be anything. Read from the
 * translators' own files: a changed wording breaks no test, a message that is not shown does.
 */
export function said(id: string, values: Record<string, string | number> = {}, tag: Tag = 'en'): RegExp {
  // What a language lacks is said in English.
  let words = messages.get(`${tag} ${id}`) ?? messages.get(`en ${id}`);
  if (words === undefined) throw new Error(`There is no message ${id} in ${tag}.`);
  const select = /^\{\s*\$(\w+)\s*->/.exec(words.trim());
  if (select) {
    const variants = new Map([...words.matchAll(/^\s*\*?\[(\w+)\] (.*)$/gm)].map(([, name, text]) => [name!, text!]));
    const value = Number(values[select[1]!]);
    const plural = new Intl.PluralRules(tag).select(value);
    words = variants.get(String(value)) ?? variants.get(plural) ?? variants.get('other')!;
  }
  const parts = words.trim().split(/\{\s*\$(\w+)\s*\}/);
  const pattern = parts.map((part, at) => {
    if (at % 2 === 0) return literally(part);
    const value = values[part];
    const shown = value === undefined ? '.+?' : typeof value === 'number' ? written(value, tag) : literally(value);
    // Fluent isolates what it puts in.
    return `\u2068?${shown}\u2069?`;
  });
  return new RegExp(`^\\s*${pattern.join('')}`);
}

type Root = Page | Locator | FrameLocator;

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
    const heard = async (): Promise<string> => (await this.article.locator('.own-said').innerText()).replaceAll(/[\u2068\u2069]/g, '');
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
    return this.root.getByRole('button', { name: { en: 'English', es: 'Español', ar: 'العربية' }[tag], exact: true, includeHidden: false });
  }
}

/** Somebody who already has a code uses it on this device. */
export async function useCode(page: Page, group: Group, code: string): Promise<void> {
  await page.goto(`${links.porchlight}/${group.slug}/join?lang=en`);
  await page.getByRole('textbox', { name: said('join-code') }).fill(code);
  await page.getByRole('button', { name: said('join-look') }).click();
  await page.getByRole('button', { name: said('join-use') }).click();
  await expect(page.getByRole('heading', { name: said('joined-title') })).toBeVisible();
}

/* Hands. */

/** Presses Tab until somebody who uses nothing else has arrived there. */
export async function tabTo(page: Page, to: Locator, most = 60): Promise<void> {
  const arrived = (): Promise<boolean> => to.evaluate((it) => (it.getRootNode() as Document).activeElement === it);
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await arrived()) return;
  }
  throw new Error(`Tab does not lead to ${to}.`);
}

/** What somebody does on a page, with a finger or with the keyboard alone. */
export interface Hand {
  /** Ticks a box or a radio button. */
  choose(what: Locator): Promise<void>;
  /** Puts words or a number into a field, in place of what stands there. */
  write(what: Locator, words: string): Promise<void>;
  press(what: Locator): Promise<void>;
}

export const finger: Hand = {
  choose: (what) => what.check(),
  write: (what, words) => what.fill(words),
  press: (what) => what.click(),
};

/** Never a `focus()`: whatever Tab does not lead to, somebody who cannot use a mouse does not reach. */
export function keyboard(page: Page): Hand {
  /** Of radio buttons with one name only one is a stop: the chosen one, or the first. */
  const inGroup = (radio: Locator): Promise<boolean> =>
    radio.evaluate((it: HTMLInputElement) => {
      const at = (it.getRootNode() as Document).activeElement as HTMLInputElement | null;
      return at?.type === 'radio' && at.name === it.name && at.form === it.form;
    });
  return {
    async choose(what) {
      if ((await what.getAttribute('type')) !== 'radio') {
        await tabTo(page, what);
        return page.keyboard.press('Space');
      }
      for (let presses = 0; !(await inGroup(what)); presses++) {
        if (presses > 60) throw new Error(`Tab does not lead to the group of ${what}.`);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Space');
      for (let presses = 0; !(await what.isChecked()); presses++) {
        if (presses > 20) throw new Error(`Arrows do not lead to ${what}.`);
        await page.keyboard.press('ArrowDown');
      }
    },
    async write(what, words) {
      await tabTo(page, what);
      await page.keyboard.press('Control+A');
      if (words) await page.keyboard.type(words);
      else await page.keyboard.press('Delete');
    },
    async press(what) {
      await tabTo(page, what);
      await page.keyboard.press('Enter');
    },
  };
}

/* Sleep. */

/** Goes to the element, or a hosted page's or frame's `<main>`, and waits until its module runs. */
export async function awake(host: Locator): Promise<void> {
  // What comes above it may push it out of sight again.
  await expect(async () => {
    await host.scrollIntoViewIfNeeded();
    await expect(host).toHaveAttribute('data-test-phase', 'awake', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

/** Painted, and not awake; with [`hold`] on the module it stays so. */
export async function painted(host: Locator): Promise<void> {
  await expect(host).toHaveAttribute('data-test-phase', 'painted');
}

/** The files that wake a widget. */
export const MODULE = '**/assets/widgets-*';

/** Keeps requests waiting until what it gives back is called. */
export async function hold(page: Page, what: string | RegExp): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(what, async (route) => {
    await released;
    // The page may be gone.
    await route.fallback().catch(() => {});
  });
  return release;
}

/** Writes down on the host how far each widget has come. */
function notePhases(): void {
  addEventListener('porchlight-ready', (event) => {
    const { phase } = (event as CustomEvent<{ phase: string }>).detail;
    (event.target as Element).setAttribute('data-test-phase', phase);
  });
}

/* Browsers. */

/** Console errors and uncaught exceptions, among them every violation of a policy. A test fails on any it does not expect. */
class Trouble {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      const violates = /Content Security Policy|Trusted Type/i.test(message.text());
      if (message.type() === 'error' || violates) this.seen.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (web) => this.seen.push(`uncaught: ${web.error().stack ?? web.error().message}`));
  }

  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  get unexpected(): string[] {
    return this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }
}

/** Chrome writes every 4xx answer into the console. */
export const REFUSED = /the server responded with a status of 4\d\d/;
/** …and every request that did not get through. */
export const UNREACHED = /net::ERR_/;

export const PHONE = { width: 360, height: 740 };

export interface Device extends BrowserContextOptions {
  /** A browser without WebAssembly, as on an iPhone in Lockdown Mode. */
  wasm?: false;
}

interface Fixtures {
  /** A group of this test's own. */
  group: Group;
  /** A page on a device of its own: nothing is shared with other devices. */
  device: (options?: Device) => Promise<Page>;
  trouble: Trouble;
  /** Says that the console may show this. */
  expectTrouble: (...patterns: RegExp[]) => void;
}


export const test = base.extend<Fixtures>({
  group: async ({}, use) => {
    await use(await Group.found());
  },
  trouble: [
    async ({}, use) => {
      const trouble = new Trouble();
      await use(trouble);
      expect(trouble.unexpected, 'what the console said').toEqual([]);
    },
    { auto: true },
  ],
  expectTrouble: async ({ trouble }, use) => {
    await use((...patterns) => trouble.expect(...patterns));
  },
  context: async ({ context, trouble }, use) => {
    trouble.watch(context);
    await context.addInitScript(notePhases);
    await use(context);
  },
  device: async ({ browser, playwright, launchOptions, trouble }, use) => {
    const contexts: BrowserContext[] = [];
    let jitless: Browser | undefined;
    await use(async ({ wasm, ...options } = {}) => {
      let at = browser;
      if (wasm === false) {
        const args = [...(launchOptions.args ?? []), '--js-flags=--jitless'];
        at = jitless ??= await playwright.chromium.launch({ ...launchOptions, args });
      }
      const context = await at.newContext(options);
      contexts.push(context);
      trouble.watch(context);
      await context.addInitScript(notePhases);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    await jitless?.close();
  },
});
