// Reading a FAQ: in three languages, with a finger or with keys, and by the address of one answer.
import { expect } from '@playwright/test';
import { clipboard, common, COPIES, expectFocus, fits, HALL, long, makes, Reader, reads, readsAs } from './faq.ts';
import { links } from './harness/demo.ts';
import { PHONE } from './harness/device.ts';
import { taken } from './harness/files.ts';
import { test } from './harness/fixtures.ts';
import { keyboard } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake, hold } from './harness/waking.ts';
import { DIR, type Tag, TAGS } from './harness/words.ts';
import { translate } from './robust.ts';
import { requests } from './searching.ts';

const SMALL = { width: 320, height: 640 };
const entry = (id: string): NonNullable<typeof HALL.entries>[number] => HALL.entries!.find((one) => one.id === id)!;

/** The answer without its marks. */
const words = (id: string, tag: Tag): string => entry(id).answer[tag]!.replaceAll('*', '').split('\n')[0]!;

for (const tag of TAGS)
  test(`somebody reads the group's answers in their own language, and nothing else (${tag})`, async ({ device }) => {
    const page = await device({ viewport: SMALL });
    await page.goto(common(tag));
    await expect(page.locator('html')).toHaveAttribute('dir', DIR[tag]);
    await awake(page.locator('main'));
    const faq = page.locator('article.faq');
    await expect(faq.locator('details.faq-entry').first()).toBeVisible();
    for (const question of await faq.locator('details.faq-entry > summary').all()) await question.click();
    await expect(faq.locator('details.faq-entry:not([open])')).toHaveCount(0);
    // The row of languages says each by its own name.
    await expect(faq.locator(`[lang]:not([lang="${tag}"]):not(.language)`)).toHaveCount(0);
    await fits(page);
  });

for (const tag of TAGS)
  test(`somebody without JavaScript opens answers, searches, and follows an address to one (${tag})`, async ({
    group,
    device,
  }) => {
    await makes(group);
    const page = await device({ javaScriptEnabled: false, viewport: SMALL });
    await page.goto(group.page('faq', 'hall', tag));
    await expect(page.locator('html')).toHaveAttribute('dir', DIR[tag]);
    const reader = new Reader(page, tag);
    for (const id of ['where', 'library', 'coffee', 'who']) {
      await reader.open(id);
      await expect(reader.answer(id)).toContainText(words(id, tag));
    }
    await expect(page.locator('button[data-do]:visible')).toHaveCount(0);
    await fits(page);

    await reader.field.fill({ en: 'cups', es: 'tazas', ar: 'الأكواب' }[tag]);
    await reader.search.click();
    await reader.expectFound('coffee');
    await reader.hit('coffee').locator('> summary').click();
    await expect(reader.hit('coffee').locator('[data-answer]')).toContainText(words('coffee', tag));
    await fits(page);
    await reader.field.fill('zebra');
    await reader.field.press('Enter');
    await expect(reader.count).toBeVisible();
    await reader.expectFound();
    await reader.link('faq-all').click();
    await expect(reader.question('where')).toBeVisible();

    await page.goto(`${group.page('faq', 'hall', tag)}&answer=library`);
    await expect(reader.answer('library')).toBeVisible();
    await expect(reader.answer('where')).toBeHidden();
  });

test('somebody without JavaScript comes to all of a long FAQ by links, and to one answer far down', async ({
  group,
  device,
}) => {
  await makes(group, long(90));
  const page = await device({ javaScriptEnabled: false, viewport: SMALL });
  await page.goto(group.page('faq', 'hall', 'en'));
  const reader = new Reader(page);
  const all = page.locator('details.faq-entry');
  await expect(all).toHaveCount(40);
  await reader.link('faq-more').click();
  await expect(reader.question('entry-40')).toBeVisible();
  await reader.link('faq-more').click();
  await expect(all).toHaveCount(10);
  await reader.open('entry-89');
  await reader.link('faq-earlier').click();
  await expect(reader.question('entry-40')).toBeVisible();
  await page.goto(`${group.page('faq', 'hall', 'en')}&answer=entry-77`);
  await expect(reader.answer('entry-77')).toBeVisible();
  await fits(page);
});

