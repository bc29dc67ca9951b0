// Opens what is sealed on a newcomer's private page: their own letter, and what was said. Words of the welcome team
// count only when a greeter of the verified list has signed them for this request.
import { text, utf8 } from '../sealing/bytes.js';
import { Mistyped, read } from '../sealing/code.js';
import { open, type Purpose, seal } from '../sealing/envelope.js';
import type { Greeters } from '../sealing/greeters.js';
import { type KeyPair, readingPair } from '../sealing/keys.js';
import { wordsOf } from '../sealing/words.js';

export type Pairs = [string, string][];

export interface Entry {
  n: number;
  said: 'question' | 'reply' | 'not-now' | 'welcome';
  at: number;
  /** An envelope as JSON. */
  words: string;
}

/** What the server wrote beside the page. */
export interface Mine {
  group: string;
  request: string;
  form: string;
  revision: number;
  zone: string;
  key: string;
  /** The letter: an envelope as JSON. */
  sealed: string | null;
  /** The answers, where they are not sealed. */
  fields: Pairs | null;
  /** The greeters' list as JSON. */
  greeters: string | null;
  entries: Entry[];
}

/** What the newcomer sealed: `model::signup::Letter`. */
export interface Letter {
  fields: Pairs;
  lang: string;
  /** Milliseconds since 1970. */
  at: number;
  aloud: boolean;
}

export interface Said {
  words: string;
  lang: string;
  /** The one that the greeter chose for this, or `''`. */
  name: string;
  /** Whose signature, and when they signed: two can say the same, but nobody says it twice at one moment. */
  signed?: string;
}

/** What signed words must be to stand there. */
const KINDS = { question: 'question', 'not-now': 'decision', welcome: 'welcome' } as const;

/** The pair of the first of these codes to which the letter is locked. Each is as it was typed, or stood in a link. */
export async function pairFor({ sealed }: Mine, codes: string[]): Promise<{ pair: KeyPair; code: string } | undefined> {
  for (const code of codes) {
    try {
      const pair = await readingPair(read(code));
      const { wraps } = JSON.parse(sealed ?? '') as { wraps: { to: string }[] };
      if (wraps.some(({ to }) => to === pair.id)) return { pair, code };
    } catch (error) {
      // A slip of the finger: perhaps the next one is right.
      if (!(error instanceof Mistyped)) throw error;
    }
  }
  return;
}

const opened = async (mine: Mine, envelope: string, purpose: Purpose, pair: KeyPair) =>
  open(JSON.parse(envelope), { purpose, group: mine.group, request: mine.request, form: mine.form }, pair);

/** Throws when it cannot be opened, or is none. */
export async function letterOf(mine: Mine, pair: KeyPair): Promise<Letter> {
  const { fields, lang, at, aloud } = JSON.parse(text(await opened(mine, mine.sealed ?? '', 'answers', pair)));
  const isPair = (each: unknown): boolean =>
    Array.isArray(each) && each.length === 2 && each.every((half) => typeof half === 'string');
  if (!Array.isArray(fields) || !fields.every(isPair) || typeof lang !== 'string' || !Number.isSafeInteger(at))
    throw new TypeError('no letter');
  return { fields, lang, at, aloud: aloud === true };
}

/** What the newcomer wrote themselves. Throws. */
export async function ownWords(mine: Mine, { words: envelope }: Entry, pair: KeyPair): Promise<Said> {
  const { words, lang } = JSON.parse(text(await opened(mine, envelope, 'reply', pair)));
  if (typeof words !== 'string') throw new TypeError('no words');
  return { words, lang: String(lang), name: '' };
}

/** What a greeter wrote. Throws `NotOpened` when it does not open, anything else when no greeter has signed it. */
export async function teamWords(mine: Mine, entry: Entry, pair: KeyPair, greeters: Greeters): Promise<Said> {
  const content = await opened(mine, entry.words, 'words', pair);
  const { words, lang, name, kind, by, at } = await wordsOf(content, mine.request, greeters);
  // A decision is no question, wherever the host puts it.
  if (entry.said === 'reply' || kind !== KINDS[entry.said]) throw new TypeError('not said here');
  return { words, lang, name, signed: `${by.id} ${at}` };
}

/** Words to the welcome team, locked to every greeter and to oneself, as JSON. Throws a RangeError when too long. */
export async function reply(mine: Mine, words: string, pair: KeyPair, list: Greeters): Promise<string> {
  const { group, request, form, revision } = mine;
  const bound = { purpose: 'reply', group, form, revision, list: list.version, request } as const;
  const content = utf8(JSON.stringify({ words, lang: document.documentElement.lang }));
  return JSON.stringify(await seal(content, bound, [...list.greeters.map(({ kem }) => kem), pair.public]));
}
