// What the running demo hands over: where it answers, and what its group asks.
import { readFileSync } from 'node:fs';
import type { Definition, Kind, Option } from './definition.ts';
import type { Tag, Words } from './words.ts';

interface Links {
  porchlight: string;
  site: string;
  group: string;
  /** Where this Porchlight keeps its data, and what workerd has to say. */
  data: string;
  log: string;
  /** The demo's own way in: private links, recovery sheets, the door key's. */
  codes: { organiser: string; greeter: string; members: string[] };
  arriving: {
    signup: string;
    invited: string;
    private: string[];
    sheets: { name: string; key: string }[];
    door: string;
  };
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

/** The demo's group, and all that it has. */
export interface Sample {
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
export const day = (from_now: number): string =>
  new Date(Date.now() + from_now * 86_400_000).toISOString().slice(0, 10);

export const sample: Sample = JSON.parse(
  readFileSync(new URL('../../../demo/group.json', import.meta.url), 'utf8')
    .replaceAll('{{site}}', links.site)
    .replaceAll(/\{\{day\+(-?\d+)\}\}/g, (_, days: string) => day(Number(days))),
) as Sample;

/** One of the demo's questions, and what is said to it. */
export const find = (id: Asked): Sample['asks'][number] => sample.asks.find((ask) => ask.id === id)!;

/** One of the demo's questions, to be changed at will. */
export const asked = (id: Asked): Definition => structuredClone(find(id).definition);

/** An option's name in a language. */
export function option(id: Asked, which: string, tag: Tag = 'en'): string {
  const [of] = Object.values(asked(id).ask) as [{ options?: Option[] }];
  return of.options?.find((option) => option.id === which)?.name?.[tag] ?? '';
}

/** The demo website's front page in a language. */
export const sitePage = (tag: Tag): string => `${links.site}/${tag === 'en' ? '' : `${tag}/`}`;
