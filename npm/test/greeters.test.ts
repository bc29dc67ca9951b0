// Whose keys a newcomer's browser locks to, and when it stops.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { type Bytes, utf8 } from '../src/sealing/bytes.js';
import { type Circumstances, greetersOf } from '../src/sealing/greeters.js';
import { wordsOf } from '../src/sealing/words.js';
import { added, DAY, device, doorKey, greeter, listed, NOW, sign } from './things.js';

const [door, other] = await Promise.all([doorKey(), doorKey()]);
const [rosa, sam, ada] = await Promise.all(['Rosa', 'Sam', 'Ada'].map((name) => greeter(name)));
assert.ok(rosa && sam && ada);

const here = (more: Partial<Circumstances> = {}): Circumstances => {
  return { group: 'riverside', now: NOW, shelf: device(), ...more };
};
const doubt = (why: string): object => ({ why });

test('a newcomer locks to the greeters whom the door key names', async () => {
  const { greeters, version, door: key } = await greetersOf(await listed(door, [rosa, sam]), here());
  assert.deepEqual([greeters.map(({ name }) => name), version, key], [['Rosa', 'Sam'], 7, door.key]);
});

test('a greeter brings in another, who brings in a third', async () => {
  const list = await listed(door, [rosa]);
  list.added = [await added(rosa, sam, 8), await added(sam, ada, 9)];
  const { greeters, version } = await greetersOf(list, here());
  assert.deepEqual([greeters.map(({ name }) => name), version], [['Rosa', 'Sam', 'Ada'], 9]);
});

test('nobody brings in themselves, and no version is left out', async () => {
  const list = await listed(door, [rosa]);
  for (const step of [
    await added(sam, sam, 8),
    await added(rosa, sam, 9),
    await added(rosa, sam, 7),
    await added(rosa, rosa, 8),
    await added(rosa, sam, 8, { group: 'hillside' }),
    { ...(await added(sam, ada, 8)), by: rosa.keys.id },
  ])
    await assert.rejects(greetersOf({ ...list, added: [step] }, here()), doubt('unsigned'));
});

test('a key that the host slipped in is noticed', async () => {
  const eve = await greeter('Eve');
  const list = await listed(door, [rosa]);
  const text = list.base.text.replace(rosa.entry.kem, eve.entry.kem);
  await assert.rejects(greetersOf({ ...list, base: { ...list.base, text } }, here()), doubt('unsigned'));
});

test('a list that does not say what a list must say is not used', async () => {
  const { entry } = rosa;
  for (const change of [
    { group: 'hillside' },
    { version: '7' },
    { version: -1 },
    { greeters: [] },
    { greeters: [entry, entry] },
    { greeters: [{ ...entry, id: sam.entry.id }] },
    { greeters: [{ ...entry, sign: 'AAAA' }] },
    { greeters: [entry, { ...sam.entry, sign: entry.sign }] },
    { greeters: [{ ...entry, name: 7 }] },
    { until: NOW + 90 * DAY },
    { until: NOW - 2 * DAY },
  ])
    await assert.rejects(greetersOf(await listed(door, [rosa], change), here()), doubt('unsigned'), JSON.stringify(change));
  for (const wrong of [null, {}, { door: door.key }]) await assert.rejects(greetersOf(wrong, here()), doubt('unsigned'));
});

test('a device that saw one door key does not take another', async () => {
  const shelf = device();
  await greetersOf(await listed(door, [rosa]), here({ shelf }));
  await assert.rejects(greetersOf(await listed(other, [rosa]), here({ shelf })), doubt('other-door'));
  // Another group is another door.
  await greetersOf(await listed(other, [rosa], { group: 'hillside' }), here({ shelf, group: 'hillside' }));
});

test('the door key that a website pinned is the only one, on a device that saw nothing yet', async () => {
  await greetersOf(await listed(door, [rosa]), here({ pin: door.key }));
  await assert.rejects(greetersOf(await listed(other, [rosa]), here({ pin: door.key })), doubt('other-door'));
});

test('a host cannot go back to a greeter who has left', async () => {
  const shelf = device();
  const before = await listed(door, [rosa, sam]);
  await greetersOf(await listed(door, [rosa], { version: 8 }), here({ shelf }));
  await assert.rejects(greetersOf(before, here({ shelf })), doubt('older'));
  await greetersOf(await listed(door, [rosa], { version: 8 }), here({ shelf }));
});

test('a greeter who was taken off does not come back by an old base', async () => {
  const shelf = device();
  const before = await listed(door, [rosa, sam]);
  await greetersOf(await listed(door, [rosa], { version: 8 }), here({ shelf }));
  before.added = [await added(sam, ada, 8), await added(ada, await greeter('Eve'), 9)];
  await assert.rejects(greetersOf(before, here({ shelf })), doubt('older'));
  // What a device remembered before it remembered bases still reads.
  shelf.setItem('porchlight:greeters:riverside', JSON.stringify({ door: door.key, version: 8 }));
  await greetersOf(before, here({ shelf }));
});

test('a list of the same version that says something else is not used', async () => {
  const shelf = device();
  await greetersOf(await listed(door, [rosa, sam]), here({ shelf }));
  await greetersOf(await listed(door, [rosa, sam]), here({ shelf }));
  await assert.rejects(greetersOf(await listed(door, [rosa]), here({ shelf })), doubt('older'));
});

test('a list from a clock that runs far ahead is not used', async () => {
  await greetersOf(await listed(door, [rosa], { made: NOW + DAY }), here());
  await assert.rejects(greetersOf(await listed(door, [rosa], { made: NOW + DAY + 1 }), here()), doubt('unsigned'));
});

test('a list that nobody has renewed is not used, and is not remembered', async () => {
  const shelf = device();
  const list = await listed(door, [rosa]);
  await assert.rejects(greetersOf(list, here({ shelf, now: NOW + 60 * DAY })), doubt('expired'));
  assert.equal(shelf.all.size, 0);
  await greetersOf(list, here({ shelf, now: NOW + 60 * DAY - 1 }));
});

test('a device without room for anything still checks', async () => {
  await greetersOf(await listed(door, [rosa]), here({ shelf: device(0) }));
});

const said = async (change: object = {}, domain = 'porchlight words v1', request = 'r1'): Promise<Bytes> => {
  const text = JSON.stringify({ words: 'When are you free?', lang: 'en', name: '', at: NOW, kind: 'question', ...change });
  const signature = await sign(rosa.secret, domain, 'riverside', request, text);
  return utf8(JSON.stringify({ text, by: rosa.keys.id, signature }));
};

test('a newcomer reads what a greeter signed for them', async () => {
  const greeters = await greetersOf(await listed(door, [rosa, sam]), here());
  const { words, kind, by } = await wordsOf(await said(), 'r1', greeters);
  assert.deepEqual([words, kind, by.name], ['When are you free?', 'question', 'Rosa']);
});

test('words that no greeter signed for this newcomer are not shown', async () => {
  const greeters = await greetersOf(await listed(door, [rosa, sam]), here());
  const without = await greetersOf(await listed(door, [sam]), here());
  await assert.rejects(wordsOf(await said(), 'r1', without));
  await assert.rejects(wordsOf(await said(), 'r2', greeters));
  await assert.rejects(wordsOf(await said({}, 'porchlight greeters v1'), 'r1', greeters));
  await assert.rejects(wordsOf(await said({ kind: 'order' }), 'r1', greeters));
  await assert.rejects(wordsOf(await said({ words: 7 }), 'r1', greeters));
  await assert.rejects(wordsOf(utf8('{}'), 'r1', greeters));
});
