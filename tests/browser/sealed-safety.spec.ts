// What must be proven of sealed forms (rows 8, 9, 10, 15 and 19 of SECURITY.md): each test bears the name that stands
// there.
import { readFileSync } from 'node:fs';
import { base64url, random, utf8 } from '../../npm/src/sealing/bytes.ts';
import type { Envelope } from '../../npm/src/sealing/envelope.ts';
import { comesBack, Door, knocks, Knocker, NADIA } from './arriving.ts';
import { doorKey, greeterKeys, type SignedList, signedList, signedWords } from './arriving-keys.ts';
import { call, element, expect, hostPage, links, type Page, said, test, UNREACHED } from './harness.ts';
import { spoil } from './robust.ts';
import { kept, Search } from './searching.ts';

const secretly = (what: string): string => `${what} زهرة ${base64url(random(18))} ñandú`;

test('a_sentinel_typed_into_a_sealed_form_is_found_nowhere', async ({ group, page, context, request }) => {
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
  await comesBack(page, link, 'en');
  await page.getByText(said('mine-answers')).click();
  await expect(page.getByText(secrets.heard)).toBeVisible();
  await page.getByRole('textbox', { name: said('mine-reply') }).fill(secrets.reply);
  await page.getByRole('button', { name: said('mine-reply-send') }).click();
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

  // Every answer and every export, to everybody.
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
    '/poll/potluck/potluck.csv',
    '/poll/potluck/potluck.json',
  ].map((path) => `/${group.slug}${path}`);
  for (const code of [undefined, door.leila.code, door.rosa.code, access])
    for (const path of [...paths, ...pages]) {
      const answer = await request.get(links.porchlight + path, {
        headers: code ? { Authorization: `Bearer ${code}` } : {},
      });
      search.add(`GET ${path}`, await answer.body());
    }
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
  search.addFiles(links.data);
  search.add(links.log, readFileSync(links.log));
  expect(
    search.find(open).some((place) => place.startsWith(links.data)),
    'what is not sealed is found in the files',
  ).toBe(true);
  // …and the ciphertext is, so that it was in these files that we looked. A page of SQLite's may end in the middle of a
  // piece.
  const { body } = JSON.parse(shown.sealed) as Envelope;
  const pieces = [0, 1, 2, 3].map((at) => body.slice(at * 1000 + 100, at * 1000 + 160));
  expect(
    pieces.flatMap((piece) => search.find(piece)).some((place) => place.startsWith(links.data)),
    'ciphertext is found in the files',
  ).toBe(true);
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
    // Awake, and as high as it is then.
    await expect(form).toHaveAttribute('novalidate');
    await page.waitForTimeout(500);
    const knocker = new Knocker(inside);
    await knocker.words('called').pressSequentially('N');
    // Typing has begun.
    await page.waitForTimeout(500);
    const told = (): Promise<unknown[]> => page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
    const before = (await told()).length;
    expect(before, 'the frame said how high it is').toBeGreaterThan(0);
    const heights: number[] = [];
    const look = async (): Promise<void> => {
      await page.waitForTimeout(300);
      heights.push((await frame.boundingBox())!.height);
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

  const knocker = await knocks(page, door);
  await knocker.words('called').fill(secret);
  await knocker.words('called').blur();
  await page.waitForTimeout(1_500);
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