test('more of a long FAQ comes as somebody reads on, and by the link that is left', async ({ group, device }) => {
  await makes(group, long(300));
  const page = await device({ viewport: PHONE });
  const reader = await reads(page, group);
  const all = page.locator('[data-all] details.faq-entry');
  for (const count of [80, 120, 160, 200]) {
    await reader.link('faq-more').scrollIntoViewIfNeeded();
    await expect(all).toHaveCount(count);
  }
  // From now on somebody has to press, so that they can reach what stands below.
  await reader.link('faq-more').scrollIntoViewIfNeeded();
  await reader.link('faq-more').click();
  await expect(all).toHaveCount(240);
  await expectFocus(reader.question('entry-200'));
  const ids = await all.evaluateAll((entries) => entries.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await expect(page.locator('section.faq-section')).toHaveCount(2);
});

test('the links over the sections lead to their headings', async ({ group, device }) => {
  await makes(group);
  const page = await device({ viewport: PHONE });
  const reader = await reads(page, group);
  const heading = page.getByRole('heading', { name: 'About us' });
  await page.getByRole('navigation').getByRole('link', { name: 'About us' }).click();
  await expectFocus(heading);
  await expect(heading).toBeInViewport();
  await expect(reader.question('who')).toBeInViewport();
});

test('somebody with a keyboard alone searches, opens an answer, and copies its link', async ({
  group,
  device,
}) => {
  await makes(group);
  const page = await device(COPIES);
  const reader = await reads(page, group);
  const hand = keyboard(page);
  await hand.write(reader.field, 'cups');
  await reader.expectFound('coffee');
  await hand.press(reader.hit('coffee').locator('> summary'));
  await expect(reader.hit('coffee').locator('li').first()).toHaveText('Cups are on the shelf.');
  await hand.press(reader.hit('coffee').getByRole('button', { name: /^Copy/ }));
  await expect(reader.hit('coffee').getByRole('status')).not.toBeEmpty();
  const copied = await clipboard(page);
  expect(copied).toBe(`${group.page('faq', 'hall')}?answer=coffee#faq-hall-coffee`);
});

test('somebody with a keyboard alone says that an answer helped, and nothing is sent', async ({ device }) => {
  const page = await device();
  await page.goto(common('en'));
  await awake(page.locator('main'));
  const hand = keyboard(page);
  const first = page.locator('details.faq-entry').first();
  await hand.press(first.locator('> summary'));
  const sent = requests(page);
  await hand.press(first.getByRole('button', { name: 'Yes' }));
  await expect(first.getByRole('status')).toContainText('Nothing was sent');
  expect(sent).toEqual([]);
});

test('a member with a keyboard alone suggests better words, and a question that is missing', async ({
  group,
  device,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  await makes(group);
  const page = await device();
  const reader = await readsAs(page, group, await group.join('Amina'));
  const hand = keyboard(page);
  await expect(reader.question('stove')).toBeVisible();
  await hand.press(reader.question('library'));
  const form = reader.entry('library').locator('details.faq-suggest');
  await hand.press(form.locator('> summary'));
  await hand.write(form.getByRole('textbox').first(), 'When is the library open?');
  await hand.write(form.getByRole('textbox').nth(1), 'On Mondays and Fridays.');
  await hand.press(form.getByRole('button'));
  await expect(reader.say('faq-suggest-thanks')).toBeVisible();
  await expect(reader.answer('library')).toBeVisible();

  const missing = page.locator('article.faq > details.faq-suggest');
  await hand.press(missing.locator('> summary'));
  // Nothing is asked yet: it says so, and what was typed stays.
  await hand.write(missing.getByRole('textbox').nth(1), 'In the shed.');
  await hand.press(missing.getByRole('button'));
  await expect(missing.locator('.refusal')).toBeVisible();
  await expect(missing.getByRole('textbox').nth(1)).toHaveValue('In the shed.');
  await hand.write(missing.getByRole('textbox').first(), 'Where is the ladder?');
  await hand.press(missing.getByRole('button'));
  await expect(missing.getByText(/^Thank you/)).toBeVisible();
});

test('readers without a code find no way to suggest anything, and read how much is for members', async ({
  group,
  page,
}) => {
  await makes(group);
  const reader = await reads(page, group);
  await expect(reader.say('faq-for-members', { count: 1 })).toBeVisible();
  await expect(page.locator('.faq-suggest')).toHaveCount(0);
  await expect(reader.question('stove')).toHaveCount(0);
});

test('an address with the name of an answer opens it and brings the reader there', async ({ group, page }) => {
  await makes(group);
  await page.goto(`${group.page('faq', 'hall', 'en')}#faq-hall-who`);
  const reader = new Reader(page);
  await expect(reader.answer('who')).toBeVisible();
  await expectFocus(reader.question('who'));
  await expect(reader.question('who')).toBeInViewport();

  // The address changes while the page stands.
  await page.evaluate(() => (location.hash = '#faq-hall-library'));
  await expect(reader.answer('library')).toBeVisible();
  await expectFocus(reader.question('library'));

  // A link within the page.
  await reader.open('where');
  await reader.answer('where').getByRole('link', { name: 'Is there coffee' }).click();
  await expect(reader.answer('coffee')).toBeVisible();
  await expectFocus(reader.question('coffee'));
  await expect.poll(() => new URL(page.url()).hash).toBe('#faq-hall-coffee');

  // A name that there is not shuts nothing, and says so.
  await page.evaluate(() => (location.hash = '#faq-hall-no-such'));
  await expect(reader.say('faq-missing')).toBeVisible();
  await expect(reader.answer('where')).toBeVisible();
  await reader.question('where').click();
  await expect(reader.answer('where')).toBeHidden();
});

for (const javaScriptEnabled of [true, false])
  test(`an address of an answer for members and of one that is gone say the same (${javaScriptEnabled ? 'with' : 'without'} JavaScript)`, async ({
    group,
    device,
  }) => {
    await makes(group);
    const page = await device({ javaScriptEnabled });
    const said: string[] = [];
    for (const id of ['stove', 'never-was']) {
      await page.goto(`${group.page('faq', 'hall', 'en')}&answer=${id}#faq-hall-${id}`);
      const reader = new Reader(page);
      await expect(reader.say('faq-missing')).toBeVisible();
      await expect(reader.entry('who')).toHaveCount(1);
      said.push(await page.locator('[data-missing]').innerText());
      if (!javaScriptEnabled) continue;
      // Another answer, and nothing is missing any more.
      await page.evaluate(() => (location.hash = '#faq-hall-who'));
      await expect(reader.answer('who')).toBeVisible();
      await expect(reader.say('faq-missing')).toBeHidden();
    }
    expect(said[0]).toBe(said[1]);
  });

test('an address opens its answer in a page that a translator has written over before it woke', async ({
  group,
  page,
}) => {
  await makes(group);
  const release = await hold(page, '**/assets/faq-*.js');
  await page.goto(`${group.page('faq', 'hall', 'en')}#faq-hall-who`);
  const reader = new Reader(page);
  await expect(reader.question('who')).toBeVisible();
  await translate(page.locator('main'), true);
  await reader.open('where');
  release();
  await expect(reader.answer('who')).toBeVisible();
  await expectFocus(reader.question('who'));
  await expect(reader.answer('where')).toBeVisible();
});

test('an address leads to an answer that is far down a long FAQ', async ({ group, page }) => {
  await makes(group, long(130));
  await page.goto(`${group.page('faq', 'hall', 'en')}#faq-hall-entry-111`);
  const reader = new Reader(page);
  await expect(reader.answer('entry-111')).toBeVisible();
  await expectFocus(reader.question('entry-111'));
  await reader.link('faq-earlier').click();
  await expect(reader.question('entry-40')).toBeAttached();
});

test('the address of the page follows what is opened, and the way back is not flooded', async ({ group, page }) => {
  await makes(group);
  await page.goto(group.front());
  const reader = await reads(page, group);
  const before = await page.evaluate(() => history.length);
  for (const id of ['where', 'coffee', 'library', 'who']) {
    await reader.open(id);
    await expect.poll(() => new URL(page.url()).hash).toBe(`#faq-hall-${id}`);
    expect(new URL(page.url()).searchParams.get('answer')).toBe(id);
  }
  await reader.question('who').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(new URL(page.url()).searchParams.get('answer')).toBeNull();
  expect(await page.evaluate(() => history.length)).toBe(before);
  await reader.open('who');
  await expect.poll(() => new URL(page.url()).hash).toBe('#faq-hall-who');
  await page.reload();
  await expect(reader.answer('who')).toBeVisible();
  await page.goBack();
  expect(page.url()).toBe(group.front());
});

for (const scripts of [true, false])
  test(`a copied link opens its answer on somebody else's device, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    group,
    device,
  }) => {
    await makes(group);
    const page = await device(COPIES);
    const reader = await reads(page, group);
    await reader.open('library');
    await reader.answer('library').getByRole('button', { name: /^Copy/ }).click();
    await expect(reader.answer('library').getByRole('status')).toHaveText('The link is copied.');
    const link = await clipboard(page);
    const other = await device({ javaScriptEnabled: scripts, viewport: PHONE });
    await other.goto(link);
    await expect(new Reader(other).answer('library')).toBeVisible();
    await expect(new Reader(other).question('library')).toBeInViewport();
  });

test('two entries that ask the same have addresses of their own', async ({ group, page }) => {
  const same = { question: { en: 'When?' } };
  await makes(group, {
    title: { en: 'When' },
    entries: [
      { ...same, answer: { en: 'On Mondays.' } },
      { ...same, answer: { en: 'At ten.' } },
      { ...same, answer: { en: 'For ever.' } },
    ],
  });
  const reader = await reads(page, group);
  const ids = await page.locator('details.faq-entry').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual(['faq-hall-when', 'faq-hall-when-2', 'faq-hall-when-3']);
  await page.goto(`${group.page('faq', 'hall', 'en')}&answer=when-3#faq-hall-when-3`);
  await expect(reader.answer('when-3')).toHaveText(/^For ever\./);
  await expect(reader.answer('when')).toBeHidden();
  const all = await page.locator('[id]').evaluateAll((every) => every.map(({ id }) => id));
  expect(new Set(all).size).toBe(all.length);
});

test('what is open and what was searched stay when the language changes', async ({ group, device }) => {
  await makes(group);
  const page = await device({ viewport: PHONE });
  const reader = await reads(page, group);
  await reader.open('coffee');
  await page.getByRole('button', { name: 'العربية' }).click();
  const there = new Reader(page, 'ar');
  await expect(there.answer('coffee')).toContainText(words('coffee', 'ar'));
  await expect(page.locator('article.faq [data-answer]:visible')).toHaveCount(1);
  await there.field.fill('المكتبة');
  await there.expectFound('library');
  await page.getByRole('button', { name: 'Español' }).click();
  const back = new Reader(page, 'es');
  await expect(back.field).toHaveValue('المكتبة');
  await back.field.fill('biblioteca');
  await back.expectFound('library');
});

test('a FAQ is printed on one page, and taken away in three files', async ({ group, page }) => {
  await makes(group);
  const reader = await reads(page, group);
  await reader.say('faq-take').click();
  for (const [id, ending] of [
    ['faq-file-markdown', 'md'],
    ['faq-file-table', 'csv'],
    ['faq-file-page', 'html'],
  ] as const) {
    const file = await taken(page, () => reader.link(id).click());
    expect(file.name).toMatch(new RegExp(`hall\\.${ending}$`));
    expect(file.words).toContain('Where is the hall?');
    expect(file.words).not.toContain('copper');
  }
  await reader.link('faq-print').click();
  await expect(page.getByRole('heading', { level: 1, name: 'About the hall' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const words of ['Your neighbours.', 'On Mondays, from ten to one.', 'Cups are on the shelf.'])
    await expect(page.getByText(words)).toBeVisible();
  await expect(page.locator('.unprinted')).toBeHidden();
  await expect(page.getByText(`${links.porchlight}/${group.slug}/faq/hall`)).toBeVisible();
});
