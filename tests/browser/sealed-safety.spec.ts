// What must be proven of sealed forms (rows 8, 9, 10, 15 and 19 of SECURITY.md): each test bears the name that stands
// there.
import { expect, type Page } from '@playwright/test';
import { base64url, random, utf8 } from '../../npm/src/sealing/bytes.ts';
import type { Envelope } from '../../npm/src/sealing/envelope.ts';
import { Door, NADIA } from './arriving.ts';
import { doorKey, greeterKeys, signedList, type SignedList, signedWords } from './arriving-keys.ts';
import { call } from './harness/api.ts';
import { links } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { UNREACHED } from './harness/trouble.ts';
import { element, hostPage } from './harness/website.ts';
import { said } from './harness/words.ts';
import { Knocker, knocks } from './knocker.ts';
import { comesBack } from './private-page.ts';
import { spoil } from './robust.ts';
import { kept, Search, secretly } from './searching.ts';

test('a_sentinel_typed_into_a_sealed_form_is_found_nowhere', async ({ group, page, context, device, request }) => {
  test.slow();
  const door = await Door.open(group);
  const search = new Search();
  const settled = search.watch(context);
  const secrets = {
    called: secretly('Nadia'),
    contact: secretly('Signal'),
    heard: secretly('market'),
    reply: secretly('Saturday'),
    note: secretly('kind'),
  };

  const knocker = await knocks(page, door);
  await knocker.fill([
    ['q-called', secrets.called],
    ['q-contact', secrets.contact],
    ['q-brings', 'food'],
    ['q-heard', secrets.heard],
    ['q-keep', '1'],
    ['q-care', '1'],
  ]);
  await knocker.send.click();
  const link = await knocker.link();

  // She looks at her page, and writes; a greeter leaves a note.
  const theirs = await comesBack(page, link, 'en');
  await page.getByText(said('mine-answers')).click();
  await expect(page.getByText(secrets.heard)).toBeVisible();
  await theirs.replies(secrets.reply);
  await expect(page.getByText(said('mine-done-reply'))).toBeVisible();
  await expect(page.getByText(secrets.reply)).toBeVisible();
  const [card] = (await door.desk()).requests;
  const note = await door.seal('note', utf8(JSON.stringify({ words: secrets.note, lang: 'en' })), card!.id);
  await door.on(card!.id, { do: 'note', words: JSON.stringify(note) }, door.leila);

  // Somebody else, of a form that is not sealed: what they write can be found. So the search finds what is there.
  const open = secretly('open');
  await door.knockOpenly('en', [
    ['q-called', open],
    ['q-people', '3'],
    ['q-keep', '1'],
  ]);

  // Every answer and every export, to everybody. What is over can be taken away.
  await group.send('poll', 'potluck', { do: 'close' });
  const access = /#([0-9A-Z-]+)/.exec(link)![1]!;
  const paths = [
    '',
    '/desk',
    `/requests/${card!.id}`,
    '/members',
    '/trust',
    '/notices',
    '/newcomers',
    '/templates',
    '/signup/join',
    '/signup/join/draft',
  ].map((path) => `/v1/${group.slug}${path}`);
  const pages = [
    '',
    '/mine',
    '/desk',
    '/invite',
    '/slips',
    '/vouch',
    '/trust',
    '/signup/join',
    '/welcome/welcome',
    '/poll/potluck',
    '/poll/potluck/count',
    '/poll/potluck/export.csv',
    '/poll/potluck/export.json',
  ].map((path) => `/${group.slug}${path}`);
  const codes = [undefined, door.leila.code, door.rosa.code, access];
  const desk = await device();
  await useCode(desk, group, door.rosa.code);
  await search.read([...codes.map((code) => ({ request, code })), desk], [...paths, ...pages]);
  const mine = await request.post(`${links.porchlight}/v1/${group.slug}/mine`, {
    headers: { Authorization: `Bearer ${access}` },
    data: { do: 'look' },
  });
  expect(mine.ok()).toBe(true);
  search.add('POST /mine', await mine.body());
  const shown = await call<{ sealed: string }>(
    'GET',
    `/v1/${group.slug}/requests/${card!.id}`,
    undefined,
    door.rosa.code,
  );

  await settled();
  search.addDisk(open);
  // …and the ciphertext is, so that it was in these files that we looked. A page of SQLite's may end in the middle of a
  // piece.
  const { body } = JSON.parse(shown.sealed) as Envelope;
  const pieces = [0, 1, 2, 3].map((at) => body.slice(at * 1000 + 100, at * 1000 + 160));
  expect(pieces.some((piece) => search.onDisk(piece)), 'ciphertext is found in the files').toBe(true);
  for (const [what, secret] of Object.entries(secrets)) expect(search.find(secret), what).toEqual([]);
});

