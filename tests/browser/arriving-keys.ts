// The keys of a test's own greeters, made, signed and written on paper as the desk does it (docs/sealing.md).
import { getPublicKeyAsync, signAsync } from '@noble/ed25519';
import { base64url, type Bytes, frame, hash, random, utf8 } from '../../npm/src/sealing/bytes.ts';
import { derived, type KeyPair } from '../../npm/src/sealing/keys.ts';
import { symbol } from '../../npm/src/sealing/symbol.ts';

/** A greeter as they stand in the list. */
export interface Listed {
  id: string;
  kem: string;
  sign: string;
  name: string;
}

/** A pair that signs. */
export interface Signer {
  secret: Bytes;
  public: Bytes;
}

/** Everything that comes of a greeter's seed. */
export interface GreeterKeys {
  seed: Bytes;
  kem: KeyPair;
  signer: Signer;
  listed: Listed;
}

export interface SignedList {
  door: string;
  base: { text: string; signature: string };
  added: { text: string; by: string; signature: string }[];
}

async function signer(domain: string, seed: Bytes): Promise<Signer> {
  const secret = await hash(domain, seed);
  return { secret, public: new Uint8Array(await getPublicKeyAsync(secret)) };
}

export const doorKey = (seed: Bytes): Promise<Signer> => signer('porchlight door v1', seed);

export async function greeterKeys(name: string, seed: Bytes = random(32)): Promise<GreeterKeys> {
  const kem = await derived(frame('porchlight greeter kem v1', seed));
  const signs = await signer('porchlight greeter sign v1', seed);
  const listed = { id: kem.id, kem: base64url(kem.public), sign: base64url(signs.public), name };
  return { seed, kem, signer: signs, listed };
}

export async function signed(by: Signer, domain: string, ...parts: string[]): Promise<string> {
  const message = frame(domain, ...parts.map((part) => utf8(part)));
  return base64url(new Uint8Array(await signAsync(message, by.secret)));
}

const DAY = 24 * 60 * 60 * 1000;

export interface Base {
  group: string;
  greeters: Listed[];
  version?: number;
  made?: number;
  until?: number;
}

/** A list that the door key has signed. */
export async function signedList(door: Signer, base: Base): Promise<SignedList> {
  const { group, greeters, version = 1, made = Date.now(), until = made + 90 * DAY } = base;
  const text = JSON.stringify({ group, version, made, until, greeters });
  const signature = await signed(door, 'porchlight greeters v1', text);
  return { door: base64url(door.public), base: { text, signature }, added: [] };
}

/** What a greeter writes to a newcomer, before it is sealed. */
export async function signedWords(
  by: GreeterKeys,
  to: { group: string; request: string },
  said: { words: string; lang: string; kind: 'question' | 'decision' | 'welcome'; name?: string },
): Promise<Bytes> {
  const { words, lang, kind, name = '' } = said;
  const text = JSON.stringify({ words, lang, name, at: Date.now(), kind });
  const signature = await signed(by.signer, 'porchlight words v1', to.group, to.request, text);
  return utf8(JSON.stringify({ text, by: by.listed.id, signature }));
}

/** The check symbol over GF(32), by Horner's rule. */
const check = (values: number[]): number =>
  [...values, 0].reduce((sum, value) => (sum << 1) ^ ((sum >> 4) * 0b100101) ^ value, 0);

/** A seed on a recovery sheet: two lines of 26 symbols and one that checks them. */
export function onPaper(seed: Bytes): string {
  const bits = Array.from(seed, (byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .padEnd(52 * 5, '0');
  const values = bits.match(/.{5}/g)!.map((five) => parseInt(five, 2));
  const line = (part: number[]): string =>
    [...part, check(part)]
      .map(symbol)
      .join('')
      .match(/.{1,5}/g)!
      .join('-');
  return [line(values.slice(0, 26)), line(values.slice(26))].join('\n');
}
