// Keys that people's devices make: the same on every device.
import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { test } from 'node:test';

import { hex, random, text, utf8 } from '../src/sealing/bytes.js';
import { make } from '../src/sealing/code.js';
import { open, seal } from '../src/sealing/envelope.js';
import { derived, publicKey, readingPair } from '../src/sealing/keys.js';
import { ORDER, publicOf, scalar } from '../src/sealing/p256.js';

const bytes = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(digits.match(/../g) ?? [], (two) => parseInt(two, 16));

test('the key of a secret is the one that OpenSSL finds', () => {
  const edges = [1n, 2n, 3n, 4n, ORDER - 1n, ORDER - 2n, 1n << 255n];
  const secrets = [
    ...edges.map((edge) => bytes(edge.toString(16).padStart(64, '0'))),
    ...Array.from({ length: 100 }, () => random(32)),
  ];
  for (const secret of secrets) {
    const other = createECDH('prime256v1');
    other.setPrivateKey(secret);
    assert.equal(hex(publicOf(scalar(secret))), hex(new Uint8Array(other.getPublicKey())));
  }
});

test('a newcomer who opens the private link on another device has the same key there', async () => {
  const code = make();
  const [here, there] = [await readingPair(code), await readingPair(code)];
  assert.equal(hex(here.public), hex(there.public));
  assert.equal(here.id, there.id);
  assert.notEqual(here.id, (await readingPair(make())).id);
});

test('the key of an RFC 9180 example is the one that its authors print', async () => {
  // A.3.1, of which key derivation does not name the AEAD.
  const pair = await derived(bytes('668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550'));
  assert.equal(
    hex(pair.public),
    '04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a82' +
      '6a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0',
  );
});

test('a newcomer has the same key in Safari and Firefox, which refuse what others do', async () => {
  const { subtle } = crypto;
  const { importKey, exportKey } = subtle;
  const code = make();
  const { public: elsewhere } = await readingPair(code);
  const refused = (): Promise<never> => Promise.reject(new DOMException('', 'DataError'));
  try {
    Object.assign(subtle, {
      importKey: (...given: unknown[]) => (given[0] === 'pkcs8' ? refused() : Reflect.apply(importKey, subtle, given)),
      exportKey: (...given: unknown[]) => (given[0] === 'jwk' ? refused() : Reflect.apply(exportKey, subtle, given)),
    });
    const here = await readingPair(code);
    assert.equal(hex(here.public), hex(elsewhere));
    const bound = { purpose: 'words', group: 'riverside', form: '', revision: 0, list: 1, request: '' } as const;
    assert.equal(text(await open(await seal(utf8('Welcome!'), bound, [here.public]), bound, here)), 'Welcome!');
  } finally {
    Object.assign(subtle, { importKey, exportKey });
  }
});

test('nobody locks to bytes that are no key', async () => {
  const { public: key } = await derived(random(32));
  await publicKey(key);
  const elsewhere = key.slice();
  elsewhere[64]! ^= 1;
  for (const wrong of [elsewhere, key.slice(0, 64), new Uint8Array(65), new Uint8Array(0)])
    await assert.rejects(publicKey(wrong));
});
