// What `vault` made in Rust: the newcomer's browser and the greeters' desk speak one contract (docs/sealing.md).
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

import codes from '../../vault/vectors/codes.json';
import envelopes from '../../vault/vectors/envelopes.json';
import keys from '../../vault/vectors/keys.json';
import lists from '../../vault/vectors/lists.json';
import rfc9180 from '../../vault/vectors/rfc9180.json';
import words from '../../vault/vectors/words.json';
import work from '../../vault/vectors/work.json';
import { base64url, type Bytes, frame, hash, hex, same, text, unbase64url, utf8 } from '../src/sealing/bytes.js';
import { make, read, written } from '../src/sealing/code.js';
import { type Bound, type Expected, open, seal } from '../src/sealing/envelope.js';
import { greetersOf } from '../src/sealing/greeters.js';
import { derived, type KeyPair, readingPair } from '../src/sealing/keys.js';
import { solve } from '../src/sealing/puzzle.js';
import { wordsOf } from '../src/sealing/words.js';
import { device, doorKey, greeter } from './things.js';

const bytes = (digits: string): Bytes => Uint8Array.from(digits.match(/../g) ?? [], (two) => parseInt(two, 16));

test('the browser frames and hashes as the server does', async () => {
  for (const { domain, parts, frame: framed, hash: hashed } of codes.hashes) {
    assert.equal(base64url(frame(domain, ...parts)), framed);
    assert.equal(hex(await hash(domain, ...parts)), hashed);
  }
});

test('the code that a browser makes is the one whose hash the server keeps', async () => {
  for (const { bytes, written: text, hash: hashed } of codes.access) {
    const code = make(unbase64url(bytes));
    assert.equal(written(code), text);
    assert.equal(hex(await hash('porchlight access code v1', code)), hashed);
  }
  for (const slip of codes.mistyped) assert.throws(() => read(slip));
});

test('a reading code makes the same key in a browser and at the desk', async () => {
  for (const { bytes, written: text, id, kem } of codes.reading) {
    const pair = await readingPair(read(text));
    assert.equal(make(unbase64url(bytes)), read(text));
    assert.deepEqual([pair.id, base64url(pair.public)], [id, kem]);
  }
});

test('greeters and doors have the keys that their seeds make', async () => {
  for (const { seed, id, kem, sign } of keys.greeters) {
    const { entry } = await greeter('', unbase64url(seed));
    assert.deepEqual(entry, { id, kem, sign, name: '' });
  }
  for (const { seed, door } of keys.doors) assert.equal((await doorKey(unbase64url(seed))).key, door);
});

test('what the authors of RFC 9180 locked opens with the key that they print', async () => {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const { pair, public: open } = await derived(bytes(rfc9180.ikmR));
  assert.equal(hex(open), rfc9180.pkRm);
  const [enc, info] = [bytes(rfc9180.enc), bytes(rfc9180.info)];
  const context = await suite.createRecipientContext({ recipientKey: pair, enc, info });
  for (const { aad, ct, pt } of rfc9180.encryptions) {
    assert.equal(hex(new Uint8Array(await context.open(bytes(ct), bytes(aad)))), pt);
  }
});

const people = new Map<string, KeyPair>();
for (const [name, made] of Object.entries(envelopes.keys)) {
  const { reading, seed } = made as { reading?: string; seed?: string };
  people.set(name, reading ? await readingPair(read(reading)) : (await greeter(name, unbase64url(seed))).keys);
}
const person = (name: string): KeyPair => {
  const pair = people.get(name);
  assert.ok(pair, name);
  return pair;
};

interface Content {
  text?: string;
  repeat?: string;
  bytes?: number;
}

/** A text, or one that is repeated until there are so many bytes. */
const contentOf = ({ text, repeat = '', bytes = 0 }: Content): Bytes =>
  utf8(text ?? repeat.repeat(Math.ceil(bytes / repeat.length)).slice(0, bytes));

test('what the desk locks, everybody to whom it is locked opens in a browser', async () => {
  for (const { name, envelope, content, to } of envelopes.sealed)
    for (const reader of to) {
      const opened = await open(envelope, envelope.bound as Bound, person(reader));
      assert.ok(same(opened, contentOf(content)), `${name}, ${reader}`);
    }
});

test('what the desk refuses to open stays shut in a browser, for the same reason', async () => {
  for (const { name, envelope, expected, mine, error } of envelopes.refused)
    await assert.rejects(open(envelope, expected as Expected, person(mine)), { why: error }, name);
});

test('what a browser locks has the shape that the desk reads', async () => {
  for (const { envelope, content, to } of envelopes.sealed) {
    const own = await seal(contentOf(content), envelope.bound as Bound, to.map((name) => person(name).public));
    const like = ({ v, bound, nonce, commit, body, wraps }: typeof own | typeof envelope): unknown[] => [
      [v, bound, nonce.length, commit.length, body.length],
      wraps.map(({ to, enc, key }) => [to, enc.length, key.length]),
    ];
    assert.deepEqual(like(own), like(envelope));
    assert.deepEqual(Object.keys(own).sort(), Object.keys(envelope).sort());
  }
});

interface Told {
  error: string;
  version: number;
  until: number;
  greeters: string[];
}

test("a newcomer's browser believes a list exactly when the desk does", async () => {
  for (const { name, list, now, pinned, seen, ...told } of lists.cases) {
    const shelf = device();
    if (seen) shelf.setItem(`porchlight:greeters:${lists.group}`, JSON.stringify(seen));
    const about = { group: lists.group, now, shelf, pin: pinned ?? undefined };
    const { error, version, until, greeters } = told as Partial<Told>;
    if (error) {
      await assert.rejects(greetersOf(list, about), { why: error }, name);
      continue;
    }
    const found = await greetersOf(list, about);
    assert.deepEqual([found.version, found.until], [version, until], name);
    assert.deepEqual(found.greeters.map(({ id }) => id), greeters, name);
  }
});

test("a newcomer's browser shows a greeter's words exactly when the desk would", async () => {
  const shelf = device();
  const list = await greetersOf(words.list, { group: words.group, now: JSON.parse(words.list.base.text).made, shelf });
  for (const { signed, words: said } of words.good) {
    const { by, ...shown } = await wordsOf(utf8(JSON.stringify(signed)), words.request, list);
    assert.deepEqual(shown, said);
    assert.equal(by.id, signed.by);
  }
  for (const { name, signed } of words.bad)
    await assert.rejects(wordsOf(utf8(JSON.stringify(signed)), words.request, list), undefined, name);
});

test('a thread solves a challenge as the host expects', () => {
  for (const { challenge, solution } of work.solved) assert.equal(solve(challenge), solution);
});

test('texts that are no UTF-8 are not guessed at', () => {
  assert.throws(() => text(Uint8Array.of(0xff)));
});
