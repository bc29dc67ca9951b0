// A reader asks the group: the question is locked, a greeter answers, and the answer stands in the FAQ.
import { expect, type FrameLocator, type Page } from '@playwright/test';
import { Door } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { HALL, makes, Reader, reads } from './faq.ts';
import { call } from './harness/api.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { Group } from './harness/group.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { said, type Tag, TAGS, within } from './harness/words.ts';
import { Knocker } from './knocker.ts';
import { comesBack } from './private-page.ts';
import { Search, secretly } from './searching.ts';

const QUESTION = {
  en: 'Is the library open on Fridays, too?',
  es: '¿La biblioteca abre también los viernes?',
  ar: 'هل تُفتَح المكتبة يوم الجمعة أيضًا؟',
} as const;
const ANSWER = {
  en: 'Yes, on Fridays from **three** to five.',
  es: 'Sí, los viernes de **tres** a cinco.',
  ar: 'نعم، يوم الجمعة من **الثالثة** إلى الخامسة.',
} as const;

/** A group with greeters and a FAQ that takes questions. */
async function opens(group: Group): Promise<Door> {
  const door = await Door.open(group);
  await makes(group);
  return door;
}

/** The form for a question, awake. */
async function atForm(root: Page | FrameLocator, tag: Tag): Promise<Knocker> {
  const asker = new Knocker(root, tag);
  await expect(asker.form).toHaveAttribute('novalidate', { timeout: 30_000 });
  return asker;
}

/** Sends it, and gives back the private link. */
async function sends(asker: Knocker): Promise<string> {
  await asker.send.click();
  const sent = asker.page.getByRole('heading', { name: said('asking-sent-title', {}, asker.tag) });
  await expect(sent).toBeVisible({ timeout: 45_000 });
  return asker.shown();
}

/** Somebody asks, not about anything that stands there. */
async function asks(page: Page, group: Group, words: string, tag: Tag = 'en'): Promise<string> {
  await page.goto(group.page('signup', 'questions', tag));
  const asker = await atForm(page, tag);
  await asker.field('question').fill(words);
  return sends(asker);
}

/** Opens the only question there is. */
async function opensQuestion(desk: Desk): Promise<void> {
  await desk.walkTo('questions');
  await desk.page.locator('ul.requests').first().getByRole('link').first().click();
  await expect(
    desk.page.getByRole('heading', { level: 1, name: said('know-one-question', {}, desk.tag) }),
  ).toBeVisible();
}

/** Nothing on the page speaks of joining, or of deciding about anybody; the ways to other rooms aside. */
async function nobodyJoins(page: Page): Promise<void> {
  const words = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const aside of copy.querySelectorAll('nav, [hidden], script')) aside.remove();
    return copy.textContent ?? '';
  });
  expect(words).toMatch(/\S/);
  expect(words.match(/.{0,60}\b(?:join|newcomer|approv|vouch|request|not now|become a member).*/gi) ?? []).toEqual([]);
}

for (const tag of TAGS)
  test(`somebody asks about an answer, reads what the group says, and others read it in the FAQ (${tag})`, async ({
    group,
    device,
    expectTrouble,
  }) => {
    test.setTimeout(120_000);
    expectTrouble(REFUSED);
    const door = await opens(group);
    const page = await device({ viewport: PHONE });
    const reader = await reads(page, group, tag);
    await reader.open('library');
    await reader.answer('library').getByRole('link', { name: said('faq-helpful-no', {}, tag) }).click();
    const asker = await atForm(page, tag);
    await expect(asker.field('about')).toHaveValue(HALL.entries![1]!.question[tag]!);
    await asker.field('question').fill(QUESTION[tag]);
    const link = await sends(asker);

    // The group answers.
    const rosa = await Desk.of(await device(), door, door.rosa, tag);
    await opensQuestion(rosa);
    await expect(rosa.page.locator('dl.answers')).toContainText(QUESTION[tag]);
    await expect(rosa.page.locator('dl.answers')).toContainText(HALL.entries![1]!.question[tag]!);
    await expect(rosa.page.locator('form#approve, form#not-now')).toHaveCount(0);
    await rosa.does('ask', { words: ANSWER[tag], 'words-lang': tag, name: 'Rosa' });

    // The answer stands on the private page.
    await comesBack(page, link, tag);
    await expect(page.getByText(said('asking-answered', {}, tag))).toBeVisible();
    await expect(page.getByText(ANSWER[tag].slice(0, 12))).toBeVisible();
    await expect(page.getByText(said('mine-forged', {}, tag)).locator('visible=true')).toHaveCount(0);

    // One press, and edited in two languages, others read it.
    await rosa.button('know-make-answer').click();
    const improves = rosa.page.getByRole('combobox', { name: said('know-improve', {}, tag) });
    // It is about an answer that is there: that is what one begins with.
    await expect(improves).toHaveValue('library');
    await improves.selectOption('');
    await expect(rosa.field('new-answer', `question.${tag}`)).toHaveValue(QUESTION[tag]);
    await expect(rosa.field('new-answer', `answer.${tag}`)).toHaveValue(ANSWER[tag]);
    await expect(rosa.say('know-hide-who-asked')).toBeVisible();
    const other: Tag = tag === 'es' ? 'en' : 'es';
    await rosa.does('new-answer', {
      [`answer.${tag}`]: `${ANSWER[tag]} +`,
      [`question.${other}`]: QUESTION[other],
      [`answer.${other}`]: ANSWER[other],
    });
    await expect(rosa.say('know-is-an-answer')).toBeVisible();
    for (const [of, words] of [
      [tag, `${ANSWER[tag]} +`],
      [other, ANSWER[other]],
    ] as const) {
      const other = await reads(page, group, of);
      const entry = page.locator('details.faq-entry', { hasText: QUESTION[of] });
      await entry.locator('> summary').click();
      await expect(entry.locator('.about')).toHaveText(words.replaceAll('*', ''));
      await expect(other.entry('library')).toBeVisible();
    }
  });

