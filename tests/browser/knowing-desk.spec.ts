// The room "Questions and FAQ" at the desk: files brought in, entries changed, moved and taken out, and what members
// suggest.
import { expect, type Page } from '@playwright/test';
import { Door } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { desk as draft, expectFocus, HALL, makes, Reader, reads, readsAs } from './faq.ts';
import { call } from './harness/api.ts';
import { links } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import { taken } from './harness/files.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { keyboard } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { said, within } from './harness/words.ts';

/** A group with a FAQ, and somebody of it at the desk, where the FAQ is open. */
async function atFaq(
  page: Page,
  group: Group,
  as: 'rosa' | 'leila' = 'rosa',
  faq = HALL,
): Promise<{ door: Door; desk: Desk }> {
  const door = await Door.open(group);
  await makes(group, faq);
  return { door, desk: await comes(page, door, as) };
}

async function comes(page: Page, door: Door, as: 'rosa' | 'leila'): Promise<Desk> {
  const desk = new Desk(page, door);
  await desk.comeIn(door[as]);
  await desk.walkTo('questions');
  await page.getByRole('link', { name: 'About the hall' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'About the hall' })).toBeVisible();
  return desk;
}

/** The row of an entry. */
const row = (desk: Desk, id: string): ReturnType<Page['locator']> =>
  desk.page.locator('ul.requests > li').filter({ has: desk.page.locator('bdi', { hasText: new RegExp(`^${id}$`) }) });

/** The names of the entries, as they stand one below the other. */
const order = (desk: Desk): Promise<string[]> => desk.page.locator('ul.requests > li > p > bdi').allInnerTexts();

test('a greeter changes an answer in two languages, moves it, and takes another out', async ({ group, page }) => {
  const { desk } = await atFaq(page, group, 'leila');
  await row(desk, 'where').getByRole('button', { name: said('desk-change') }).click();
  await expectFocus(page.locator('[data-editor]'));
  await desk.does('answer-where', {
    'question.en': 'Where are you?',
    'answer.en': 'Beside the *river*.',
    'answer.ar': 'بجانب النهر.',
  });
  const [kept] = (await draft(group)).entries;
  expect(kept).toMatchObject({
    entry: {
      id: 'where',
      question: { en: 'Where are you?', es: '¿Dónde está el local?' },
      answer: { en: 'Beside the *river*.', ar: 'بجانب النهر.' },
      reviewed: { by: 'greeter' },
    },
    revision: 2,
  });
  await expect(row(desk, 'where')).toContainText('Where are you?');

  expect(await order(desk)).toEqual(['where', 'library', 'coffee', 'stove', 'who']);
  await desk.does('down-where');
  await expect.poll(() => order(desk)).toEqual(['library', 'where', 'coffee', 'stove', 'who']);
  await desk.does('up-where');
  await expect.poll(() => order(desk)).toEqual(['where', 'library', 'coffee', 'stove', 'who']);

  await row(desk, 'library').getByRole('button', { name: said('know-drop') }).click();
  await expect(desk.say('know-drop-lead')).toBeVisible();
  await desk.button('know-keep-it').click();
  expect(await order(desk)).toContain('library');
  await row(desk, 'library').getByRole('button', { name: said('know-drop') }).click();
  await desk.does('drop-library');
  await expect(row(desk, 'library')).toHaveCount(0);
  expect((await draft(group)).entries.map(({ entry }) => entry.id)).not.toContain('library');

  // For an organiser alone.
  await expect(desk.button('know-settings')).toHaveCount(0);
});

