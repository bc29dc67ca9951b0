// What a newcomer locks and greeters open, and what nobody opens.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

import { base64url, frame, hash, join, number, random, text, unbase64url, utf8 } from '../src/sealing/bytes.js';
import { make } from '../src/sealing/code.js';
import { type Bound, type Envelope, LONGEST, open, seal } from '../src/sealing/envelope.js';
import { readingPair } from '../src/sealing/keys.js';
import { greeter } from './things.js';

const BOUND: Bound = {
  purpose: 'answers',
  group: 'riverside',
  form: 'join',
  revision: 3,
  list: 7,
  request: '00112233445566778899aabbccddeeff',
};

const [rosa, sam] = await Promise.all([greeter('Rosa'), greeter('Sam')]);

const sealed = (words = 'I would like to help.'): Promise<Envelope> =>
  seal(utf8(words), BOUND, [rosa.keys.public, sam.keys.public]);

const stuck = (why: string): object => ({ why });

test('what a newcomer writes, each greeter reads', async () => {
  const envelope = JSON.parse(JSON.stringify(await sealed('أريد المساعدة.')));
  for (const { keys } of [rosa, sam]) assert.equal(text(await open(envelope, BOUND, keys)), 'أريد المساعدة.');
});

test('what greeters write, the newcomer reads with the reading code', async () => {
  const code = make();
  const envelope = await seal(utf8('Welcome!'), { ...BOUND, purpose: 'words' }, [(await readingPair(code)).public]);
  const { group, request } = BOUND;
  assert.equal(text(await open(envelope, { purpose: 'words', group, request }, await readingPair(code))), 'Welcome!');
});

test('the host learns little from how long an envelope is', async () => {
  for (const [content, body] of [
    [0, 4096],
    [4076, 4096],
    [4077, 16384],
    [16364, 16384],
    [16365, 65536],
    [LONGEST, 65536],
  ] as const) {
    const envelope = await seal(new Uint8Array(content).fill(7), BOUND, [rosa.keys.public]);
    assert.equal(unbase64url(envelope.body).length, body);
    assert.equal((await open(envelope, BOUND, rosa.keys)).length, content);
  }
  await assert.rejects(seal(new Uint8Array(LONGEST + 1), BOUND, [rosa.keys.public]), RangeError);
});

test('nothing is locked to nobody, to more than 64, or without saying where it belongs', async () => {
  await assert.rejects(seal(utf8('x'), BOUND, []), RangeError);
  await assert.rejects(seal(utf8('x'), BOUND, Array.from({ length: 65 }, () => rosa.keys.public)), RangeError);
  await assert.rejects(seal(utf8('x'), BOUND, [rosa.keys.public, rosa.keys.public]), stuck('shape'));
  await assert.rejects(seal(utf8('x'), { ...BOUND, group: '' }, [rosa.keys.public]), stuck('shape'));
});

test('a stranger opens nothing', async () => {
  await assert.rejects(open(await sealed(), BOUND, (await greeter('Eve')).keys), stuck('not-for-you'));
});

test('a host that passes an envelope off as another is noticed', async () => {
  const envelope = await sealed();
  const others: Partial<Bound>[] = [
    { purpose: 'reply' },
    { group: 'hillside' },
    { form: 'kitchen' },
    { revision: 4 },
    { list: 8 },
    { request: '0f'.repeat(16) },
  ];
  for (const other of others) {
    await assert.rejects(open(envelope, { ...BOUND, ...other }, rosa.keys), stuck('other-bound'));
    // Relabelled, too.
    const bound = { ...BOUND, ...other };
    await assert.rejects(open({ ...envelope, bound }, bound, rosa.keys), stuck('altered'));
  }
});

test('an envelope in which anything was changed stays shut', async () => {
  const envelope = await sealed();
  const turned = (text: string): string => {
    const bytes = unbase64url(text);
    bytes[bytes.length - 1]! ^= 1;
    return base64url(bytes);
  };
  for (const part of ['nonce', 'commit', 'body'] as const)
    await assert.rejects(open({ ...envelope, [part]: turned(envelope[part]) }, BOUND, rosa.keys), stuck('altered'));
  for (const part of ['enc', 'key'] as const) {
    const wraps = envelope.wraps.map((wrap) => ({ ...wrap, [part]: turned(wrap[part]) }));
    await assert.rejects(open({ ...envelope, wraps }, BOUND, rosa.keys), stuck('altered'));
  }
});

test('what is no envelope is not opened', async () => {
  const envelope = await sealed();
  const [wrap] = envelope.wraps;
  for (const wrong of [
    null,
    'x',
    {},
    { ...envelope, v: 2 },
    { ...envelope, bound: { ...BOUND, revision: '3' } },
    { ...envelope, bound: { ...BOUND, list: -1 } },
    { ...envelope, bound: { ...BOUND, purpose: 'spam' } },
    { ...envelope, bound: { ...BOUND, group: '' } },
    { ...envelope, bound: { ...BOUND, request: 'ff' } },
    { ...envelope, wraps: [] },
    { ...envelope, wraps: [wrap, wrap] },
    { ...envelope, nonce: envelope.nonce + '=' },
    { ...envelope, nonce: 'AAAA' },
    { ...envelope, body: envelope.body.slice(4) },
    { ...envelope, wraps: [{ ...wrap, key: 'AAAA' }] },
    { ...envelope, wraps: Array.from({ length: 65 }, (_, at) => ({ ...wrap, to: String(at).padStart(32, '0') })) },
    { ...envelope, more: 'x'.repeat(128 * 1024) },
  ])
    await assert.rejects(open(wrong, BOUND, rosa.keys), stuck('shape'));
});

/** An envelope to Rosa of somebody who has every key, and keeps to no rule. */
async function forged(padded: Uint8Array<ArrayBuffer>, committed?: Uint8Array<ArrayBuffer>): Promise<object> {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const [key, iv] = [random(32), random(12)];
  const commit = await hash('porchlight commit v1', committed ?? key);
  const { purpose, group, form, revision, list, request } = BOUND;
  const aad = join(frame('porchlight envelope v1', purpose, group, form, revision, list, request), commit);
  const secret = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, secret, padded);
  const info = frame('porchlight wrap v1', rosa.keys.id);
  const { enc, ct } = await suite.seal({ recipientPublicKey: rosa.keys.pair.publicKey, info }, key, aad);
  const [b, e, k] = [body, enc, ct].map((bytes) => base64url(new Uint8Array(bytes)));
  const wraps = [{ to: rosa.keys.id, enc: e, key: k }];
  return { v: 1, bound: BOUND, nonce: base64url(iv), commit: base64url(commit), body: b, wraps };
}

const padded = (length: number, fill = 0): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(4080).fill(fill);
  bytes.set(number(length, 4));
  return bytes;
};

test('whoever can lock but will not pad as agreed is not read', async () => {
  assert.equal((await open(await forged(padded(5)), BOUND, rosa.keys)).length, 5);
  for (const wrong of [padded(5, 1), padded(4077), padded(0xffffffff)])
    await assert.rejects(open(await forged(wrong), BOUND, rosa.keys), stuck('altered'));
});

test('nobody can show two greeters two contents, by a key other than the one committed to', async () => {
  await assert.rejects(open(await forged(padded(5), random(32)), BOUND, rosa.keys), stuck('altered'));
});
