// What a device does to show that it took trouble.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { join, number, unbase64url, utf8 } from '../src/sealing/bytes.js';
import { solve } from '../src/sealing/puzzle.js';

const challenge = (bits: number, count: number, group = 'riverside'): string =>
  `v1.${group}.join.1800000000000.${bits}.${count}.AAECAwQFBgcICQoLDA0ODw.${'A'.repeat(43)}`;

/** As the host checks it, with another SHA-256. */
async function solved(challenge: string, solution: string, bits: number): Promise<boolean> {
  const numbers = unbase64url(solution);
  for (let index = 0; index < numbers.length / 4; index++) {
    const whole = join(utf8(challenge), number(index, 4), numbers.slice(4 * index, 4 * index + 4));
    const hash = new DataView(await crypto.subtle.digest('SHA-256', whole));
    if (Math.clz32(hash.getUint32(0)) < bits) return false;
  }
  return true;
}

test('the host accepts what a device worked out, however long the name of the group', async () => {
  for (let length = 1; length <= 64; length++) {
    const asked = challenge(4, 3, 'g'.repeat(length));
    const solution = solve(asked);
    assert.equal(unbase64url(solution).length, 12);
    assert.ok(await solved(asked, solution, 4));
  }
  assert.ok(await solved(challenge(13, 16), solve(challenge(13, 16)), 13));
});

test('a device does not work on what is no challenge', () => {
  for (const wrong of ['', 'x', challenge(33, 1), challenge(1, 65), challenge(-1, 1), challenge(1, 1).replace('v1', 'v2')])
    assert.throws(() => solve(wrong), RangeError);
});
