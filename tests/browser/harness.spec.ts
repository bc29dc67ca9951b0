// Whether these tests would notice.
import { expect } from '@playwright/test';
import { test } from './harness/fixtures.ts';
import { Widget } from './harness/widget.ts';

test('a violation of our policy does not go unheard', async ({ group, page, trouble, expectTrouble }) => {
  await page.goto(group.page('poll', 'potluck', 'en'));
  await expect(new Widget(page).send).toBeVisible();
  expect(trouble.unexpected).toEqual([]);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => trouble.unexpected.join()).toMatch(/Content Security Policy/);
  expectTrouble(/Content Security Policy/);
});

test('an exception that nobody catches does not go unheard', async ({ group, page, trouble, expectTrouble }) => {
  await page.goto(group.page('poll', 'potluck', 'en'));
  await page.evaluate(() => void setTimeout(() => { throw new Error('as a test asked'); }));
  await expect.poll(() => trouble.unexpected.join()).toMatch(/uncaught: .*as a test asked/);
  expectTrouble(/as a test asked/);
});
