// Those who keep a starter pack, at the desk: they bring a list in, look after who is on it, and take it out again.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Door } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { call, key } from './harness/api.ts';
import { links } from './harness/demo.ts';
import { taken } from './harness/files.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { finger, type Hand, keyboard } from './harness/hands.ts';
import { REFUSED, UNREACHED } from './harness/trouble.ts';
import { said, type Tag, TAGS, within } from './harness/words.ts';
import {
  AROUND,
  around,
  atPack,
  AWAY,
  away,
  type Entry,
  entryOf,
  following,
  keptPack,
  many,
  name,
  onPack,
  putPack,
} from './packs.ts';
import { requests } from './searching.ts';

/** Somebody at the desk who keeps packs. */
class Curator extends Desk<{ group: Group; address: Door['address'] }> {
  static async at(page: Page, group: Group, { code = group.organiser, tag = 'en' as Tag, hand = finger as Hand, id = AROUND } = {}): Promise<Curator> {
    const desk = new Curator(page, { group, address: (path, tag) => `${links.porchlight}/${group.slug}${path}${tag ? `?lang=${tag}` : ''}` }, tag, hand);
    await desk.comeIn({ code });
    if (id) await desk.opens(id);
    return desk;
  }

  /** Goes to a pack by the list of packs. */
  async opens(id: string): Promise<void> {
    await this.walkTo('packs');
    await this.hand.press(this.page.locator(`a[href="#packs/${id}"]`));
    await expect(this.button('curate-add').first()).toBeVisible();
  }

  row(id: string): Locator {
    return this.page.locator('ul.requests > li', { hasText: name(id, this.tag) });
  }

  /** Opens an entry. */
  async changes(id: string): Promise<void> {
    await this.hand.press(this.button('curate-change', { name: name(id, this.tag) }));
    await expect(this.form(`entry-${id}`)).toBeVisible();
  }

  async pastes(words: string): Promise<void> {
    await this.hand.press(this.button('curate-import'));
    await this.hand.write(this.field('import-paste', 'text'), words);
    await this.hand.press(this.form('import-paste').locator('button[type=submit]'));
    await expect(this.page.locator('[data-report]')).toBeFocused();
  }

  /** The first of these rows. */
  known(form: string, part: string, at = 0): Locator {
    return this.form(form).locator(`[name^="known."][name$=".${part}"]`).nth(at);
  }
}

const entries = async (group: Group, id = AROUND): Promise<Entry[]> => (await keptPack(group, id)).entries.map(({ entry }) => entry);
const find = async (group: Group, id: string): Promise<Entry> => (await entries(group)).find((entry) => entry.id === id)!;

const PASTED = ['@ana@garden.example', 'good morning to you all', 'https://bsky.app/profile/marta.example', 'http://old.example/', '@ana@garden.example', 'samira@bikes.example', '@evening-teacher.example'];

for (const tag of TAGS)
  test(`a greeter pastes a list, reads line by line what was left out, and adds the others as to be asked (${tag})`, async ({ group, device }) => {
    test.slow();
    await putPack(group);
    const desk = await Curator.at(await device(), group, { code: await group.join('Leila', 'greeter'), tag });
    await desk.pastes(PASTED.join('\n'));
    const troubles = desk.page.locator('.editor .note li');
    const line = (at: number): Locator => troubles.filter({ has: desk.page.getByText(said('curate-line', { line: at }, tag)) });
    await expect(line(2)).toContainText('good morning to you all');
    await expect(line(2)).toContainText(within('unread-no-address', {}, tag));
    await expect(line(4)).toContainText(within('unread-not-secure', {}, tag));
    await expect(line(5)).toContainText(within('unread-twice', {}, tag));
    // Who is there already, and who would rather not, is not added.
    const rows = desk.page.locator('table.import tbody tr');
    await expect(rows.filter({ hasText: 'samira@bikes.example' })).toContainText(within('curate-there', {}, tag));
    const teacher = rows.filter({ hasText: 'evening-teacher.example' });
    await expect(teacher.getByText(said('curate-said-no', {}, tag))).toBeVisible();
    await expect(teacher.getByRole('checkbox')).toHaveCount(0);
    await rows.filter({ hasText: 'marta.example' }).locator('input[name=organisation]').check();
    const before = (await entries(group)).length;
    await desk.button('curate-add-ticked').click();
    await expect(desk.page.locator('.said')).toHaveText(said('curate-added', { count: 2 }, tag));
    const now = await entries(group);
    expect(now).toHaveLength(before + 2);
    expect(now.find(({ known_by }) => known_by[0]!.address === 'ana@garden.example')!.consent).toEqual({ is: 'asked' });
    expect(now.find(({ known_by }) => known_by[0]!.handle === 'marta.example')!.consent).toEqual({ is: 'organisation' });
    // The public sees the organisation alone.
    const stranger = await device();
    await atPack(stranger, group, tag);
    await expect(stranger.getByText(/marta\.example/).locator('visible=true').first()).toBeVisible();
    await expect(stranger.getByText(/ana@garden\.example/)).toHaveCount(0);
  });

