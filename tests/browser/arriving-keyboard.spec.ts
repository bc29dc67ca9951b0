// The keyboard alone, from the first question to the last decision: never a pointer, never a `focus()`.
import { expect, type Page } from '@playwright/test';
import { Door, label } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { test } from './harness/fixtures.ts';
import { keyboard, tabTo } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { said } from './harness/words.ts';
import { knocks } from './knocker.ts';

/** A wish of many: the table of days alone has twenty-one stops. */
const FAR = 160;

const at = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

test('with the keyboard alone somebody goes through the form, mends what was missing, and takes their link', async ({
  group,
  page,
}) => {
  test.slow();
  const door = await Door.open(group);
  const knocker = await knocks(page, door);
  const hand = keyboard(page);

  // Enter goes on; the list of what is missing has the focus, and its first stop leads to the field.
  await hand.write(knocker.words('called'), '');
  await page.keyboard.press('Enter');
  await expect(knocker.mend).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(knocker.words('called')).toBeFocused();
  await page.keyboard.type('Nadia');
  await page.keyboard.press('Enter');
  await expect(knocker.say('part-of', { number: 2, all: 3 })).toBeVisible();
  // Where the next part begins, there is the focus.
  expect(await at(page)).toBe('signup-part-1');

  await tabTo(page, knocker.field('brings', 'food'));
  await page.keyboard.press('Space');
  await hand.choose(knocker.field('car', 'no'));
  await tabTo(page, knocker.words('heard'), FAR);
  await page.keyboard.type('At the market.');
  await tabTo(page, knocker.next, FAR);
  await page.keyboard.press('Enter');
  await expect(knocker.say('part-of', { number: 3, all: 3 })).toBeVisible();

  await tabTo(page, knocker.send, FAR);
  await page.keyboard.press('Enter');
  await expect(knocker.mend).toBeFocused();
  await expect(knocker.mend.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(knocker.field('care')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+Tab');
  await expect(knocker.field('keep')).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(page, knocker.send, FAR);
  await page.keyboard.press('Enter');
  await knocker.link();
  await expect(knocker.sent).toBeFocused();
  await tabTo(page, knocker.sent.getByRole('button', { name: said('sent-copy') }));
  await tabTo(page, page.locator('summary', { hasText: said('sent-write') }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reading]')).toBeVisible();
});

test('with the keyboard alone a greeter brings their key back, reads, asks, leaves a note, and approves', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group, { settings: { approvals: 1 } });
  await door.knock();
  const page = await device();
  const desk = await Desk.of(page, door, door.rosa, 'en', keyboard(page));
  await desk.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(desk.answer(label('join', 'called', 'en'))).toContainText('Nadia');
  await desk.does('meet');
  await desk.does('ask', { words: 'Which day suits you?' });
  await expect(page.getByText('Which day suits you?')).toBeVisible();
  await desk.does('note', { words: 'I know her neighbour.' });
  await expect(page.getByText('I know her neighbour.')).toBeVisible();
  await tabTo(page, desk.button('desk-lock-now'), FAR);
  await page.keyboard.press('Enter');
  await expect(page.getByText('I know her neighbour.')).toHaveCount(0);
  await desk.unlock();
  await desk.does('approve', { words: 'Come by.' });
  await expect(desk.say('desk-over-welcomed')).toBeVisible();
  expect(await door.stage()).toBe('welcomed');
});
