// By keyboard alone.
import { expect, type Page } from '@playwright/test';
import { option, sitePage } from './harness/demo.ts';
import { test } from './harness/fixtures.ts';
import { tabTo } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';

/** The whole answer, from the top of the page; every arrival is photographed. */
async function answerByKeyboard(page: Page, poll: Widget, name: string): Promise<void> {
  const picture = (what: string): Promise<unknown> => page.screenshot({ path: `artefacts/focus/${name}-${what}.png` });
  const own = poll.article.locator('.own');
  const friday = poll.answer(option('potluck', 'friday'));

  await tabTo(page, friday);
  await picture('radio');
  // Enter sends the answer, and the answer is not there yet.
  await page.keyboard.press('Enter');
  await expect(poll.refused('refusal-choice-missing')).toBeVisible();
  await expect(poll.article.locator('.refusal')).toBeFocused();
  await picture('refused');
  await expect(poll.say('choose-one')).toBeVisible();

  await tabTo(page, friday);
  await page.keyboard.press('Space');
  await expect(friday).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(poll.answer(option('potluck', 'sunday'))).toBeChecked();
  await tabTo(page, poll.send);
  await picture('send');
  await page.keyboard.press('Enter');
  await expect(poll.counted(option('potluck', 'sunday'))).toBeVisible();
  await expect(own).toBeFocused();
  await picture('sentence');

  await tabTo(page, poll.article.locator('summary'));
  await picture('again');
  await page.keyboard.press('Enter');
  await tabTo(page, poll.answer(option('potluck', 'sunday')));
  await page.keyboard.press('ArrowUp');
  await expect(poll.answer(option('potluck', 'saturday'))).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(poll.changed(option('potluck', 'saturday'))).toBeVisible();
  await expect(own).toBeFocused();
}

test('somebody answers by keyboard alone on the group’s website', async ({ group, page, context }) => {
  await group.moveIn(context);
  await page.goto(sitePage('en'));
  const host = page.locator('porchlight-poll');
  await awake(host);
  await answerByKeyboard(page, new Widget(host), 'embedded');
});

test('somebody answers by keyboard alone on the poll’s own page', async ({ group, page }) => {
  await page.goto(group.page('poll', 'potluck', 'en'));
  await awake(page.locator('main'));
  await answerByKeyboard(page, new Widget(page), 'hosted');
});

test('somebody answers by keyboard alone without JavaScript', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ javaScriptEnabled: false });
  await page.goto(group.page('poll', 'potluck', 'en'));
  await answerByKeyboard(page, new Widget(page), 'without-javascript');
});

test('somebody answers by keyboard alone without WebAssembly on the group’s website', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ wasm: false });
  await group.moveIn(page.context());
  await page.goto(sitePage('en'));
  await answerByKeyboard(page, new Widget(page.locator('porchlight-poll')), 'without-wasm');
});

test('Enter in a field sends the answer, and the language stays', async ({ group, page }) => {
  await page.goto(group.page('poll', 'first-visit', 'en'));
  await awake(page.locator('main'));
  const poll = new Widget(page);
  const quiet = poll.answer(option('first-visit', 'quiet'));
  await quiet.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(poll.counted(option('first-visit', 'quiet'))).toBeVisible();
  await expect(page.locator('.porchlight').first()).toHaveAttribute('lang', 'en');
});

test('a language is chosen by keyboard, and the focus stays with it', async ({ group, page }) => {
  await page.goto(group.page('poll', 'potluck', 'en'));
  await awake(page.locator('main'));
  await tabTo(page, new Widget(page).language('es'));
  await page.keyboard.press('Enter');
  const poll = new Widget(page, 'es');
  await expect(poll.send).toBeVisible();
  // From here the next press of Tab still leads on through the widget.
  await tabTo(page, poll.answer(option('potluck', 'friday', 'es')), 4);
});