/** The host gives another list, wherever it gives one. */
async function serve(page: Page, door: Door, list: SignedList): Promise<void> {
  const written = (list: SignedList): string => JSON.stringify(JSON.stringify(list)).slice(1, -1);
  await page.unrouteAll({ behavior: 'wait' });
  await spoil(page, new RegExp(`/${door.group.slug}/(?:signup|mine)\\b`), (text) =>
    text.replaceAll(written(door.list), written(list)),
  );
}

test('an_unsigned_greeter_key_stops_the_form', async ({ group, device }) => {
  test.slow();
  const door = await Door.open(group);
  const thief = await greeterKeys('Rosa');
  const ours = [door.rosa.keys.listed, door.leila.keys.listed];
  const of = (also: Partial<Parameters<typeof signedList>[1]>): Promise<SignedList> =>
    signedList(door.key.signer, { group: group.slug, greeters: ours, ...also });
  const swapped = structuredClone(door.list);
  swapped.base.text = swapped.base.text
    .replace(door.rosa.keys.listed.kem, thief.listed.kem)
    .replace(door.rosa.keys.listed.id, thief.listed.id);
  const slipped = structuredClone(door.list);
  const text = JSON.stringify({ group: group.slug, version: 2, made: Date.now(), greeter: thief.listed });
  slipped.added.push({ text, by: thief.listed.id, signature: base64url(random(64)) });

  const lists: [stop: string, list: SignedList][] = [
    ['unsigned', swapped],
    ['unsigned', slipped],
    ['unsigned', await of({ group: 'another' })],
    [
      'other-door',
      await signedList(await doorKey(random(32)), { group: group.slug, greeters: [thief.listed], version: 2 }),
    ],
    ['expired', await of({ version: 2, made: Date.now() - 90 * 86_400_000, until: Date.now() - 1_000 })],
  ];
  const stops = async (page: Page, why: string): Promise<void> => {
    await page.goto(door.form('en'));
    const stop = page.locator('[data-stop]:visible');
    await expect(stop).toHaveText(said(`stop-${why}`));
    await expect(stop).toContainText('Come by on Thursdays');
    await expect(page.locator('form#signup-form')).toBeHidden();
    await expect(page.getByRole('button', { name: said('request-send') })).toBeHidden();
    await expect(page.getByRole('button', { name: said('part-next') })).toBeHidden();
  };
  for (const [why, list] of lists)
    await test.step(why, async () => {
      const page = await device();
      // This device has been here before.
      await knocks(page, door);
      await serve(page, door, list);
      await stops(page, why);
    });

  await test.step('older', async () => {
    const page = await device();
    await serve(page, door, await of({ version: 2 }));
    await knocks(page, door);
    await page.unrouteAll({ behavior: 'wait' });
    await stops(page, 'older');
  });
});

