// Searching a FAQ: on the reader's device, in every script; and by the server where that cannot be.
import { expect } from '@playwright/test';
import { type Entry, expectFocus, HALL, HIDDEN, long, makes, Reader, reads, readsAs } from './faq.ts';
import { links } from './harness/demo.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { UNREACHED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage, policy } from './harness/website.ts';
import { requests } from './searching.ts';

/** Entries whose words are written in more ways than one. */
const SCRIPTS: Entry[] = [
  { id: 'accents', question: { es: '¿Quién abre la cafetería?' }, answer: { es: 'Lucía y Íñigo, según el día.' } },
  { id: 'alef', question: { ar: 'أين المكتبة؟' }, answer: { ar: 'في المبنى الأزرق، قرب المُستشفى.' } },
  { id: 'tatweel', question: { ar: 'كيف أصل إليكم؟' }, answer: { ar: 'بالحافلة رقم ١٢ أو مشيًا.' } },
  { id: 'kitchen', question: { zh: '厨房什么时候开放？' }, answer: { zh: '星期六上午十点。' } },
  { id: 'shed', question: { en: 'Where are the ladders?' }, answer: { en: 'In the tool shed beside the bicycles.' } },
  { id: 'greek', question: { el: 'Πού είναι η ΣΚΆΛΑ;' }, answer: { el: 'Στην αποθήκη.' } },
];

const many = async (group: Group): Promise<void> => {
  await makes(group, { title: { en: 'All' }, entries: SCRIPTS });
};

for (const [how, typed, found, marked] of [
  ['without its accents and in capitals', 'CAFETERIA', 'accents', 'cafetería'],
  ['with accents that are not there', 'Iñigó', 'accents', 'Íñigo'],
  ['with a plain alef and another last letter', 'اين المكتبه', 'alef', 'أين'],
  ['without the marks of vowels', 'المستشفي', 'alef', 'المُستشفى'],
  ['stretched, and with other digits', 'الحـــافلة 12', 'tatweel', '١٢'],
  ['by two signs of Chinese', '开放', 'kitchen', '开放'],
  ['with a letter too many', 'laddders', 'shed', 'ladders'],
  ['with a letter missing', 'bicyles', 'shed', 'bicycles'],
  ['with two letters that changed places', 'bicylces', 'shed', 'bicycles'],
  ['by its beginning', 'bicy', 'shed', 'bicycles'],
  ['in another case with another last sigma', 'σκαλα', 'greek', 'ΣΚΆΛΑ'],
] as const)
  test(`somebody finds a word ${how}, and sees it marked`, async ({ group, device }) => {
    await many(group);
    const page = await device({ viewport: PHONE });
    const reader = await reads(page, group);
    await reader.field.pressSequentially(typed);
    await reader.expectFound(found);
    const marks = reader.hit(found).locator('mark');
    await expect.poll(async () => (await marks.allInnerTexts()).join(' ')).toContain(marked);
  });

test('how many were found is said to screen readers while somebody types, and Escape shows all again', async ({
  group,
  page,
}) => {
  await makes(group);
  const reader = await reads(page, group);
  // The region that they listen to is there before anything is in it.
  await expect(reader.count).toBeAttached();
  await expect(reader.count).toBeEmpty();
  await reader.field.pressSequentially('the');
  await expect(reader.count).toHaveText(/^Answers found: \u2068?[1-9]/);
  await expect(page.locator('[data-all]')).toBeHidden();
  await reader.field.fill('zebra');
  await reader.expectFound();
  await expect(reader.hits).toHaveCount(0);
  await reader.field.press('Escape');
  await expect(reader.field).toHaveValue('');
  await expect(reader.count).toBeEmpty();
  await expect(reader.question('where')).toBeVisible();
  await reader.field.fill('coffee');
  await reader.expectFound('coffee');
  await reader.link('faq-all').click();
  await expect(reader.question('where')).toBeVisible();
  await expect(reader.field).toHaveValue('');
});

