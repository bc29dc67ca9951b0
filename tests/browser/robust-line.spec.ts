// Somebody who presses twice, whose line is cut, or whose browser keeps nothing.
import { expect, type Page } from '@playwright/test';
import { links, option } from './harness/demo.ts';
import { Group } from './harness/group.ts';
import { REFUSED, UNREACHED } from './harness/trouble.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { test } from './robust.ts';

const FRIDAY = option('potluck', 'friday');
const SUNDAY = option('potluck', 'sunday');

/** Opens the poll on somebody's site; asleep it stays so. */
async function open(page: Page, group: Group, phase: 'awake' | 'asleep'): Promise<Widget> {
  if (phase === 'asleep') await hold(page, MODULE);
  await hostPage(page, { body: element(group, 'poll', 'potluck') });
  const host = page.locator('porchlight-poll');
  await (phase === 'awake' ? awake(host) : painted(host));
  return new Widget(host);
}

for (const phase of ['awake', 'asleep'] as const) {
  test(`somebody who presses send again and again while the line is slow is counted once (${phase})`, async ({ group, page }) => {
    const poll = await open(page, group, phase);
    await poll.answer(FRIDAY).check();
    let sent = 0;
    page.on('request', (request) => request.method() === 'POST' && sent++);
    const release = await hold(page, /\/(v1|embed)\//);
    await poll.send.dblclick();
    // While an answer is on its way the button says so, under another name.
    const button = poll.root.locator('.send');
    await button.dblclick();
    await button.press('Enter');
    release();
    await expect(poll.counted(FRIDAY)).toBeVisible();
    expect(sent).toBe(1);
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
  });

  for (const when of ['before', 'after'] as const)
    test(`somebody whose line is cut ${when} the vote arrives sends it again, and it counts once (${phase})`, async ({ group, page, trouble }) => {
      trouble.expect(UNREACHED);
      const poll = await open(page, group, phase);
      await poll.answer(FRIDAY).check();
      let cut = true;
      await page.route(/\/(v1|embed)\//, async (route) => {
        if (!cut) return route.fallback();
        if (when === 'after') await route.fetch();
        await route.abort('internetdisconnected');
      });
      await poll.send.click();
      const sentence = phase === 'awake' ? poll.refused('refusal-line-cut') : poll.say('line-cut');
      await expect(sentence.filter({ visible: true }).first()).toBeVisible();
      await expect(poll.answer(FRIDAY)).toBeChecked();
      await poll.send.click();
      await expect(sentence.filter({ visible: true }).first()).toBeVisible();
      cut = false;
      await poll.send.click();
      await expect(poll.counted(FRIDAY)).toBeVisible();
      expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1, sunday: 0 });
      await poll.again.click();
      await poll.answer(SUNDAY).check();
      await poll.send.click();
      await expect(poll.changed(SUNDAY)).toBeVisible();
      expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, sunday: 1 });
    });

  test(`somebody who thinks again while the line is cut is counted once, with the last answer that arrived or an explanation (${phase})`, async ({ group, page, trouble }) => {
    trouble.expect(UNREACHED, REFUSED);
    const poll = await open(page, group, phase);
    await poll.answer(FRIDAY).check();
    let cut = true;
    await page.route(/\/(v1|embed)\//, async (route) => {
      if (!cut) return route.fallback();
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await poll.send.click();
    await expect(poll.say(phase === 'awake' ? 'refusal-line-cut' : 'line-cut').filter({ visible: true }).first()).toBeVisible();
    cut = false;
    await poll.answer(SUNDAY).check();
    await poll.send.click();
    await expect(poll.refused('refusal-key-reused').or(poll.changed(SUNDAY))).toBeVisible();
    const { friday, sunday } = await group.counts('poll', 'potluck');
    expect(friday! + sunday!).toBe(1);
  });

  test(`somebody whose browser forbids storage can vote, and change until they leave (${phase})`, async ({ group, page }) => {
    await page.addInitScript(() => {
      const forbid = { get: () => { throw new DOMException('The operation is insecure.', 'SecurityError'); } };
      Object.defineProperty(globalThis, 'localStorage', forbid);
      Object.defineProperty(globalThis, 'sessionStorage', forbid);
    });
    const poll = await open(page, group, phase);
    await poll.answer(FRIDAY).check();
    await poll.send.click();
    await expect(poll.counted(FRIDAY)).toBeVisible();
    await poll.again.click();
    await poll.answer(SUNDAY).check();
    await poll.send.click();
    await expect(poll.changed(SUNDAY)).toBeVisible();
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, sunday: 1 });
  });

  test(`somebody whose ballot code is no longer known is told so, and can vote afresh (${phase})`, async ({ group, page, trouble }) => {
    trouble.expect(REFUSED);
    const { own } = await (await Group.found()).vote('poll', 'potluck', 'friday');
    const place = `porchlight:ballot:${links.porchlight}/${group.slug}/poll/potluck`;
    await page.addInitScript(([place, code]) => localStorage.getItem('met') || (localStorage.setItem(place!, code!), localStorage.setItem('met', 'yes')), [place, own!.ballot!] as const);
    const poll = await open(page, group, phase);
    await poll.answer(FRIDAY).check();
    await poll.send.click();
    await expect(poll.refused('refusal-ballot-unknown')).toBeVisible();
    await expect(poll.answer(FRIDAY)).toBeChecked();
    await poll.send.click();
    await expect(poll.counted(FRIDAY)).toBeVisible();
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
    // What is kept now is the new one.
    await page.reload();
    await expect(poll.before(FRIDAY)).toBeVisible();
  });
}

test('somebody whose line is cut while the module comes wakes the widget by touching it', async ({ group, page, trouble }) => {
  trouble.expect(UNREACHED, /dynamically imported module/);
  let cut = true;
  await page.route(MODULE, (route) => (cut ? route.abort('internetdisconnected') : route.fallback()));
  const failed = page.waitForEvent('requestfailed');
  await hostPage(page, { body: element(group, 'poll', 'potluck') });
  const host = page.locator('porchlight-poll');
  await painted(host);
  await failed;
  cut = false;
  const poll = new Widget(host);
  await expect(async () => {
    await poll.answer(SUNDAY).check();
    await poll.answer(FRIDAY).check();
    await awake(host);
  }).toPass();
  await poll.send.click();
  await expect(poll.counted(FRIDAY)).toBeVisible();
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
});

test('somebody whose browser keeps no cookies can vote on the poll’s own page', async ({ group, page, context }) => {
  await page.goto(group.page('poll', 'potluck'));
  const host = page.locator('main');
  await awake(host);
  const poll = new Widget(host);
  await poll.answer(FRIDAY).check();
  await poll.send.click();
  await expect(poll.counted(FRIDAY)).toBeVisible();
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
  // As was said beforehand, what a browser does not keep cannot be changed: it is asked anew.
  await context.clearCookies();
  await page.reload();
  await awake(host);
  await expect(poll.send).toBeVisible();
  await expect(poll.answer(FRIDAY)).not.toBeChecked();
});
