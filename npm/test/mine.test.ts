// What a newcomer's private page opens on their device, and what it does not show.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Entry, letterOf, type Mine, ownWords, pairFor, reply, teamWords } from '../src/mine/open.js';
import { utf8 } from '../src/sealing/bytes.js';
import { make, written } from '../src/sealing/code.js';
import { type Bound, NotOpened, seal } from '../src/sealing/envelope.js';
import { greetersOf } from '../src/sealing/greeters.js';
import { readingPair } from '../src/sealing/keys.js';
import { takeOver } from '../src/signup/change.js';
import { device, doorKey, greeter, listed, NOW, type Person, sign } from './things.js';

const [door, rosa, eve] = await Promise.all([doorKey(), greeter('Rosa'), greeter('Eve')]);
const list = await listed(door, [rosa]);
const greeters = await greetersOf(list, { group: 'riverside', now: NOW, shelf: device() });
const code = make();
const pair = await readingPair(code);
const request = 'ab'.repeat(16);
const bound = { group: 'riverside', form: 'join', revision: 1, list: 7, request };

const locked = async (purpose: Bound['purpose'], content: object, more: Partial<Bound> = {}): Promise<string> =>
  JSON.stringify(await seal(utf8(JSON.stringify(content)), { ...bound, purpose, ...more }, [rosa.keys.public, pair.public]));

const fields = [['q-name', 'Amina']];
const mine: Mine = {
  group: 'riverside',
  request,
  form: 'join',
  revision: 1,
  zone: 'UTC',
  key: '',
  sealed: await locked('answers', { v: 1, fields, lang: 'es', at: NOW, reply: '' }),
  fields: null,
  greeters: JSON.stringify(list),
  entries: [],
};

/** Words that this greeter signs for that request. */
async function question(by: Person, more: object = {}, of = request): Promise<Entry> {
  const said = JSON.stringify({ words: 'Can you cook?', lang: 'en', name: 'R.', at: NOW, kind: 'question', ...more });
  const signature = await sign(by.secret, 'porchlight words v1', 'riverside', of, said);
  return { n: 1, said: 'question', at: NOW, words: await locked('words', { text: said, by: by.keys.id, signature }) };
}

test('a newcomer opens their letter with the second code of their private link, however it was typed', async () => {
  const typed = written(code).toLowerCase().replaceAll('-', ' ');
  const found = await pairFor(mine, ['not a code', written(make()), typed]);
  assert.equal(found?.code, typed);
  assert.deepEqual(await letterOf(mine, found!.pair), { fields, lang: 'es', at: NOW, aloud: false });
  assert.equal(await pairFor(mine, [written(make())]), undefined);
});

test('a newcomer reads what a greeter of the list asked them, and no forged question', async () => {
  assert.deepEqual(await teamWords(mine, await question(rosa), pair, greeters), { words: 'Can you cook?', lang: 'en', name: 'R.' });
  const unsigned = new TypeError('not the words of a greeter');
  await assert.rejects(teamWords(mine, await question(eve), pair, greeters), unsigned);
  await assert.rejects(teamWords(mine, await question(rosa, {}, 'cd'.repeat(16)), pair, greeters), unsigned);
  // A decision does not stand among the questions, nor a question among the decisions.
  await assert.rejects(teamWords(mine, await question(rosa, { kind: 'decision' }), pair, greeters));
  const decided: Entry = { ...(await question(rosa)), said: 'not-now' };
  await assert.rejects(teamWords(mine, decided, pair, greeters));
});

test('what was locked for another request stays shut', async () => {
  const words = await locked('words', {}, { request: 'cd'.repeat(16) });
  await assert.rejects(teamWords(mine, { ...(await question(rosa)), words }, pair, greeters), NotOpened);
});

test('a newcomer reads their own reply again, and so do the greeters', async () => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'en' } } });
  const words = await reply(mine, 'Yes, for fifty.', pair, greeters);
  const entry: Entry = { n: 2, said: 'reply', at: NOW, words };
  for (const whose of [pair, rosa.keys]) assert.equal((await ownWords(mine, entry, whose)).words, 'Yes, for fifty.');
});

test('nothing is taken over where nothing was handed over', () => {
  assert.equal(takeOver('riverside'), undefined);
});
