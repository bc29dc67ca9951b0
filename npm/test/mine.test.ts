// What a newcomer's private page opens on their device, and what it does not show.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Entry, letterOf, type Mine, ownWords, pairFor, reply, teamWords } from '../src/mine/open.js';
import { utf8 } from '../src/sealing/bytes.js';
import { make, written } from '../src/sealing/code.js';
import { type Bound, NotOpened, seal } from '../src/sealing/envelope.js';
import { greetersOf } from '../src/sealing/greeters.js';
import { readingPair } from '../src/sealing/keys.js';
import { Attempts } from '../src/sealing/attempts.js';
import { opened } from '../src/signup/change.js';
import { doorOf } from '../src/signup/door.js';
import { changed } from '../src/signup/letter.js';
import type { Room, SignupView } from '../src/signup/room.js';
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
  const said = { words: 'Can you cook?', lang: 'en', name: 'R.', signed: `${rosa.keys.id} ${NOW}` };
  assert.deepEqual(await teamWords(mine, await question(rosa), pair, greeters), said);
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

test('a newcomer who changes their answers finds them in the form again, with the code of their tab alone', async () => {
  const kept = { ...mine, key: 'k', form_id: 'join', form: { revision: 1 } };
  const found = await opened(kept, [written(make()), written(code)]);
  assert.deepEqual([found.request, found.fields, found.reading], [request, fields, written(code)]);
  await assert.rejects(opened(kept, [written(make())]));
  const open = await opened({ ...kept, sealed: null, fields: [['q-name', 'Omar']] }, []);
  assert.deepEqual([open.fields, open.reading], [[['q-name', 'Omar']], undefined]);
});

test('what a newcomer has locked is never sent unlocked, whatever the host says of the form', async () => {
  const change = { request, fields: [], reading: written(code), attempts: new Attempts('k') };
  await assert.rejects(changed({ change, view: { revision: 2 } } as unknown as Room, [['q-name', 'Amina']]));
});

test('a newcomer whose answer was lost says the same thing again, and says another thing under another key', async () => {
  let sealed = 0;
  const attempts = new Attempts('k');
  const said = (words: string) => attempts.of(words, async () => `envelope ${++sealed}`);
  const first = await said('yes');
  assert.deepEqual([await said('yes'), first], [first, { said: 'yes', key: 'k', body: 'envelope 1' }]);
  const other = await said('no');
  assert.equal(other.body, 'envelope 2');
  assert.ok(/^[0-9a-f]{32}$/.test(other.key));
});

test('a form stays shut for whoever knows that the group has keys, when the host holds their list back', async () => {
  const seen = device();
  const now = Date.now();
  const today = await listed(door, [rosa], { made: now - 1000, until: now + 1_000_000 });
  const view = (sealing: SignupView['sealing'], greeters: object | null) =>
    ({ group: 'riverside', sealing, greeters: greeters && JSON.stringify(greeters) }) as SignupView;
  for (const sealing of ['sealed-or-not', 'unsealed'] as const) {
    assert.deepEqual(await doorOf(view(sealing, null), undefined, device()), {});
    assert.deepEqual(await doorOf(view(sealing, null), door.key, device()), { stop: 'unsigned' });
  }
  assert.equal((await doorOf(view('sealed-or-not', today), undefined, seen)).greeters?.version, 7);
  for (const sealing of ['sealed', 'sealed-or-not', 'unsealed'] as const)
    assert.deepEqual(await doorOf(view(sealing, null), undefined, seen), { stop: 'unsigned' });
});