test('an answer that did not help is made better by what was asked about it', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await opens(group);
  const page = await device();
  const reader = await reads(page, group);
  await reader.open('library');
  await reader.answer('library').getByRole('link', { name: said('faq-helpful-no') }).click();
  const asker = await atForm(page, 'en');
  await asker.field('question').fill(QUESTION.en);
  await sends(asker);
  const rosa = await Desk.of(await device(), door, door.rosa);
  await opensQuestion(rosa);
  await rosa.does('ask', { words: ANSWER.en, 'words-lang': 'en' });
  await rosa.button('know-make-answer').click();
  // The question stays as it was; the new words stand below the answer.
  const before = HALL.entries![1]!;
  await expect(rosa.field('answer-library', 'question.en')).toHaveValue(before.question.en!);
  await expect(rosa.field('answer-library', 'answer.en')).toHaveValue(`${before.answer.en!}\n\n${ANSWER.en}`);
  await rosa.does('answer-library');
  await page.goto(`${group.page('faq', 'hall', 'en')}&answer=library`);
  await expect(reader.answer('library').getByText('three')).toBeVisible();
  await expect(reader.answer('library')).toContainText('On Mondays, from ten to one.');
});

test('whoever asks reads nothing of joining, nor does the greeter who answers', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await opens(group);
  const page = await device({ viewport: PHONE });
  await page.goto(group.page('signup', 'questions', 'en'));
  const asker = await atForm(page, 'en');
  await nobodyJoins(page);
  // The question is all that has to be there.
  await asker.send.click();
  await expect(asker.mend).toBeFocused();
  await asker.field('question').fill(QUESTION.en);
  const link = await sends(asker);
  await nobodyJoins(page);
  await comesBack(page, link, 'en');
  await expect(page.getByText(said('asking-arrived'))).toBeVisible();
  await nobodyJoins(page);
  const leila = await Desk.of(await device(), door, door.leila);
  // It is not among those who ask to join.
  await leila.walkTo('requests');
  await expect(leila.say('desk-no-requests')).toBeVisible();
  await opensQuestion(leila);
  await expect(leila.page.locator('dl.answers')).toContainText(QUESTION.en);
  await nobodyJoins(leila.page);
  await leila.does('ask', { words: 'Yes.', 'words-lang': 'en' });
  await nobodyJoins(leila.page);
  await page.reload();
  await expect(page.getByText(said('asking-answered'))).toBeVisible();
  await nobodyJoins(page);
});

test('whoever asked writes again, changes the question, takes it back and erases it', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await opens(group);
  const page = await device({ viewport: PHONE });
  const link = await asks(page, group, QUESTION.en);
  const theirs = await comesBack(page, link, 'en');
  await theirs.replies('Or on Saturdays?', 'asking-reply');
  await expect(page.getByText(said('mine-done-reply'))).toBeVisible();
  await expect(page.getByText('Or on Saturdays?')).toBeVisible();

  await theirs.summary('asking-answers').click();
  await page.locator('[data-change]').locator('visible=true').first().click();
  const asker = await atForm(page, 'en');
  await expect(asker.field('question')).toHaveValue(QUESTION.en);
  await asker.field('question').fill('Is there parking?');
  await asker.send.click();
  await expect(page.getByText(said('asking-done-change'))).toBeVisible({ timeout: 45_000 });
  const rosa = await Desk.of(await device(), door, door.rosa);
  await opensQuestion(rosa);
  await expect(rosa.page.locator('dl.answers')).toContainText('Is there parking?');
  await expect(rosa.page.getByText('Or on Saturdays?')).toBeVisible();

  await theirs.withdraws('asking-withdraw');
  await expect(page.getByText(said('asking-done-withdraw'))).toBeVisible();
  await theirs.erases();
  expect((await door.desk()).requests).toEqual([]);
});

