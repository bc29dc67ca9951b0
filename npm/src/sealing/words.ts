// What a greeter writes to a newcomer, and signs. The content of an envelope whose purpose is `words`.
import { type Bytes, frame, text as textOf, unbase64url } from './bytes.js';
import type { Greeter, Greeters } from './greeters.js';
import { verifies } from './signature.js';

const KINDS = ['question', 'decision', 'welcome'] as const;

export interface Words {
  words: string;
  lang: string;
  /** The one that the greeter chose for this, or `''`. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  kind: (typeof KINDS)[number];
  /** Who signed. */
  by: Greeter;
}

/** Reads words that a greeter of this list signed for this request. Throws when nobody did. */
export async function wordsOf(content: Bytes, request: string, { group, greeters }: Greeters): Promise<Words> {
  const { text, by: id, signature } = JSON.parse(textOf(content));
  const by = greeters.find((greeter) => greeter.id === id);
  const message = frame('porchlight words v1', group, request, text);
  if (!by || typeof text !== 'string' || !(await verifies(by.sign, unbase64url(signature, 64), message))) throw unsigned();
  const { words, lang, name, at, kind } = JSON.parse(text);
  const texts = [words, lang, name].every((each) => typeof each === 'string');
  if (!texts || !Number.isSafeInteger(at) || !KINDS.includes(kind)) throw unsigned();
  return { words, lang, name, at, kind, by };
}

const unsigned = (): TypeError => new TypeError('not the words of a greeter');
