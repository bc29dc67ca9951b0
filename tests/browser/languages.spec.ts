// Languages: the reader's own comes first, and switching keeps all that was typed.
import { expect, type Page } from '@playwright/test';
import { asked, links, option, sitePage } from './harness/demo.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { Widget } from './harness/widget.ts';

const friday = { en: option('potluck', 'friday', 'en'), es: option('potluck', 'friday', 'es'), ar: option('potluck', 'friday', 'ar') };

/** An open proposal: there is a field for words on it, and anybody can answer. */
async function openProposal(group: Group): Promise<void> {
  const garden = asked('garden');
  await group.ask('proposal', 'open', { title: garden.title, who: 'everyone', results: 'always', reasons: 'optional', ask: { proposal: {} } });
}

/** Disagrees in English, with words, and switches to Arabic and on to Spanish. */
async function switchTwice(root: ReturnType<Page['locator']>): Promise<void> {
  const english = new Widget(root);
  await english.answer('Disagree').check();
  await english.reason.fill('It rains in.\nAnd the door sticks.');
  await english.language('ar').click();

  const arabic = new Widget(root, 'ar');
  await expect(arabic.send).toBeVisible();
  await expect(root.locator('.porchlight')).toHaveAttribute('dir', 'rtl');
  await expect(arabic.reason).toHaveValue('It rains in.\nAnd the door sticks.');
  await expect(root.getByRole('radio', { checked: true })).toHaveValue('disagree');
  await arabic.reason.press('Control+End');
  await arabic.reason.pressSequentially(' نعم');

  await arabic.language('es').click();
  const spanish = new Widget(root, 'es');
  await expect(spanish.send).toBeVisible();
  await expect(root.locator('.porchlight')).toHaveAttribute('dir', 'ltr');
  await expect(spanish.reason).toHaveValue('It rains in.\nAnd the door sticks. نعم');
  await expect(root.getByRole('radio', { checked: true })).toHaveValue('disagree');

  await spanish.send.click();
  await expect(root.locator('.own-reason')).toHaveText('It rains in.\nAnd the door sticks. نعم');
  await expect(root.locator('.porchlight')).toHaveAttribute('lang', 'es');
}

test('a language switch keeps what was typed, when the widget is awake', async ({ group, page }) => {
  await openProposal(group);
  await hostPage(page, { body: element(group, 'proposal', 'open') });
  const root = page.locator('porchlight-proposal');
  await awake(root);
  await switchTwice(root);
  expect(await group.counts('proposal', 'open')).toMatchObject({ disagree: 1 });
});

test('a language switch keeps what was typed, while the widget sleeps', async ({ group, page }) => {
  await openProposal(group);
  await hold(page, MODULE);
  await hostPage(page, { body: element(group, 'proposal', 'open') });
  const root = page.locator('porchlight-proposal');
  await painted(root);
  await switchTwice(root);
  await painted(root);
  expect(await group.counts('proposal', 'open')).toMatchObject({ disagree: 1 });
});

test('a language switch keeps what was typed, on the poll’s own page', async ({ group, page }) => {
  await openProposal(group);
  await page.goto(group.page('proposal', 'open', 'en'));
  await awake(page.locator('main'));
  await switchTwice(page.locator('main'));
});

test('a language switch keeps what was typed, without JavaScript', async ({ group, device }) => {
  await openProposal(group);
  const page = await device({ javaScriptEnabled: false });
  await page.goto(group.page('proposal', 'open', 'en'));
  await switchTwice(page.locator('main'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(await group.counts('proposal', 'open')).toMatchObject({ disagree: 1 });
});

test('an element speaks the language around it, and follows when that changes', async ({ group, page, context }) => {
  await group.moveIn(context);
  await page.goto(`${links.site}/older.html`);
  const root = page.locator('porchlight-poll');
  await awake(root);
  await new Widget(root, 'es').answer(friday.es).check();

  await page.evaluate(() => document.querySelector('div')!.setAttribute('lang', 'ar'));
  await expect(new Widget(root, 'ar').send).toBeVisible();
  await expect(root.locator('.porchlight')).toHaveAttribute('dir', 'rtl');
  await expect(new Widget(root, 'ar').answer(friday.ar)).toBeChecked();

  await root.evaluate((it) => it.setAttribute('lang', 'en'));
  await expect(new Widget(root, 'en').send).toBeVisible();
  await expect(new Widget(root, 'en').answer(friday.en)).toBeChecked();
});

test('an element follows a change of language while it sleeps', async ({ group, page, context }) => {
  await group.moveIn(context);
  await hold(page, MODULE);
  await page.goto(`${links.site}/older.html`);
  const root = page.locator('porchlight-poll');
  await painted(root);
  await new Widget(root, 'es').answer(friday.es).check();
  await page.evaluate(() => document.querySelector('div')!.setAttribute('lang', 'en'));
  await expect(new Widget(root, 'en').answer(friday.en)).toBeChecked();
});

test('where the page says no language, the browser’s counts', async ({ group, device }) => {
  const page = await device({ locale: 'ar' });
  await group.moveIn(page.context());
  await page.goto(`${links.site}/nolang.html`);
  const root = page.locator('porchlight-poll');
  await expect(new Widget(root, 'ar').answer(friday.ar)).toBeVisible();
  await expect(root.locator('.porchlight')).toHaveAttribute('dir', 'rtl');
});

test('an open page without `?lang=` comes in the browser’s language, and in the group’s first if that is not spoken', async ({ group, device }) => {
  const spanish = await device({ locale: 'es-MX' });
  await spanish.goto(group.page('poll', 'potluck'));
  await expect(spanish.locator('html')).toHaveAttribute('lang', 'es');
  const finnish = await device({ locale: 'fi' });
  await finnish.goto(group.page('poll', 'potluck'));
  await expect(finnish.locator('html')).toHaveAttribute('lang', 'en');
});

test('a group’s own words are never hidden for want of a translation, and say which language they are in', async ({ group, page }) => {
  const potluck = asked('potluck');
  await group.ask('poll', 'half', { ...potluck, title: { en: 'Which day shall we eat together?' } });
  await page.goto(group.page('poll', 'half', 'ar'));
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Which day shall we eat together?');
  await expect(heading.locator('[lang=en]')).toHaveAttribute('dir', 'ltr');
  await expect(heading.locator('.in-language')).toBeVisible();
});

test('the website in Arabic and its widgets read from right to left together', async ({ group, page, context }) => {
  await group.moveIn(context);
  await page.goto(sitePage('ar'));
  for (const root of [page.locator('porchlight-poll'), page.locator('porchlight-proposal')]) {
    await awake(root);
    await expect(root.locator('.porchlight')).toHaveCSS('direction', 'rtl');
  }
});