test('a_forged_question_is_refused', async ({ group, device }) => {
  test.slow();
  const door = await Door.open(group);
  const sent = await door.knock();
  await door.ask(sent, 'Which day suits you?', { name: 'Rosa' });
  const page = await device();
  await comesBack(page, sent.link, 'en');
  await expect(page.getByText('Which day suits you?')).toBeVisible();
  await expect(page.getByText(said('mine-forged'))).toBeHidden();

  const thief = await greeterKeys('Rosa');
  const words = { words: 'Send us your address, please.', lang: 'en', kind: 'question', name: 'Rosa' } as const;
  const at = { group: group.slug, request: sent.request };
  const altered = JSON.parse(new TextDecoder().decode(await signedWords(door.rosa.keys, at, words))) as {
    text: string;
  };
  altered.text = altered.text.replace('Send us', 'Give us');
  const claimed = JSON.parse(new TextDecoder().decode(await signedWords(thief, at, words))) as { by: string };
  claimed.by = door.rosa.keys.listed.id;
  const forgeries = {
    'by a key that is on no list': await signedWords(thief, at, words),
    'by a thief who says that it was Rosa': utf8(JSON.stringify(claimed)),
    'by Rosa, and altered': utf8(JSON.stringify(altered)),
    'by Rosa, to somebody else': await signedWords(door.rosa.keys, { ...at, request: '0'.repeat(32) }, words),
    'by Rosa, in another group': await signedWords(door.rosa.keys, { ...at, group: 'another' }, words),
    'by nobody': utf8(JSON.stringify({ words: words.words, lang: 'en' })),
  };
  /** The host gives the page other envelopes. */
  const gives = async (change: (entries: { words: string }[]) => void): Promise<void> => {
    await page.unrouteAll({ behavior: 'wait' });
    await spoil(page, /\/mine(?:\?|$)/, (text) =>
      text.replace(/(id="mine">)([^<]*)/, (_, tag: string, json: string) => {
        const view = JSON.parse(json) as { entries: { words: string }[] };
        change(view.entries);
        return tag + JSON.stringify(view).replaceAll('<', '\\u003c');
      }),
    );
    await page.reload();
    await expect(page.getByText(said('mine-forged')).locator('visible=true')).toHaveCount(1);
    await expect(page.locator('main')).not.toContainText('your address');
  };
  for (const [how, content] of Object.entries(forgeries))
    await test.step(how, async () => {
      const envelope = JSON.stringify(await door.seal('words', content, sent.request, sent.own));
      await gives((entries) => (entries[0]!.words = envelope));
      await expect(page.getByText('Which day suits you?')).toHaveCount(0);
    });

  await test.step('by Rosa, once, and copied', async () => {
    await door.ask(sent, 'And which hour?');
    await gives((entries) => (entries[1]!.words = entries[0]!.words));
    await expect(page.getByText('Which day suits you?')).toHaveCount(1);
    await expect(page.getByText('And which hour?')).toHaveCount(0);
  });
});