test('what was found opens with its whole answer, and its links lead on', async ({ group, page }) => {
  await makes(group);
  const reader = await reads(page, group);
  await reader.field.fill('bridge');
  await reader.expectFound('where');
  await reader.hit('where').locator('> summary').click();
  const answer = reader.hit('where').locator('[data-answer]');
  await expect(answer.locator('strong')).toHaveText('old bridge');
  await expect.poll(() => new URL(page.url()).hash).toBe('#faq-hall-where');
  // No two things of one name, with the list behind it.
  const ids = await page.locator('[id]').evaluateAll((every) => every.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await answer.getByRole('link', { name: 'Is there coffee' }).click();
  await expect(reader.answer('coffee')).toBeVisible();
  await expectFocus(reader.question('coffee'));
  await expect(reader.field).toHaveValue('');
});

test('nothing that somebody searches for leaves their device, and nothing is asked while they type', async ({
  group,
  page,
}) => {
  await makes(group, long(300));
  const reader = await reads(page, group);
  const index = page.waitForResponse((response) => response.url().includes('/index'));
  await reader.field.focus();
  await index;
  await reader.field.fill('number');
  await expect(reader.hits).toHaveCount(30);
  await expect(reader.count).toContainText(/These are the .*30.* that fit best/);
  const all = requests(page);
  for (const words of ['immigration lawyer', '223', 'nothing of this', 'number 299']) {
    await reader.field.fill('');
    await reader.field.pressSequentially(words);
  }
  await expect(reader.hit('entry-299')).toBeVisible();
  expect(all).toEqual([]);
  // One that is not on the page yet is asked for by its name, not by what was typed.
  await reader.hit('entry-299').locator('> summary').click();
  await expect(reader.hit('entry-299').locator('[data-answer]').getByText('It is not.')).toBeVisible();
  expect(all.join('\n')).toContain('entry-299');
  expect(all.join('\n')).not.toMatch(/lawyer|number(?:%20|\+)/);
});

test('somebody searches on after the line was cut, and reads what they find', async ({
  group,
  device,
  expectTrouble,
}) => {
  expectTrouble(UNREACHED);
  await makes(group, long(90));
  const page = await device();
  const reader = await reads(page, group);
  await reader.field.fill('number 3');
  await expect(reader.hits.first()).toBeVisible();
  await page.context().setOffline(true);
  await reader.field.fill('number 89');
  await expect(reader.hit('entry-89')).toBeVisible();
  await reader.hit('entry-89').locator('> summary').click();
  await expect(reader.hit('entry-89')).toContainText('This is what we say of number 89.');
  await page.context().setOffline(false);
});

test('that there is no connection is said no longer once searching works again', async ({ group, device, expectTrouble }) => {
  expectTrouble(UNREACHED);
  await makes(group);
  const page = await device();
  const reader = await reads(page, group);
  // Neither what is searched on the device nor the server can be reached.
  const cut = /\/faq\/hall(\/index)?\?/;
  await page.route(cut, (route) => route.abort());
  await reader.field.fill('library');
  await reader.search.click();
  await expect(page.locator('[data-line-cut]')).toBeVisible();
  await page.unroute(cut);
  await reader.field.fill('librar');
  await reader.expectFound('library');
  await expect(page.locator('[data-line-cut]')).toBeHidden();
});

for (const [how, embedded] of [
  ['on the FAQ’s own page', false],
  ['on the group’s website', true],
] as const)
  test(`somebody without WebAssembly searches by the server ${how}`, async ({ group, device }) => {
    await makes(group);
    const page = await device({ wasm: false, viewport: PHONE });
    if (embedded) await hostPage(page, { body: element(group, 'faq', 'hall') });
    else await page.goto(group.page('faq', 'hall', 'en'));
    const reader = new Reader(embedded ? page.locator('porchlight-faq') : page);
    await expect(reader.question('where')).toBeVisible();
    await reader.field.fill('cups');
    await reader.search.click();
    await reader.expectFound('coffee');
    await reader.hit('coffee').locator('> summary').click();
    await expect(reader.hit('coffee').getByText('Cups are on the shelf.', { exact: true })).toBeVisible();
  });

/** Entries in whose question and answer one word stands. */
const TWICE: Entry[] = [
  { id: 'shed', question: { en: 'Where are the ladders?' }, answer: { en: 'Take the **long** ladders from the shed.' } },
  { id: 'books', question: { ar: 'أين المكتبة؟' }, answer: { ar: 'المكتبة في **المبنى** الأزرق.' } },
  { id: 'kitchen', question: { zh: '厨房什么时候开放？' }, answer: { zh: '星期六**上午**十点开放。' } },
  { id: 'tags', question: { en: 'What is <script> for?' }, answer: { en: 'Nothing: `</mark><script>` are words here.' } },
];

for (const [what, typed, found, words, answer] of [
  ['a word that they mistyped', 'LADERS', 'shed', 'ladders', 'Take the long ladders from the shed.'],
  ['an Arabic word without its dots', 'المكتبه', 'books', 'المكتبة', 'المكتبة في المبنى الأزرق.'],
  ['two signs of Chinese', '开放', 'kitchen', '开放', '星期六上午十点开放。'],
  ['words that look like markup', 'script', 'tags', 'script', 'Nothing: </mark><script> are words here.'],
] as const)
  test(`somebody without JavaScript finds ${what}, marked as a script would mark it`, async ({ group, device, page }) => {
    await makes(group, { title: { en: 'All' }, entries: TWICE });
    /** What stands in the row of the one that was found: elements, their classes, and what is marked. */
    const row = (reader: Reader): Promise<string[]> =>
      reader
        .hit(found)
        .locator('> summary > .faq-words :is([class^="faq-"], mark)')
        .evaluateAll((all) =>
          all.map(({ localName, className, textContent }) =>
            localName === 'mark' ? `mark ${textContent}` : `${localName} ${className}`,
          ),
        );
    const without = await device({ javaScriptEnabled: false, viewport: PHONE });
    await without.goto(group.page('faq', 'hall', 'en'));
    const reader = new Reader(without);
    await reader.field.fill(typed);
    await reader.search.click();
    await reader.expectFound(found);
    const hit = reader.hit(found);
    await expect(hit.locator('.faq-question mark')).toHaveText([words]);
    await expect(hit.locator('.faq-excerpt mark')).toHaveText([words]);
    await expect(hit.locator('.faq-excerpt')).toBeVisible();
    // All of the answer is there to read, as it was written.
    await hit.locator('> summary').click();
    await expect(hit.locator('[data-answer] .about')).toContainText(answer);
    await expect(hit.locator('[data-answer] .about')).toBeVisible();
    await expect(hit.locator('[data-answer] mark')).toHaveCount(0);
    await expect(hit.locator('.faq-excerpt')).toBeHidden();

    const awakened = await reads(page, group);
    await awakened.field.pressSequentially(typed);
    await awakened.expectFound(found);
    expect(await row(reader)).toEqual(await row(awakened));
  });

test('a website that forbids WebAssembly leaves the search to the server', async ({ group, page, expectTrouble }) => {
  expectTrouble(/WebAssembly|wasm/i);
  await makes(group);
  await hostPage(page, { body: element(group, 'faq', 'hall'), csp: policy({ wasm: false }) });
  const host = page.locator('porchlight-faq');
  await awake(host);
  const reader = new Reader(host);
  await reader.field.fill('cups');
  await reader.search.click();
  await reader.expectFound('coffee');
  await reader.link('faq-all').click();
  await expect(reader.question('where')).toBeVisible();
});

test('answers for members are in nothing that the public can search, read or take away', async ({ group, request }) => {
  await makes(group);
  const at = `${links.porchlight}/${group.slug}/faq/hall`;
  const api = `${links.porchlight}/v1/${group.slug}/faq/hall`;
  const framed = at.replace(group.slug, `frame/${group.slug}`);
  const embedded = at.replace(group.slug, `embed/${group.slug}`);
  const paths = ['', '?answer=stove', '?from=3', '/print', '/faq.md', '/faq.csv', '/faq.html'];
  const answers = [...paths.map((path) => at + path), framed, embedded, `${embedded}?answer=stove`];
  // What is everybody's is in them: so it is the FAQ that is read.
  for (const address of [at, framed, embedded, api]) expect(await (await request.get(address)).text()).toContain('old bridge');
  for (const address of [...answers, api, `${api}/index?lang=en`, `${api}/entries`]) {
    const answer = await request.get(address);
    expect(answer.ok(), address).toBe(true);
    expect((await answer.text()).match(HIDDEN)?.[0], address).toBeUndefined();
  }
  for (const address of [at, framed, embedded]) {
    const form = { do: 'search', words: 'spoon' };
    const answer = await request.post(address, { form, headers: { Origin: links.porchlight } });
    expect(answer.ok(), address).toBe(true);
    expect((await answer.text()).match(HIDDEN)?.[0], address).toBeUndefined();
  }
});

test('members find what is theirs on the page, and nobody finds it in the widget on a website', async ({
  group,
  page,
}) => {
  await makes(group);
  const reader = await readsAs(page, group, await group.join('Amina'));
  await reader.field.fill('copper');
  await reader.expectFound('stove');
  await reader.hit('stove').locator('> summary').click();
  await expect(reader.hit('stove').locator('[data-answer]')).toContainText('Whoever has the copper spoon.');

  await hostPage(page, { body: element(group, 'faq', 'hall') });
  const host = page.locator('porchlight-faq');
  await awake(host);
  const there = new Reader(host);
  await there.field.fill('copper');
  await there.expectFound();
  await expect(there.say('faq-for-members', { count: 1 })).toBeVisible();
});

test('what was found is written in its own language and direction', async ({ group, page }) => {
  await makes(group, { ...HALL, entries: [...SCRIPTS, ...HALL.entries!] });
  const reader = await reads(page, group);
  await reader.field.fill('المكتبة');
  await expect(reader.hit('alef').locator('.faq-question')).toHaveAttribute('lang', 'ar');
  await expect(reader.hit('alef').locator('.faq-question')).toHaveCSS('direction', 'rtl');
});
