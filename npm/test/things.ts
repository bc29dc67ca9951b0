// What several tests need: a group with a door key and greeters, made here as their own devices make them.
import { getPublicKeyAsync, signAsync } from '@noble/ed25519';

import { base64url, type Bytes, frame, hash, random } from '../src/sealing/bytes.js';
import { derived, type KeyPair } from '../src/sealing/keys.js';
import type { Shelf } from '../src/sealing/shelf.js';

/** A device's storage; with `room` only for so many characters. */
export function device(room = Infinity): Shelf & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new Error('QuotaExceededError');
      all.set(key, value);
    },
    removeItem: (key) => void all.delete(key),
  };
}

export interface Person {
  keys: KeyPair;
  secret: Bytes;
  /** As they stand in the list. */
  entry: { id: string; kem: string; sign: string; name: string };
}

const publicOf = async (secret: Bytes): Promise<string> => base64url(new Uint8Array(await getPublicKeyAsync(secret)));

export const sign = async (secret: Bytes, domain: string, ...parts: (string | number)[]): Promise<string> =>
  base64url(new Uint8Array(await signAsync(frame(domain, ...parts), secret)));

export async function greeter(name: string, seed = random(32)): Promise<Person> {
  const keys = await derived(frame('porchlight greeter kem v1', seed));
  const secret = await hash('porchlight greeter sign v1', seed);
  return { keys, secret, entry: { id: keys.id, kem: base64url(keys.public), sign: await publicOf(secret), name } };
}

export interface Door {
  secret: Bytes;
  key: string;
}

export async function doorKey(seed = random(32)): Promise<Door> {
  const secret = await hash('porchlight door v1', seed);
  return { secret, key: await publicOf(secret) };
}

export const NOW = 1_800_000_000_000;
export const DAY = 24 * 60 * 60 * 1000;

export interface List {
  door: string;
  base: { text: string; signature: string };
  added: object[];
}

/** A list that the door key signed; `change` may write into it what nobody should. */
export async function listed(door: Door, greeters: Person[], change: object = {}): Promise<List> {
  const text = JSON.stringify({
    group: 'riverside',
    version: 7,
    made: NOW - DAY,
    until: NOW + 60 * DAY,
    greeters: greeters.map(({ entry }) => entry),
    ...change,
  });
  return { door: door.key, base: { text, signature: await sign(door.secret, 'porchlight greeters v1', text) }, added: [] };
}

/** One more, countersigned. */
export async function added(by: Person, greeter: Person, version: number, change: object = {}): Promise<object> {
  const text = JSON.stringify({ group: 'riverside', version, made: NOW, greeter: greeter.entry, ...change });
  return { text, by: by.keys.id, signature: await sign(by.secret, 'porchlight greeter added v1', text) };
}