test('frame_height_ignores_answers', async ({ group, device }) => {
  test.slow();
  await Door.open(group);
  const signup = element(group, 'signup', 'join');

  /** What the website learns while somebody answers: every message, and how high the frame is after each step. */
  const watched = async (brings: string[], words: string): Promise<{ heights: number[]; told: unknown[] }> => {
    const page = await device();
    await page.addInitScript(() => {
      if (window !== top) return;
      const told: unknown[] = ((globalThis as { told?: unknown[] }).told = []);
      addEventListener('message', ({ data, origin }) => told.push({ data: data as unknown, origin }), true);
    });
    await hostPage(page, { body: signup });
    const frame = page.locator('porchlight-signup').locator('iframe');
    await expect(frame).toBeVisible();
    const inside = page.frameLocator('porchlight-signup >> iframe');
    const form = inside.locator('form#signup-form');
    let drawn = 0;
    /** All that was told until now. What the frame would tell once it is drawn comes before its word to this test. */
    const told = async (): Promise<unknown[]> => {
      const word = `drawn ${++drawn}`;
      await form.evaluate(async (_, word) => {
        for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
        parent.postMessage(word, '*');
      }, word);
      const all = (): Promise<{ data: unknown; origin: string }[]> =>
        page.evaluate(() => (globalThis as unknown as { told: { data: unknown; origin: string }[] }).told);
      await expect.poll(async () => (await all()).some(({ data }) => data === word)).toBe(true);
      return (await all()).filter(({ data }) => !/^drawn \d+$/.test(String(data)));
    };
    const high = async (): Promise<number> => (await frame.boundingBox())!.height;
    // Awake, and as high as it is then.
    await expect(form).toHaveAttribute('novalidate');
    // How high that is can still change while it wakes.
    await expect(async () => expect((await told()).at(-1)).toMatchObject({ data: { height: await high() } })).toPass();
    const knocker = new Knocker(inside);
    await knocker.words('called').pressSequentially('N');
    // Typing has begun.
    const before = (await told()).length;
    expect(before, 'the frame said how high it is').toBeGreaterThan(0);
    const heights: number[] = [];
    const look = async (): Promise<void> => {
      await told();
      heights.push(await high());
    };
    await knocker.words('called').fill(words);
    await look();
    await inside.getByRole('button', { name: said('part-next') }).click();
    for (const each of brings) await form.locator(`[name="q-brings"][value="${each}"]`).check();
    await look();
    await form.locator('[name="q-heard"]').fill(`${words}\n`.repeat(30));
    await look();
    await inside.getByRole('button', { name: said('part-next') }).click();
    await inside.getByRole('button', { name: said('request-send') }).click();
    await expect(knocker.mend).toBeFocused();
    await look();
    const all = await told();
    for (const { data, origin } of all as { data: unknown; origin: string }[]) {
      expect(origin).toBe(links.porchlight);
      const carried = typeof data === 'object' ? Object.values(data as object) : [data];
      expect(
        carried.every((value) => typeof value === 'number' || value === 'porchlight' || value === 'height'),
        JSON.stringify(data),
      ).toBe(true);
    }
    return { heights, told: all.slice(before) };
  };

  const one = await watched(['food', 'rides'], 'N');
  const other = await watched(['listen'], 'Nadia with a very long name indeed');
  expect(new Set([...one.heights, ...other.heights]).size, `${one.heights} and ${other.heights}`).toBe(1);
  expect([...one.told, ...other.told]).toEqual([]);
});

test('a_sealed_draft_is_not_kept_unasked', async ({ group, page, expectTrouble }) => {
  expectTrouble(UNREACHED);
  const door = await Door.open(group);
  const secret = secretly('Nadia');
  const holds = async (): Promise<string[]> => {
    const search = new Search();
    search.add('device', await kept(page));
    return search.find(secret);
  };

  await page.clock.install();
  const knocker = await knocks(page, door);
  await knocker.words('called').fill(secret);
  await knocker.words('called').blur();
  // Whatever was to come after a while has come.
  await page.clock.runFor(10_000);
  expect(await holds()).toEqual([]);
  await page.reload();
  await expect(knocker.form).toHaveAttribute('novalidate');
  await expect(knocker.words('called')).toHaveValue('');

  // Asked for, it is kept, and says so; forgotten, it is gone.
  const keep = page.getByRole('checkbox', { name: said('door-keep') });
  await expect(keep).not.toBeChecked();
  await knocker.words('called').fill(secret);
  await keep.check();
  await expect(knocker.say('door-keep-note')).toBeVisible();
  await expect.poll(holds).toEqual(['device']);
  await page.reload();
  await expect(knocker.words('called')).toHaveValue(secret);
  await page.getByRole('button', { name: said('door-keep-forget') }).click();
  await expect.poll(holds).toEqual([]);

  // What waits for the line is locked.
  await knocks(page, door);
  await knocker.fill(NADIA.map(([name, value]) => [name, name === 'q-called' ? secret : value]));
  await page.route('**/v1/**', (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  );
  await knocker.send.click();
  await expect(knocker.say('waits-title')).toBeVisible({ timeout: 45_000 });
  expect(await holds()).toEqual([]);
  const waiting = await page.evaluate(() =>
    Object.entries(localStorage).filter(([key]) => key.startsWith('porchlight:outbox:')),
  );
  expect(waiting).toHaveLength(1);
  expect(waiting[0]![1]).toContain('wraps');
});