test('a greeter with a keyboard alone writes a new answer for members', async ({ group, page }) => {
  const { desk } = await atFaq(page, group, 'leila');
  const hand = keyboard(page);
  await hand.press(desk.button('know-new'));
  await expectFocus(page.locator('[data-editor]'));
  await hand.write(desk.field('new-answer', 'question.en'), 'Who has the ladder?');
  await hand.write(desk.field('new-answer', 'answer.en'), 'Joan.');
  // A list that is not open follows the keys.
  const audience = page.getByRole('combobox', { name: said('curate-for') });
  await expect(audience).toHaveValue('everyone');
  for (let presses = 0; !(await audience.evaluate((it) => it === document.activeElement)); presses++) {
    expect(presses).toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowDown');
  await expect(audience).toHaveValue('members');
  await hand.press(desk.form('new-answer').locator('button[type=submit]'));
  await expect(row(desk, 'who-has-the-ladder')).toContainText('Members only');
  const all = await draft(group);
  expect(all.entries.find(({ entry }) => entry.id === 'who-has-the-ladder')!.entry).toMatchObject({
    audience: 'members',
    reviewed: { by: 'greeter' },
  });
});

const FILE = `# More about the hall

Words before everything.

## The place

These words answer no question.

### Is there a lift?

Yes, behind the stairs.

### And no answer to this?

## Beds

### Can I sleep there? {#sleep .members}

No, but the **shelter** is near.

### Where is the hall? {#where}

Beside the mill.
`;

test('a greeter brings in a file, reads line by line what was not understood, and chooses what to add', async ({
  group,
  page,
}) => {
  const { desk } = await atFaq(page, group);
  await desk.button('know-import').click();
  await expectFocus(page.locator('[data-editor]'));
  const file = { name: 'more.md', mimeType: 'text/markdown', buffer: Buffer.from(FILE) };
  await page.getByLabel(said('know-file')).setInputFiles(file);
  await expect(desk.say('know-understood', { count: 3 })).toBeVisible();
  const troubles = page.locator('[data-editor] ul > li');
  await expect(desk.say('know-not-understood', { count: 2 })).toBeVisible();
  await expect(troubles).toHaveCount(2);
  await expect(troubles.filter({ hasText: 'Line' }).first()).toContainText(/Line \u2068?5\u2069?:.*## The place/s);
  await expect(troubles.last()).toContainText(/Line \u2068?13\u2069?:.*And no answer to this\?/s);
  // One of its sections is new; an organiser makes it.
  await expect(desk.say('know-missing-sections', { names: 'Beds' })).toBeVisible();
  await desk.send('faq-sections');
  await expect(desk.say('know-missing-sections', { names: 'Beds' })).toHaveCount(0);
  // "It takes the place of one that is there": that one is not ticked.
  await expect(page.getByText(/takes the place of/)).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /Where is the hall/ })).not.toBeChecked();
  await desk.does('faq-add-0');
  const all = (await draft(group)).entries.map(({ entry }) => entry);
  expect(all.find(({ id }) => id === 'where')!.answer.en).toBe(HALL.entries![0]!.answer.en);
  expect(all.find(({ id }) => id === 'sleep')).toMatchObject({ section: 'beds', audience: 'members' });
  expect(all.find(({ question }) => question.en === 'Is there a lift?')).toMatchObject({ section: 'place' });
});

test('a greeter pastes a text that holds nothing, and one that does', async ({ group, page }) => {
  const { desk } = await atFaq(page, group, 'leila');
  await desk.button('know-import').click();
  await desk.send('faq-paste', { text: '   ' });
  await expect(desk.say('know-understood', { count: 0 })).toBeVisible();
  await desk.button('know-another').click();
  const text = '# Is it warm?\n\nVery.\n\n# Is it <b>loud</b>?\n\n<script>alert(1)</script> No.';
  await desk.send('faq-paste', { text });
  await expect(desk.say('know-understood', { count: 2 })).toBeVisible();
  await desk.does('faq-add-0');
  await expect(row(desk, 'is-it-warm')).toBeVisible();
  // Its page, on the same device.
  const reader = await reads(page, group);
  await reader.open('is-it-warm');
  const loud = page.locator('details.faq-entry', { hasText: 'loud' });
  await loud.locator('> summary').click();
  await expect(loud.locator('.about')).toContainText('No.');
  await expect(page.locator('article.faq script, article.faq b')).toHaveCount(0);
});

