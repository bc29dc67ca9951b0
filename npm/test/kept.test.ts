// What stays on somebody's device, and how long.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { draft } from '../src/sealing/drafts.js';
import { outbox, whenBack } from '../src/sealing/outbox.js';
import { device } from './things.js';

const PATH = '/v1/riverside/requests';

test('what a newcomer could not send is sent when the line is back, in the order in which it was written', async () => {
  const shelf = device();
  const box = outbox(shelf, PATH);
  assert.ok(box.put('{"n":1}') && box.put('{"n":2}') && box.put('{"n":2}'));
  await box.send(() => Promise.reject(new Error('no line')));
  assert.deepEqual(outbox(shelf, PATH).waiting(), ['{"n":1}', '{"n":2}']);
  const sent: string[] = [];
  await box.send(async (body) => {
    sent.push(body);
    return 'sent';
  });
  assert.deepEqual(sent, ['{"n":1}', '{"n":2}']);
  assert.equal(shelf.all.size, 0);
});

test('a line that is cut in between keeps the rest', async () => {
  const box = outbox(device(), PATH);
  for (const body of ['1', '2', '3']) box.put(body);
  let line = 1;
  await box.send(async () => {
    if (line-- > 0) return 'sent';
    throw new Error('no line');
  });
  assert.deepEqual(box.waiting(), ['2', '3']);
});

test('what the group does not take now stays until the newcomer deletes it, and holds up nothing else', async () => {
  const box = outbox(device(), PATH);
  box.put('1');
  box.put('2');
  let sent = 0;
  await box.send(async (body) => (sent++, body === '1' ? 'stays' : 'sent'));
  assert.deepEqual([sent, box.waiting()], [2, ['1']]);
  box.drop((body) => body === '1');
  assert.deepEqual(box.waiting(), []);
});

test('nothing is sent twice because the line came back twice', async () => {
  const box = outbox(device(), PATH);
  box.put('1');
  let sent = 0;
  const post = async (): Promise<'sent'> => {
    await new Promise((done) => setTimeout(done, 5));
    sent++;
    return 'sent';
  };
  await Promise.all([box.send(post), box.send(post)]);
  assert.equal(sent, 1);
});

test('what is put in while the line is busy is sent as well', async () => {
  const box = outbox(device(), PATH);
  box.put('1');
  const sent: string[] = [];
  await box.send(async (body) => {
    if (sent.push(body) === 1) box.put('2');
    return 'sent';
  });
  assert.deepEqual(sent, ['1', '2']);
});

test('a newcomer whose device is full is told that nothing is kept', () => {
  assert.equal(outbox(device(3), PATH).put('{"n":1}'), false);
  assert.equal(draft(device(3), PATH).keep(true, [['a', 'b']]), false);
});

test('somebody who comes back to the page, or whose line does, sends again until they leave', () => {
  const [line, end] = [new EventTarget(), new AbortController()];
  let calls = 0;
  whenBack(() => calls++, end.signal, line);
  line.dispatchEvent(new Event('online'));
  line.dispatchEvent(new Event('pageshow'));
  end.abort();
  line.dispatchEvent(new Event('online'));
  assert.equal(calls, 3);
});

test('what a newcomer types stays nowhere until they ask for it', () => {
  const shelf = device();
  const page = draft(shelf, '/riverside/join');
  assert.equal(page.note([['why', 'because']]), false);
  assert.deepEqual([page.kept(), page.restore(), shelf.all.size], [false, undefined, 0]);
});

test('a newcomer who asked for it finds what they typed, and can have it forgotten', () => {
  const shelf = device();
  const page = draft(shelf, '/riverside/join');
  assert.ok(page.keep(true, [['why', 'be']]));
  assert.ok(page.note([['why', 'because'], ['why', 'of you']]));
  const later = draft(shelf, '/riverside/join');
  assert.deepEqual(later.restore(), [['why', 'because'], ['why', 'of you']]);
  later.keep(false);
  assert.deepEqual([later.kept(), later.restore(), shelf.all.size], [false, undefined, 0]);
});

test('what somebody else put into the storage breaks nothing', () => {
  const shelf = device();
  for (const odd of ['', '{', '7', '[7,["a"],["a",7]]', 'null']) {
    shelf.all.set('porchlight:draft:/x', odd);
    shelf.all.set('porchlight:outbox:/x', odd);
    draft(shelf, '/x').restore();
    assert.deepEqual(outbox(shelf, '/x').waiting(), []);
  }
});