const FILES: [file: string, words: string, format: string, found: string[], left: number][] = [
  ['following_accounts.csv', following('ana@garden.example', 'not an address'), 'mastodon-following', ['ana@garden.example'], 1],
  ['lists.csv', 'Cooks,ana@garden.example\nCooks,ben@garden.example\n', 'mastodon-lists', ['ana@garden.example', 'ben@garden.example'], 0],
  ['feeds.opml', '<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body><outline text="News" XMLURL="https://news.example/feed"/></body></opml>', 'opml', ['https://news.example/feed'], 0],
  ['fedidevs.json', '{"title":"x","description":"","accounts":[{"name":"Ana","handle":"ana@garden.example","url":"https://garden.example/@ana","activitypub_id":"https://garden.example/users/ana"}]}', 'fedidevs', ['ana@garden.example'], 0],
  ['list.md', '# Neighbours\n\n## Cooks\n\n- [Ana](https://garden.example/@ana)\n', 'markdown', ['garden.example'], 0],
];

test('files of other programs are read on this device, and none of their words is sent before somebody adds them', async ({ group, device }) => {
  test.slow();
  await putPack(group);
  const page = await device();
  const desk = await Curator.at(page, group);
  const asked = requests(page);
  await desk.button('curate-import').click();
  for (const [file, words, format, found, left] of FILES) {
    await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(words) });
    await expect(page.locator('[data-report]'), file).toHaveText(said('curate-understood', { count: found.length }));
    await expect(page.locator('[data-report]')).toContainText(within(`curate-format-${format}`));
    for (const one of found) await expect(page.locator('table.import')).toContainText(one);
    await expect(page.locator('.editor .note li'), file).toHaveCount(left);
    await desk.button('curate-another').click();
  }
  expect(asked.filter((request) => request.startsWith('POST'))).toEqual([]);
  for (const one of FILES.flatMap(([, , , found]) => found))
    expect(asked.map(decodeURIComponent).filter((request) => request.includes(one))).toEqual([]);
});

/** What reads and makes files: a script, and what it brings. */
const MODULE = /\/assets\/files-\w+\.(js|wasm)/;

for (const tag of TAGS)
  test(`somebody whose line is cut before a list is read keeps what they brought, and has it read once there is a line (${tag})`, async ({
    group,
    device,
    expectTrouble,
  }) => {
    test.slow();
    expectTrouble(UNREACHED, /dynamically imported module/);
    await putPack(group);
    const page = await device();
    const desk = await Curator.at(page, group, { tag });
    let cut = /.*/;
    await page.route(MODULE, (route) =>
      cut.test(route.request().url()) ? route.abort('internetdisconnected') : route.fallback(),
    );
    await desk.button('curate-import').click();
    // Nothing of it comes, and then half of it.
    for (const part of [/\.js/, /\.wasm/]) {
      cut = part;
      await desk.send('import-paste', { text: 'ana@garden.example' });
      await expect(page.locator('[data-refused]')).toBeFocused();
      await expect(desk.form('import-paste').locator('[data-refused]')).toContainText(within('desk-files-cut', {}, tag));
      await expect(desk.field('import-paste', 'text')).toHaveValue('ana@garden.example');
    }
    const opened = desk.form('import-open');
    const file = { name: 'blocks.csv', mimeType: 'text/csv', buffer: Buffer.from('ben@garden.example\n') };
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(opened.locator('[data-refused]')).toContainText(within('desk-files-cut', {}, tag));
    cut = /nothing/;
    await opened.getByRole('button', { name: said('desk-again', {}, tag) }).click();
    await expect(page.locator('[data-report]')).toContainText(within('curate-format-mastodon-blocks', {}, tag));
    await expect(page.locator('table.import')).toContainText('ben@garden.example');
  });

