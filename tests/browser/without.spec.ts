// Without JavaScript, and without WebAssembly: as complete, but for the reader's own clock.
import { expect } from '@playwright/test';
import { asked, links, option, sitePage } from './harness/demo.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { said } from './harness/words.ts';

const friday = option('potluck', 'friday');
const saturday = option('potluck', 'saturday');

test('somebody without JavaScript is refused kindly, answers, changes it, and reads the result', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  await group.vote('poll', 'potluck', 'sunday');
  const page = await device({ javaScriptEnabled: false, timezoneId: 'Asia/Tokyo' });
  await page.goto(group.page('poll', 'potluck', 'en'));
  const poll = new Widget(page);
  await expect(poll.say('who-everyone')).toBeVisible();
  await expect(poll.say('your-time')).toHaveCount(0);
  await poll.send.click();
  await expect(poll.refused('refusal-choice-missing')).toBeVisible();
  await expect(poll.article.locator('.refusal')).toBeFocused();

  await poll.answer(friday).check();
  await poll.send.click();
  await expect(poll.counted(friday)).toBeVisible();
  await expect(poll.article.locator('.own')).toBeFocused();
  await expect(poll.say('can-change-until')).toBeVisible();
  await poll.expectCount(friday, 1);

  await poll.again.click();
  await expect(poll.answer(friday)).toBeChecked();
  await poll.answer(saturday).check();
  await poll.send.click();
  await expect(poll.changed(saturday)).toBeVisible();
  await poll.expectCount(friday, 0);
  await poll.expectCount(saturday, 1);
  // Loading the page again sends nothing again.
  await page.reload();
  await expect(poll.changed(saturday)).toBeVisible();
  expect(await group.counts('poll', 'potluck')).toMatchObject({ saturday: 1, sunday: 1 });
});

test('somebody without JavaScript chooses too many, and all ticks are still there', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ javaScriptEnabled: false });
  await page.goto(group.page('poll', 'first-visit', 'es'));
  const poll = new Widget(page, 'es');
  const four = ['language', 'together', 'quiet', 'children'].map((id) => option('first-visit', id, 'es'));
  for (const name of four) await poll.answer(name).check();
  await poll.send.click();
  await expect(poll.refused('refusal-choice-too-many')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  for (const name of four) await expect(poll.answer(name)).toBeChecked();
  await poll.answer(four[3]!).uncheck();
  await poll.send.click();
  await expect(poll.say('voted-counted')).toBeVisible();
  expect(await group.counts('poll', 'first-visit')).toMatchObject({ language: 1, together: 1, quiet: 1, children: 0 });
});

test('somebody without JavaScript goes from the host’s first page through the group’s front page to a poll', async ({ group, device }) => {
  const page = await device({ javaScriptEnabled: false });
  await page.goto(group.front());
  await page.getByRole('navigation', { name: said('languages-label') }).getByRole('link', { name: 'العربية' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.getByRole('link', { name: asked('potluck').title.ar }).click();
  const poll = new Widget(page, 'ar');
  await expect(poll.send).toBeVisible();
  await page.goto(`${links.porchlight}/?lang=en`);
  await expect(page.getByRole('heading', { level: 1, name: said('home-title') })).toBeVisible();
});

test('somebody without JavaScript founds a group on the first page', async ({ device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ javaScriptEnabled: false });
  await page.goto(`${links.porchlight}/?lang=en`);
  const address = `t-${crypto.randomUUID().slice(0, 13)}`;
  await page.getByRole('textbox', { name: said('found-name') }).fill('Harbour Kitchen');
  await page.getByRole('textbox', { name: said('found-address') }).fill('no good!');
  await page.getByRole('textbox', { name: said('found-zone') }).fill('Europe/Lisbon');
  await page.getByRole('button', { name: said('found-button') }).click();
  await expect(page.getByText(said('refusal-name-unusable'))).toBeVisible();
  await expect(page.getByRole('textbox', { name: said('found-name') })).toHaveValue('Harbour Kitchen');
  await page.getByRole('textbox', { name: said('found-address') }).fill(address);
  await page.getByRole('button', { name: said('found-button') }).click();
  await page.goto(`${links.porchlight}/${address}?lang=en`);
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Kitchen' })).toBeVisible();
});

for (const [how, embedded] of [
  ['on the group’s website', true],
  ['on the poll’s own page', false],
] as const)
  test(`somebody without WebAssembly is refused kindly, answers and changes it ${how}, in another language`, async ({ group, device, expectTrouble }) => {
    expectTrouble(REFUSED);
    await group.vote('poll', 'potluck', 'sunday');
    const page = await device({ wasm: false });
    await group.moveIn(page.context());
    await page.goto(embedded ? sitePage('en') : group.page('poll', 'potluck', 'en'));
    const root = embedded ? page.locator('porchlight-poll') : page.locator('main');
    await painted(root);
    let poll = new Widget(root);
    await poll.send.click();
    await expect(poll.refused('refusal-choice-missing')).toBeVisible();
    await expect(poll.article.locator('.refusal')).toBeFocused();
    await poll.answer(friday).check();

    await poll.language('es').click();
    poll = new Widget(root, 'es');
    const viernes = option('potluck', 'friday', 'es');
    await expect(poll.answer(viernes)).toBeChecked();
    await poll.send.click();
    await expect(poll.counted(viernes)).toBeVisible();
    await expect(poll.article.locator('.own')).toBeFocused();
    await poll.expectCount(viernes, 1);

    await poll.again.click();
    const sábado = option('potluck', 'saturday', 'es');
    await poll.answer(sábado).check();
    await poll.send.click();
    await expect(poll.changed(sábado)).toBeVisible();
    await poll.expectCount(viernes, 0);
    await poll.expectCount(sábado, 1);
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, saturday: 1, sunday: 1 });
  });

test('somebody answers before the widget has woken, and changes it after', async ({ group, page, context }) => {
  await group.moveIn(context);
  const release = await hold(page, MODULE);
  await page.goto(sitePage('en'));
  const root = page.locator('porchlight-poll');
  await painted(root);
  const poll = new Widget(root);
  await poll.answer(friday).check();
  await poll.send.click();
  await expect(poll.counted(friday)).toBeVisible();
  release();
  await awake(root);
  await expect(poll.counted(friday)).toBeVisible();
  await poll.again.click();
  await poll.answer(saturday).check();
  await poll.send.click();
  await expect(poll.changed(saturday)).toBeVisible();
  await poll.expectCount(saturday, 1);
});
