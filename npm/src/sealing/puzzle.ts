// Proof of work: many small puzzles, which take about the same time for everybody. SHA-256 by `@noble/hashes`: WebCrypto
// answers each hash with a promise, which takes ten times as long as the hash.
import { sha256 } from '@noble/hashes/sha2.js';

import { base64url, type Bytes, number, utf8 } from './bytes.js';

/** More than a host of ours would ask. */
const MOST = 64;

/** Solves `v1.GROUP.FORM.EXPIRES.BITS.COUNT.NONCE.MAC`. Throws when that is no challenge. */
export function solve(challenge: string): string {
  const [, bits, count] = /^v1\.[^.]+\.[^.]*\.\d+\.(\d+)\.(\d+)\.[\w-]+\.[\w-]+$/.exec(challenge) ?? [];
  const [hard, many] = [Number(bits), Number(count)];
  if (!(hard <= 32 && many <= MOST)) throw new RangeError('no challenge');
  const head = utf8(challenge);
  const solution = new Uint8Array(4 * many);
  for (let index = 0; index < many; index++) solution.set(solved(head, index, hard), 4 * index);
  return base64url(solution);
}

/** The first number that does. All that stands before it is hashed once. */
function solved(head: Bytes, index: number, bits: number): Bytes {
  const begun = sha256.create().update(head).update(number(index, 4));
  let hash = begun.clone();
  const tried = new Uint8Array(4);
  const digest = new Uint8Array(32);
  const [n, found] = [new DataView(tried.buffer), new DataView(digest.buffer)];
  for (let next = 0; ; next++) {
    n.setUint32(0, next);
    hash = begun._cloneInto(hash);
    hash.update(tried).digestInto(digest);
    if (Math.clz32(found.getUint32(0)) >= bits) return tried;
  }
}