test('what reads files is loaded once, by whoever brings one in, and by nobody else at the desk', async ({
  group,
  device,
}) => {
  await putPack(group);
  const page = await device();
  const loaded: string[] = [];
  page.on('request', (request) => MODULE.test(request.url()) && loaded.push(request.url()));
  const desk = await Curator.at(page, group);
  await desk.changes('samira');
  await desk.button('curate-close').click();
  for (const room of ['people', 'questions'] as const) await desk.walkTo(room);
  await desk.opens(AROUND);
  await desk.button('curate-import').click();
  await expect(desk.field('import-paste', 'text')).toBeVisible();
  expect(loaded).toEqual([]);
  for (const text of ['ana@garden.example', 'ben@garden.example']) {
    await desk.send('import-paste', { text });
    await expect(page.locator('table.import')).toContainText(text);
    await desk.button('curate-another').click();
  }
  expect(loaded).toHaveLength(2);
});

test('somebody looks after an entry: what they said, on which day and to whom; it is checked, and moved', async ({ group, device }) => {
  test.slow();
  await putPack(group);
  const desk = await Curator.at(await device(), group, { code: await group.join('Leila', 'greeter') });
  await desk.changes('asked-only');
  await desk.does('entry-asked-only', { consent: 'agreed', 'consent-on': '2026-11-02', 'why.en': 'Moves beds.' });
  await expect(desk.form('entry-asked-only')).toHaveCount(0);
  // The focus is back where it was opened.
  await expect(desk.button('curate-change', { name: name('asked-only') })).toBeFocused();
  expect(await find(group, 'asked-only')).toMatchObject({ consent: { is: 'agreed', on: '2026-11-02', by: 'Leila' }, why: { en: 'Moves beds.' } });
  await expect(desk.row('asked-only')).toContainText('Leila');

  await desk.changes('asked-only');
  await desk.does('check-asked-only');
  expect((await find(group, 'asked-only')).checked).toMatchObject({ by: 'greeter' });
  const order = async (): Promise<string[]> => (await entries(group)).map(({ id }) => id);
  const at = (await order()).indexOf('asked-only');
  await desk.does('up-asked-only');
  expect((await order()).indexOf('asked-only')).toBe(at - 1);
  await desk.does('down-asked-only');
  expect((await order()).indexOf('asked-only')).toBe(at);
  await desk.does('drop-asked-only');
  expect(await order()).not.toContain('asked-only');
  // Somebody who would rather not is still known to the desk alone.
  await expect(desk.row('rather-not')).toContainText(within('curate-is-declined'));
});

test('two who change one entry at once: the second is told, keeps what they typed, and sees what the first wrote', async ({ group, device, expectTrouble }) => {
  test.slow();
  expectTrouble(REFUSED);
  await putPack(group);
  const desk = await Curator.at(await device(), group);
  await desk.changes('samira');
  const kept = (await keptPack(group)).entries.find(({ entry }) => entry.id === 'samira')!;
  await onPack(group, { do: 'put', entry: { ...kept.entry, why: { en: 'Theirs.' } }, revision: kept.revision }, AROUND, await group.join('Leila', 'greeter'));
  await desk.send('entry-samira', { 'why.en': 'Mine.' });
  await expect(desk.page.locator('[data-refused]')).toBeFocused();
  await expect(desk.say('refusal-entry-changed')).toBeVisible();
  await expect(desk.field('entry-samira', 'why.en')).toHaveValue('Mine.');
  await desk.button('curate-load-again').click();
  await expect(desk.row('samira').locator('p.words')).toHaveText('Theirs.');
  await expect(desk.field('entry-samira', 'why.en')).toHaveValue('Mine.');
  await desk.does('entry-samira');
  expect((await find(group, 'samira')).why).toMatchObject({ en: 'Mine.' });
});

