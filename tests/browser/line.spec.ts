// The line: cut, slow, and with others' answers on it.
import { expect, type Locator, type Page } from '@playwright/test';
import { option, sitePage } from './harness/demo.ts';
import { test } from './harness/fixtures.ts';
import { UNREACHED } from './harness/trouble.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { Widget } from './harness/widget.ts';

const friday = option('potluck', 'friday');

for (const dress of ['on the group’s website', 'on the group’s website, asleep', 'on the poll’s own page'] as const)
  test(`somebody sends while the line is cut, loses nothing, and sends again ${dress}`, async ({ group, page, context, expectTrouble }) => {
    expectTrouble(UNREACHED);
    await group.moveIn(context);
    const asleep = dress.endsWith('asleep');
    if (asleep) await hold(page, MODULE);
    const embedded = dress !== 'on the poll’s own page';
    await page.goto(embedded ? sitePage('en') : group.page('poll', 'potluck', 'en'));
    const root = page.locator(embedded ? 'porchlight-poll' : 'main');
    await (asleep ? painted : awake)(root);
    const poll = new Widget(root);
    await poll.answer(friday).check();

    await context.setOffline(true);
    await poll.send.click();
    // The sentence is a refusal when awake, and one held ready in the markup when not.
    const sentence = root.getByText('No connection.').locator('visible=true');
    await expect(sentence).toBeVisible();
    await expect(root.locator('.refusal, .line-cut').locator('visible=true')).toBeFocused();
    await expect(poll.answer(friday)).toBeChecked();

    await context.setOffline(false);
    await poll.send.click();
    await expect(poll.counted(friday)).toBeVisible();
    await expect(sentence).toHaveCount(0);
    await poll.expectCount(friday, 1);
    await expect(poll.say('results-answers', { count: 1 })).toBeVisible();
  });

for (const asleep of [false, true])
  test(`an answer that was counted but not acknowledged is counted once (${asleep ? 'asleep' : 'awake'})`, async ({ group, page, context, expectTrouble }) => {
    expectTrouble(UNREACHED);
    await group.moveIn(context);
    if (asleep) await hold(page, MODULE);
    await page.goto(sitePage('en'));
    const root = page.locator('porchlight-poll');
    await (asleep ? painted : awake)(root);
    const poll = new Widget(root);
    // The first answer of the server is lost on the way.
    let lost = 0;
    await page.route(/\/(v1|embed)\/.*\/potluck\?/, async (route) => {
      if (route.request().method() !== 'POST' || lost++) return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await poll.answer(friday).check();
    await poll.send.click();
    await expect(root.getByText('No connection.').locator('visible=true')).toBeVisible();
    await poll.send.click();
    await expect(poll.say('results-answers', { count: 1 })).toBeVisible();
    await poll.expectCount(friday, 1);
    expect(lost).toBe(2);
  });

/** Where things stand on the screen. */
const place = async (page: Page, of: Locator): Promise<unknown> => [await of.boundingBox(), await page.evaluate(() => scrollY)];

test('others’ answers wait behind a press: nothing moves, nothing is announced', async ({ group, page, context }) => {
  await page.clock.install();
  await group.moveIn(context);
  await page.goto(sitePage('en'));
  const root = page.locator('porchlight-poll');
  await awake(root);
  const poll = new Widget(root);
  await poll.answer(friday).check();
  await poll.send.click();
  await expect(poll.counted(friday)).toBeVisible();
  await poll.again.click();
  await poll.answer(option('potluck', 'any')).focus();

  for (let answers = 0; answers < 12; answers++) await group.vote('poll', 'potluck', 'sunday');
  const before = await place(page, poll.answer(option('potluck', 'any')));
  const announced = await listen(root);
  await page.clock.fastForward(31_000);
  await expect(poll.say('new-answers', { count: 12 })).toBeVisible();
  expect(await place(page, poll.answer(option('potluck', 'any')))).toEqual(before);
  await expect(poll.answer(option('potluck', 'any'))).toBeFocused();
  await expect(poll.say('results-answers', { count: 1 })).toBeVisible();
  await poll.expectCount(option('potluck', 'sunday'), 0);
  expect(await announced()).toEqual([]);

  const show = root.getByRole('button', { name: 'Show' });
  await show.click();
  await expect(poll.say('results-answers', { count: 13 })).toBeVisible();
  await poll.expectCount(option('potluck', 'sunday'), 12);
  await expect(show).toHaveCount(0);
  // The button is gone; whoever pressed it is not thrown back to the top of the page.
  await expect(poll.say('results-answers', { count: 13 })).toBeFocused();
});

/** Everything a screen reader would say by itself: changes within live regions. */
async function listen(root: Locator): Promise<() => Promise<string[]>> {
  await root.evaluate((it) => {
    const heard: string[] = [];
    Object.assign(it, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const live = at?.closest('[aria-live]:not([aria-live=off]),[role=status],[role=alert],[role=log],output');
        if (live) heard.push(live.textContent ?? '');
      }
    }).observe(it.shadowRoot!, { subtree: true, childList: true, characterData: true });
  });
  return () => root.evaluate((it) => (it as HTMLElement & { heard: string[] }).heard);
}

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  for (const embedded of [true, false])
    test(`the reader’s own clock is added after waking (${embedded ? 'embedded' : 'hosted'})`, async ({ group, page }) => {
      const release = await hold(page, MODULE);
      if (embedded) await hostPage(page, { body: element(group, 'poll', 'potluck') });
      else await page.goto(group.page('poll', 'potluck', 'en'));
      const root = page.locator(embedded ? 'porchlight-poll' : 'main');
      await painted(root);
      const poll = new Widget(root);
      await expect(poll.say('who-everyone')).toBeVisible();
      await expect(poll.say('your-time')).toHaveCount(0);
      release();
      await awake(root);
      await expect(poll.say('your-time')).toBeVisible();
      await expect(poll.say('who-everyone')).toBeVisible();
    });
});

test.describe('in Paris', () => {
  test.use({ timezoneId: 'Europe/Paris' });

  test('where the clocks agree, nothing is added', async ({ group, page }) => {
    await page.goto(group.page('poll', 'potluck', 'en'));
    await awake(page.locator('main'));
    const poll = new Widget(page);
    await poll.answer(friday).check();
    await poll.send.click();
    await expect(poll.counted(friday)).toBeVisible();
    await expect(poll.say('your-time')).toHaveCount(0);
  });
});