test('what is taken away reads back as it was', async ({ group, page }) => {
  const { desk } = await atFaq(page, group);
  await desk.button('know-export').click();
  const texts: string[] = [];
  for (const name of ['faq.md', 'faq.csv']) {
    const file = await taken(page, () => page.getByRole('button', { name }).click());
    expect(file.name).toBe(name);
    texts.push(file.words);
  }
  const [markdown, table] = texts;
  expect(markdown).toContain('### Who may use the stove? {#stove .members}');
  // The table holds every language.
  expect(table).toContain('¿Hay café?');
  await desk.button('curate-close').click();
  await desk.button('know-import').click();
  await desk.send('faq-paste', { text: table! });
  await expect(desk.say('know-understood', { count: 5 })).toBeVisible();
  await expect(page.getByText(/takes the place of/)).toHaveCount(5);
  for (const box of await desk.field('faq-add-0', 'entry').all()) await box.check();
  await desk.does('faq-add-0');
  const after = await draft(group);
  expect(after.entries.map(({ entry }) => [entry.id, entry.question, entry.answer, entry.audience])).toEqual(
    HALL.entries!.map(({ id, question, answer, audience = 'everyone' }) => [id, question, answer, audience]),
  );
});

test('two greeters change one answer at once: what the second typed stays beside what the first wrote', async ({
  group,
  device,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const { door, desk: rosa } = await atFaq(await device(), group);
  const leila = await comes(await device(), door, 'leila');
  for (const desk of [rosa, leila])
    await row(desk, 'coffee').getByRole('button', { name: said('desk-change') }).click();
  await rosa.does('answer-coffee', { 'answer.en': 'Only tea.' });
  await leila.send('answer-coffee', { 'answer.en': 'Only on Mondays.' });
  await expect(leila.say('refusal-entry-changed')).toBeVisible();
  await expect(leila.say('know-changed-since')).toBeVisible();
  await expect(leila.page.locator('.note', { hasText: 'Only tea.' })).toBeVisible();
  await expect(leila.field('answer-coffee', 'answer.en')).toHaveValue('Only on Mondays.');
  const answer = async (): Promise<string | undefined> =>
    (await draft(group)).entries.find(({ entry }) => entry.id === 'coffee')?.entry.answer.en;
  expect(await answer()).toBe('Only tea.');
  // Knowing that, she keeps hers.
  await leila.button('know-keep-mine').click();
  await expect.poll(answer).toBe('Only on Mondays.');
});

test('a title typed while a colleague makes a section takes nothing from it, and is not lost', async ({
  group,
  page,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const { desk } = await atFaq(page, group);
  await desk.button('know-settings').click();
  // Everybody reads these words, whoever may read the answers.
  await expect(desk.say('curate-title-for-all')).toBeVisible();
  await desk.field('faq-settings', 'title.en').fill('All about the hall');
  const { faq } = await draft(group);
  const beds = { id: 'beds', title: { en: 'Beds' } };
  await makes(group, { ...faq, about: { en: 'By Joan.' }, sections: [...faq.sections!, beds] });
  await desk.send('faq-settings');
  await expect(desk.say('refusal-entry-changed')).toBeVisible();
  await expect(desk.say('know-changed-since')).toBeVisible();
  await expect(page.locator('.note', { hasText: 'By Joan.' })).toBeVisible();
  await expect(desk.field('faq-settings', 'title.en')).toHaveValue('All about the hall');
  await expect(desk.field('faq-settings', 'section.3.title.en')).toHaveValue('Beds');
  // Knowing that, she keeps hers.
  await desk.button('know-keep-mine').click();
  await expect.poll(async () => (await draft(group)).faq.title.en).toBe('All about the hall');
  expect((await draft(group)).faq.sections).toContainEqual(beds);
});

test('sections of a file are made beside the title that a colleague has written since', async ({ group, page }) => {
  const { desk } = await atFaq(page, group);
  await desk.button('know-import').click();
  await desk.send('faq-paste', { text: FILE });
  await expect(desk.say('know-missing-sections', { names: 'Beds' })).toBeVisible();
  const { faq } = await draft(group);
  await makes(group, { ...faq, title: { en: 'By Joan' } });
  await desk.does('faq-sections');
  await expect(desk.say('know-missing-sections', { names: 'Beds' })).toHaveCount(0);
  const after = (await draft(group)).faq;
  expect(after.title).toEqual({ en: 'By Joan' });
  expect(after.sections!.map(({ id }) => id)).toEqual(['place', 'food', 'us', 'beds']);
});

test('a member suggests better words, and a greeter takes them up', async ({ group, device, expectTrouble }) => {
  test.slow();
  expectTrouble(REFUSED);
  const { desk } = await atFaq(await device(), group, 'leila');
  await expect(row(desk, 'library')).toBeVisible();
  await expect(desk.page.getByText(said('curate-suggestions', { count: 1 }))).toHaveCount(0);
  const page = await device();
  const reader = await readsAs(page, group, await group.join('Amina'));
  await reader.open('library');
  const form = reader.entry('library').locator('details.faq-suggest');
  await form.locator('> summary').click();
  await form.getByRole('textbox').nth(1).fill('On Mondays and **Fridays**.');
  await form.getByRole('button').click();
  await expect(reader.say('faq-suggest-thanks')).toBeVisible();

  await desk.look();
  await expect(desk.say('curate-suggestions', { count: 1 })).toBeVisible();
  await expect(desk.say('know-suggests-better', { question: 'When does the library open?' })).toBeVisible();
  // Nobody learns whose words they are.
  await expect(desk.page.locator('main')).not.toContainText('Amina');
  await desk.button('curate-take-up').click();
  const { suggestions } = await draft(group);
  const editor = `suggested-${suggestions[0]!.n}`;
  await expect(desk.field(editor, 'answer.en')).toHaveValue('On Mondays and **Fridays**.');
  await expect(desk.field(editor, 'answer.es')).toHaveValue(HALL.entries![1]!.answer.es!);
  await desk.does(editor);
  expect((await draft(group)).suggestions).toEqual([]);
  await page.goto(`${group.page('faq', 'hall', 'en')}&answer=library`);
  await expect(reader.answer('library').locator('.about')).toHaveText('On Mondays and Fridays.');

  // One that is laid aside is gone.
  const suggested = { question: 'Where is the ladder?', answer: '', lang: 'en' };
  await call('POST', `/v1/${group.slug}/faq/hall`, { do: 'suggest', suggested }, await group.join('Joan'));
  await desk.look();
  await desk.button('curate-aside').click();
  await expect.poll(async () => (await draft(group)).suggestions).toEqual([]);
});

test('an answer that nobody has looked at for long says so, until a greeter has looked', async ({ group, device }) => {
  test.slow();
  const { desk } = await atFaq(await device(), group, 'leila');
  const page = await device();
  await page.goto(`${group.page('faq', 'hall', 'en')}&answer=who`);
  const reader = new Reader(page);
  // The group does not wish readers to see it.
  await expect(reader.answer('who')).toBeVisible();
  await expect(reader.answer('who').locator('.faq-stale')).toHaveCount(0);
  const { revision } = (await draft(group)).faq;
  await makes(group, { ...HALL, entries: undefined, show_stale: true, revision });
  await page.reload();
  await expect(reader.answer('who').locator('.faq-stale')).toBeVisible();
  await expect(reader.answer('who')).toContainText(/A greeter checked this on .*2020/);

  // Two answers were never looked at, and one long ago.
  await desk.button('know-sift-stale', { count: 4 }).click();
  await expect(row(desk, 'where')).toHaveCount(0);
  await expect(row(desk, 'who')).toContainText(/last looked at .*2020/);
  await expect(row(desk, 'library')).toContainText(within('know-never-reviewed'));
  await desk.does('review-who');
  await expect(desk.button('know-sift-stale', { count: 3 })).toBeVisible();
  await page.reload();
  await expect(reader.answer('who')).toBeVisible();
  await expect(reader.answer('who').locator('.faq-stale')).toHaveCount(0);
});

test('an organiser makes a FAQ with sections at the desk, and its page is there', async ({ group, page }) => {
  const door = await Door.open(group);
  const desk = new Desk(page, door);
  await desk.comeIn(door.rosa);
  await desk.walkTo('questions');
  await expect(desk.say('know-no-faqs')).toBeVisible();
  await desk.button('know-make').click();
  await desk.field('faq-settings', 'section.0.title.en').fill('Tools');
  await desk.button('curate-add-section').click();
  await desk.field('faq-settings', 'section.1.title.en').fill('Food');
  await desk.field('faq-settings', 'section.1.title.es').fill('Comida');
  await desk.send('faq-settings', { 'title.en': 'Good to know', 'about.en': 'Short answers.' });
  await expect(page.locator('.said')).toHaveText(said('desk-done'));
  await expect(page.getByRole('heading', { level: 1, name: 'Good to know' })).toBeVisible();
  await desk.button('know-new').click();
  await desk.does('new-answer', { 'question.en': 'Drills?', 'answer.en': 'Two.', section: 'tools' });
  await page.goto(`${links.porchlight}/${group.slug}/faq/good-to-know?lang=en`);
  const reader = new Reader(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Tools' })).toBeVisible();
  await reader.open('drills');
  // Readers can ask: the form came with it.
  await expect(reader.link('faq-ask')).toBeVisible();
  // It stands on the group's front page.
  await page.goto(group.front());
  await expect(page.getByRole('link', { name: 'Good to know' })).toBeVisible();

  // Taken down, with all that is in it.
  await desk.goTo('questions');
  await page.getByRole('link', { name: 'Good to know' }).click();
  await desk.button('know-settings').click();
  await desk.send('faq-remove');
  await expect(desk.say('know-no-faqs')).toBeVisible();
  // That it was done stays there, in the list to which this leads.
  await expect(page.locator('.said')).toHaveText(said('desk-done'));
});

test('while the group has no keys the desk says that nobody can ask, and leads to where they are made', async ({ group, page }) => {
  await useCode(page, group, group.organiser);
  await page.goto(`${links.porchlight}/${group.slug}/desk?lang=en#questions`);
  const note = page.locator('[data-no-keys]');
  // Nothing asks for questions yet; whoever makes a FAQ that does is told.
  await expect(page.getByRole('button', { name: said('know-make') })).toBeVisible();
  await expect(note).toHaveCount(0);
  await page.getByRole('button', { name: said('know-make') }).click();
  await expect(page.locator('form#faq-settings').locator(note)).toContainText(said('know-no-keys'));
  await makes(group);
  await page.reload();
  await expect(note).toContainText(said('know-no-keys'));
  await note.getByRole('link', { name: said('know-to-keys') }).click();
  await expect(page.getByRole('heading', { level: 1, name: said('desk-room-keys') })).toBeVisible();
  // Readers are sent nowhere meanwhile.
  const reader = await reads(page, group);
  await expect(reader.link('faq-ask')).toHaveCount(0);
});

test('with keys the desk says nothing of the kind', async ({ group, page }) => {
  const { desk } = await atFaq(page, group);
  await expect(page.locator('[data-no-keys]')).toHaveCount(0);
  await desk.walkTo('questions');
  await expect(page.locator('[data-no-keys]')).toHaveCount(0);
});