test('whoever has an entry open and says meanwhile that it is still right keeps what they typed', async ({ group, device }) => {
  test.slow();
  await putPack(group);
  const desk = await Curator.at(await device(), group, { code: await group.join('Leila', 'greeter') });
  await desk.changes('samira');
  await desk.field('entry-samira', 'why.en').fill('Mine.');
  await desk.does('check-samira');
  await expect(desk.field('entry-samira', 'why.en')).toHaveValue('Mine.');
  await desk.does('entry-samira');
  expect(await find(group, 'samira')).toMatchObject({ why: { en: 'Mine.' }, checked: { by: 'greeter' } });
});

test('a title typed while a colleague makes a section takes nothing from it, and is not lost', async ({ group, device, expectTrouble }) => {
  test.slow();
  expectTrouble(REFUSED);
  await putPack(group);
  const desk = await Curator.at(await device(), group);
  await desk.button('curate-settings').click();
  await expect(desk.say('curate-title-of-pack')).toBeVisible();
  await desk.field('pack', 'title.en').fill('All around here');
  const { pack } = await keptPack(group);
  const more = { id: 'more', title: { en: 'More' } };
  await putPack(group, AROUND, { ...pack, about: { en: 'By Joan.' }, sections: [...pack.sections!, more] });
  await desk.send('pack');
  await expect(desk.say('refusal-entry-changed')).toBeVisible();
  await expect(desk.page.locator('.note', { hasText: 'By Joan.' })).toBeVisible();
  await expect(desk.field('pack', 'title.en')).toHaveValue('All around here');
  await expect(desk.field('pack', `section.${pack.sections!.length}.title.en`)).toHaveValue('More');
  await desk.button('know-keep-mine').click();
  await expect.poll(async () => (await keptPack(group)).pack.title.en).toBe('All around here');
  expect((await keptPack(group)).pack.sections).toContainEqual(more);
});

test('whoever was taken out of one pack is left out of what is brought into another, and the report says so', async ({ group, device }) => {
  test.slow();
  await putPack(group);
  await putPack(group, 'others', { title: { en: 'Others' } });
  await call('POST', `/v1/${group.slug}/starter-pack/${AROUND}`, { do: 'take-out', key: key(), entry: 'samira' });
  const desk = await Curator.at(await device(), group, { id: 'others' });
  await desk.pastes('samira@bikes.example\nana@garden.example');
  await desk.button('curate-add-ticked').click();
  await expect(desk.page.locator('.said')).toHaveText(said('curate-added', { count: 1 }));
  await expect(desk.say('curate-left-out', { count: 1 })).toBeVisible();
  expect((await entries(group, 'others')).map(({ known_by }) => known_by[0]!.address)).toEqual(['ana@garden.example']);
});

test('an organiser takes up what a member suggested, and lays another aside; a greeter only reads them', async ({ group, device }) => {
  test.slow();
  await putPack(group);
  const code = await group.join('Amina');
  for (const label of ['The bakery', 'A joke']) {
    const suggested = { label, why: 'Bread.', known_by: 'bread@bakery.example\nround the corner', lang: 'es' };
    await call('POST', `/v1/${group.slug}/starter-pack/${AROUND}`, { do: 'suggest', key: key(), suggested }, code);
  }
  const leila = await Curator.at(await device(), group, { code: await group.join('Leila', 'greeter') });
  await expect(leila.say('curate-suggestions', { count: 2 })).toBeVisible();
  await expect(leila.button('curate-take-up')).toHaveCount(0);

  const desk = await Curator.at(await device(), group);
  const bakery = desk.page.locator('li', { hasText: 'The bakery' });
  await bakery.getByRole('button', { name: said('curate-take-up') }).click();
  const form = desk.page.locator('form[id^=suggested-]');
  await expect(form.locator('[name="label.en"]').or(form.locator('[name="label.es"]')).filter({ visible: true }).first()).toBeVisible();
  await expect(form.getByText('round the corner')).toBeVisible();
  expect(await desk.known(await form.getAttribute('id').then((id) => id!), 'value').inputValue()).toBe('bread@bakery.example');
  await desk.does((await form.getAttribute('id'))!, { consent: 'organisation' });
  const { suggestions, entries } = await keptPack(group);
  expect(suggestions.map(({ suggested }) => suggested.label)).toEqual(['A joke']);
  expect(entries.at(-1)!.entry.known_by).toMatchObject([{ on: 'fediverse', address: 'bread@bakery.example' }]);
  await desk.does(`aside-${suggestions[0]!.n}`);
  expect((await keptPack(group)).suggestions).toEqual([]);
});

