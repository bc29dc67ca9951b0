// Those who keep a starter pack, at the desk: they bring a list in, look after who is on it, and take it out again.
import { readFileSync } from 'node:fs';
import type { Door } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { call, expect, finger, type Group, type Hand, key, keyboard, links, type Locator, type Page, REFUSED, said, type Tag, TAGS, test } from './harness.ts';
import { AROUND, around, atPack, away, AWAY, type Entry, entryOf, following, keptPack, many, name, onPack, putPack, within } from './packs.ts';

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

const PASTED = ['@ana@garden.example', 'good morning to you all', 'https://bsky.app/profile/marta.example', 'http://old.example/', '@ana@garden.example', 'samira@bikes.example', 'evening-teacher.example'];

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
  const sent: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
  await desk.button('curate-import').click();
  for (const [file, words, format, found, left] of FILES) {
    await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(words) });
    await expect(page.locator('[data-report]'), file).toHaveText(said('curate-understood', { count: found.length }));
    await expect(page.locator('[data-report]')).toContainText(within(`curate-format-${format}`));
    for (const one of found) await expect(page.locator('table.import')).toContainText(one);
    await expect(page.locator('.editor .note li'), file).toHaveCount(left);
    await desk.button('curate-another').click();
  }
  expect(sent).toEqual([]);
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
  await desk.send('entry-samira', { 'why.en': 'Still the best.' });
  await expect.poll(async () => (await find(group, 'samira')).consent!.is).toBe('removed');
  if (await desk.form('entry-samira').isHidden()) await desk.changes('samira');
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
  const take = async (fields: Record<string, string>): Promise<string> => {
    const coming = page.waitForEvent('download');
    await desk.send('export', fields);
    return readFileSync(await (await coming).path(), 'utf8');
  };
  const whole = await take({ file: 'pack.json', whom: 'curators' });
  expect(whole).toContain('evening-teacher.example');
  const open = await take({ file: 'pack.json', whom: 'everyone' });
  for (const hidden of ['evening-teacher', 'signal.group', 'idris@', 'draws-the-street']) expect(open).not.toContain(hidden);
  const members = await take({ file: 'pack.json', whom: 'members' });
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
    await desk.send('import-fetch', { address });
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
  const coming = desk.page.waitForEvent('download');
  await desk.send('export', { file: 'domain_blocks.csv' });
  expect(readFileSync(await (await coming).path(), 'utf8')).toBe('#domain\nsells-names.example\n');
});