for (const tag of ['en', 'ar'] as const)
  test(`on the group’s website the form for a question comes in a frame, and goes again (${tag})`, async ({
    group,
    device,
  }) => {
    test.slow();
    const door = await opens(group);
    const page = await device({ viewport: PHONE });
    await hostPage(page, { body: element(group, 'faq', 'hall'), lang: tag });
    const host = page.locator('porchlight-faq');
    await awake(host);
    const reader = new Reader(host, tag);
    const frame = page.frameLocator('porchlight-faq >> iframe');
    await reader.link('faq-ask').click();
    await expect(reader.button('faq-ask-close')).toBeVisible();
    await atForm(frame, tag);
    await reader.button('faq-ask-close').click();
    await expect(host.locator('iframe')).toHaveCount(0);
    await expect(reader.link('faq-ask')).toBeVisible();

    await reader.open('library');
    await reader.answer('library').getByRole('link', { name: said('faq-helpful-no', {}, tag) }).click();
    const asker = await atForm(frame, tag);
    await expect(asker.field('about')).toHaveValue(HALL.entries![1]!.question[tag]!);
    await asker.field('question').fill(QUESTION[tag]);
    const link = await sends(asker);
    expect(await door.stage()).toBe('arrived');
    // The page around it has none of it, nor has the widget, into which its scripts can look.
    const around = await host.evaluate((host) => document.documentElement.outerHTML + host.shadowRoot!.innerHTML);
    expect(around).toContain('form-frame');
    expect(around).not.toContain(QUESTION[tag]);
    await comesBack(page, link, tag);
    await expect(page.getByText(said('asking-arrived', {}, tag))).toBeVisible();
  });

test('on a site that the group has not listed, the link leads to the form’s own page', async ({ device }) => {
  const group = await Group.found({ sites: [] });
  await opens(group);
  const page = await device();
  await hostPage(page, { body: element(group, 'faq', 'hall') });
  const host = page.locator('porchlight-faq');
  await awake(host);
  await new Reader(host).link('faq-ask').click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/${group.slug}/signup/questions`);
  await atForm(page, 'en');
});

test('the link to the form names no answer that only members may read', async ({ group, page }) => {
  await opens(group);
  const looked = page.waitForResponse(/\/faq\/hall\/index/);
  await page.goto(`${group.page('signup', 'questions', 'en')}#about=hall/stove`);
  const asker = await atForm(page, 'en');
  // It was looked for among what everybody may read.
  expect(await (await looked).text()).toContain(HALL.entries![1]!.question.en);
  await expect(asker.field('about')).toHaveValue('');
  expect(await page.content()).not.toMatch(/stove\?/);
});

test('somebody without JavaScript reads why a question needs it, and no question is on the page', async ({
  group,
  device,
}) => {
  await opens(group);
  const page = await device({ javaScriptEnabled: false, viewport: PHONE });
  await page.goto(group.page('faq', 'hall', 'en'));
  await new Reader(page).link('faq-ask').click();
  const needs = page.locator('[data-needs-script]');
  await expect(needs).toContainText(within('door-needs-script'));
  await expect(needs).toContainText(within('asking-needs-script'));
  await expect(page.getByRole('textbox').locator('visible=true')).toHaveCount(0);
  await needs.getByRole('link', { name: said('asking-back') }).click();
  await expect(page.getByRole('heading', { level: 1, name: HALL.title.en })).toBeVisible();
});

test('a_sentinel_typed_into_a_question_is_found_nowhere', async ({ group, page, context, device, request }) => {
  test.setTimeout(180_000);
  const door = await opens(group);
  const search = new Search();
  const settled = search.watch(context);
  const secrets = { question: secretly('landlord'), reply: secretly('Saturday'), answer: secretly('lawyer') };
  const link = await asks(page, group, secrets.question);
  await (await comesBack(page, link, 'en')).replies(secrets.reply, 'asking-reply');
  await expect(page.getByText(secrets.reply)).toBeVisible();
  const theirs = await device();
  const heard = search.watch(theirs.context());
  const rosa = await Desk.of(theirs, door, door.rosa);
  await opensQuestion(rosa);
  await rosa.does('ask', { words: secrets.answer, 'words-lang': 'en' });
  await comesBack(page, link, 'en');
  await expect(page.getByText(secrets.answer)).toBeVisible();
  // What a FAQ says can be found. So the search finds what is there.
  const open = secretly('open');
  const entry = { question: { en: open }, answer: { en: 'Yes.' } };
  await call('POST', `/v1/${group.slug}/faq/hall/draft`, { do: 'put', entry }, door.leila.code);

  const [card] = (await door.desk()).requests;
  const access = /#([0-9A-Z-]+)/.exec(link)![1]!;
  const paths = ['', '/desk', `/requests/${card!.id}`, '/faq/hall', '/faq/hall/draft', '/signup/questions'];
  const pages = ['', '/desk', '/mine', '/faq/hall', '/faq/hall/print', '/signup/questions'];
  const codes = [undefined, door.leila.code, door.rosa.code, access];
  await search.read(
    [...codes.map((code) => ({ request, code })), theirs],
    [...paths.map((path) => `/v1/${group.slug}${path}`), ...pages.map((path) => `/${group.slug}${path}`)],
  );
  await settled();
  await heard();
  search.addDisk(open);
  for (const [what, secret] of Object.entries(secrets)) expect(search.find(secret), what).toEqual([]);
});