test('somebody asked to be taken out: the desk says so until somebody has seen it, and they come back only if they say so', async ({ group, device, expectTrouble }) => {
  test.slow();
  expectTrouble(REFUSED);
  await putPack(group);
  const samira = await atPack(await device(), group);
  await samira.takesOut('samira');
  await expect(samira.say('packs-taken-out')).toBeVisible();

  const desk = await Curator.at(await device(), group);
  const note = desk.page.locator('.note', { hasText: name('samira') });
  await expect(note.getByText(said('curate-taken-out'))).toBeVisible();
  await expect(desk.row('samira')).toContainText(within('curate-is-removed'));
  await desk.does('seen-samira');
  await expect(note).toHaveCount(0);
  // Bringing a list in does not bring them back.
  await desk.pastes('samira@bikes.example');
  await expect(desk.page.locator('table.import').getByText(said('curate-said-no'))).toBeVisible();
  await desk.button('curate-close').click();
  await desk.changes('samira');
  await desk.does('entry-samira', { 'why.en': 'Still the best.' });
  expect(await find(group, 'samira')).toMatchObject({ why: { en: 'Still the best.' }, consent: { is: 'removed' } });
  await desk.changes('samira');
  await desk.does('entry-samira', { consent: 'agreed' });
  expect((await find(group, 'samira')).consent).toMatchObject({ is: 'agreed' });
});

test('an organiser makes a list, writes it in three languages, takes a whole file away, and brings it back elsewhere', async ({ group, device }) => {
  test.slow();
  const page = await device();
  await putPack(group);
  const desk = await Curator.at(page, group, { id: '' });
  await desk.walkTo('packs');
  await desk.button('curate-make').click();
  await desk.button('curate-add-section').click();
  const heading = desk.form('pack').locator('[name$=".title.en"]');
  await heading.fill('Cooks');
  await desk.send('pack', { 'title.en': 'Kitchens', 'title.es': 'Cocinas', 'title.ar': 'مطابخ' });
  await expect(page.getByRole('heading', { level: 1, name: 'Kitchens' })).toBeVisible();
  expect((await keptPack(group, 'kitchens')).pack).toMatchObject({ title: { en: 'Kitchens', es: 'Cocinas', ar: 'مطابخ' }, sections: [{ id: 'cooks', title: { en: 'Cooks' } }] });

  await desk.opens(AROUND);
  await desk.button('curate-export').click();
  const take = async (fields: Record<string, string>): Promise<string> =>
    (await taken(page, () => desk.send('export', fields))).words;
  const whole = await take({ file: 'pack.json', whom: 'curators' });
  expect(whole).toContain('evening-teacher.example');
  const open = await take({ file: 'pack.json', whom: 'everyone' });
  const members = await take({ file: 'pack.json', whom: 'members' });
  for (const shown of [open, members]) expect(shown).toContain('samira@bikes.example');
  for (const hidden of ['evening-teacher', 'signal.group', 'idris@', 'draws-the-street']) expect(open).not.toContain(hidden);
  expect(members).not.toContain('signal.group.example');
  expect(members).not.toContain('evening-teacher');
  expect(await take({ file: 'following_accounts.csv', whom: 'everyone' })).toContain('samira@bikes.example,true,false,\n');

  await desk.opens('kitchens');
  await desk.button('curate-import').click();
  await page.locator('input[type=file]').setInputFiles({ name: 'around.json', mimeType: 'application/json', buffer: Buffer.from(whole) });
  await expect(page.locator('[data-report]')).toBeVisible();
  await page.locator('input[name=as-said]').check();
  await desk.button('curate-add-ticked').click();
  await expect(page.locator('.said')).toHaveText(said('curate-added'));
  const strip = (all: Entry[]): object[] => all.map(({ id, label, why, known_by, consent, signed_in_only, audience, section }) => ({ id, label, why, known_by, consent, signed_in_only, audience, section }));
  expect(strip(await entries(group, 'kitchens'))).toEqual(strip(await entries(group)));

  await desk.button('curate-settings').click();
  await desk.unfold('pack-remove');
  await desk.form('pack-remove').locator('button[type=submit]').click();
  await expect(page.locator('a[href="#packs/around-here"]')).toBeVisible();
  await expect(page.locator('a[href="#packs/kitchens"]')).toHaveCount(0);
  // That it was done stays there, in the list to which this leads.
  await expect(page.locator('.said')).toHaveText(said('desk-done'));
});

test('with the keyboard alone a greeter adds somebody who is known by two ways, and finds them', async ({ group, device }) => {
  test.setTimeout(180_000);
  await putPack(group, AROUND, { ...around, entries: [entryOf('samira')] });
  const page = await device();
  const desk = await Curator.at(page, group, { code: await group.join('Leila', 'greeter'), hand: keyboard(page) });
  await desk.hand.press(desk.button('curate-add'));
  await expect(page.locator('[data-editor]')).toBeFocused();
  await desk.hand.write(desk.field('new-entry', 'label.en'), 'The library');
  await desk.hand.write(desk.known('new-entry', 'value'), 'https://library.example/');
  await desk.hand.press(desk.button('curate-add-known'));
  await expect(desk.known('new-entry', 'value', 1)).toBeVisible();
  // What was typed is still there when a row comes.
  await expect(desk.known('new-entry', 'value')).toHaveValue('https://library.example/');
  await expect(desk.field('new-entry', 'label.en')).toHaveValue('The library');
  await desk.known('new-entry', 'kind', 1).selectOption('phone');
  await desk.hand.write(desk.known('new-entry', 'value', 1), '0000 555 123');
  await desk.hand.press(desk.form('new-entry').locator('button[type=submit]'));
  await expect(desk.page.locator('.said')).not.toBeEmpty();
  expect((await entries(group)).at(-1)).toMatchObject({ label: { en: 'The library' }, known_by: [{ on: 'web', url: 'https://library.example/' }, { on: 'phone', number: '0000 555 123' }], consent: { is: 'asked' } });
});

test('what cannot be fetched is said so kindly, and nothing within the house is asked', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED, /status of 502/);
  await putPack(group);
  const desk = await Curator.at(await device(), group);
  await desk.button('curate-import').click();
  for (const address of ['http://list.example/a.csv', 'https://127.0.0.1/a.csv', 'https://localhost/', 'not a link']) {
    const answered = desk.page.waitForResponse(new RegExp(`/v1/${group.slug}/fetch\\b`));
    await desk.send('import-fetch', { address });
    expect((await answered).status(), address).toBe(422);
    await expect(desk.page.locator('[data-refused]')).toContainText(within('refusal-address-unfit'));
    await expect(desk.field('import-fetch', 'address')).toHaveValue(address);
  }
});

test('a list to keep away from is kept at the desk, and its file is never for everybody', async ({ group, device }) => {
  await putPack(group, AWAY, away);
  await putPack(group, 'long', many(3));
  const desk = await Curator.at(await device(), group, { id: AWAY });
  await desk.button('curate-export').click();
  await expect(desk.field('export', 'whom').locator('option')).toHaveCount(2);
  await expect(desk.field('export', 'whom').locator('option[value=everyone]')).toHaveCount(0);
  const file = await taken(desk.page, () => desk.send('export', { file: 'domain_blocks.csv' }));
  expect(file.words).toBe('#domain\nsells-names.example\n');
  // Nobody is asked there, nor told that they would be.
  await desk.button('curate-close').click();
  await desk.pastes('@loud@shouting.example');
  await expect(desk.say('curate-added-as')).toHaveCount(0);
  await expect(desk.page.locator('table.import th[scope=col]')).toHaveCount(2);
  await expect(desk.page.locator('table.import input[name=organisation]')).toHaveCount(0);
  await desk.button('curate-add-ticked').click();
  await expect.poll(async () => (await entries(group, AWAY)).length).toBe(3);
});
