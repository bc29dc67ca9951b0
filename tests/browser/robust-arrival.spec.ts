// Somebody who is faster than their line, whose browser translates, whose browser is old, or whose page is broken.
import { expect, type Locator, type Page } from '@playwright/test';
import { option } from './harness/demo.ts';
import type { Group } from './harness/group.ts';
import { awake, hold, painted } from './harness/waking.ts';
import { element, hostPage, policy } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { fragmentOf, LINES, listen, spoil, test, translate, WAKING, word } from './robust.ts';

/** What somebody would notice if it moved. */
const state = (text: Locator): Promise<unknown> =>
  text.evaluate((field: HTMLTextAreaElement) => ({
    value: field.value,
    caret: [field.selectionStart, field.selectionEnd, field.selectionDirection],
    focused: (field.getRootNode() as Document).activeElement === field,
    scroll: [scrollX, scrollY, field.scrollTop],
    chosen: [...(field.form?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map((input) => input.value),
  }));

const DRESSES = ['embedded', 'hosted'] as const;

/** A proposal on somebody's website, or on its own page. */
async function opens(page: Page, group: Group, dress: (typeof DRESSES)[number], around = ''): Promise<Locator> {
  if (dress === 'embedded') await hostPage(page, { body: around + element(group, 'proposal', 'door') + around });
  else await page.goto(group.page('proposal', 'door'));
  return page.locator(dress === 'embedded' ? 'porchlight-proposal' : 'main');
}

for (const dress of DRESSES) {
  test(`somebody in the middle of a word does not notice the widget waking (${dress})`, async ({ group, page }) => {
    const release = await hold(page, WAKING);
    if (dress === 'hosted') await page.setViewportSize({ width: 600, height: 300 });
    const host = await opens(page, group, dress, LINES);
    await painted(host);
    const proposal = new Widget(host);
    await proposal.answer(word(proposal, 'disagree')).check();
    await proposal.reason.click();
    await page.keyboard.type('one\ntwo\nthree\nfour\nfive\nThe grden is in the way');
    for (const _ of ' is in the way') await page.keyboard.press('ArrowLeft');
    for (const _ of 'rden') await page.keyboard.press('ArrowLeft');
    await page.mouse.wheel(0, 37);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    // The wheel rolls out.
    let last = '';
    const rests = async (): Promise<boolean> => last === (last = JSON.stringify(await state(proposal.reason)));
    await expect.poll(rests, { intervals: [150] }).toBe(true);
    const field = await proposal.reason.elementHandle();
    const before = await state(proposal.reason);

    release();
    await awake(host);
    expect(await state(proposal.reason)).toEqual(before);
    expect(await field!.evaluate((field) => field.isConnected)).toBe(true);
    await page.keyboard.type('a');
    await expect(proposal.reason).toHaveValue(/The garden is in the way$/);

    await proposal.send.click();
    await expect(proposal.counted(word(proposal, 'disagree'))).toBeVisible();
    expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 0, disagree: 1 });
  });

  test(`somebody types on while the widget wakes, and no letter is lost (${dress})`, async ({ group, page }) => {
    const release = await hold(page, WAKING);
    const host = await opens(page, group, dress);
    await painted(host);
    const proposal = new Widget(host);
    await proposal.answer(word(proposal, 'abstain')).check();
    await proposal.reason.click();
    const words = 'Green is the colour of the other house across the street, and people get lost. '.repeat(3);
    const typing = page.keyboard.type(words);
    release();
    await Promise.all([typing, awake(host)]);
    await expect(proposal.reason).toHaveValue(words);
  });

  for (const replace of [false, true]) {
    const how = replace ? 'replaced' : 'wrapped';

    test(`somebody whose browser has translated the page before the widget wakes can vote (${dress}, text ${how})`, async ({ group, page }) => {
      const release = await hold(page, WAKING);
      const host = await opens(page, group, dress);
      await painted(host);
      const proposal = new Widget(host);
      await proposal.answer(word(proposal, 'agree')).check();
      await proposal.reason.fill('Yes, green');
      await translate(host, replace);
      await proposal.reason.evaluate((field: HTMLTextAreaElement) => (field.focus(), field.setSelectionRange(2, 5, 'backward')));
      release();
      await awake(host);
      await expect(proposal.reason).toBeFocused();
      expect(await proposal.reason.evaluate((f: HTMLTextAreaElement) => [f.value, f.selectionStart, f.selectionEnd])).toEqual(['Yes, green', 2, 5]);
      await proposal.send.click();
      await expect(proposal.counted(word(proposal, 'agree'))).toBeVisible();
      expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1, abstain: 0, disagree: 0 });
    });

    test(`somebody whose browser translates the widget while it is awake can be refused, vote and change (${dress}, text ${how})`, async ({ group, page, trouble }) => {
      trouble.expect(/panicked|unreachable|uncaught/i);
      const host = await opens(page, group, dress);
      await awake(host);
      const proposal = new Widget(host);
      await translate(host, replace);
      await proposal.send.click();
      await expect(proposal.refused('refusal-choice-missing')).toBeVisible();
      await translate(host, replace);
      await proposal.answer(word(proposal, 'agree')).check();
      await proposal.reason.fill('Yes, green');
      await proposal.send.click();
      await expect(proposal.counted(word(proposal, 'agree'))).toBeVisible();
      await expect(proposal.refused('refusal-choice-missing')).toHaveCount(0);
      await expect(proposal.send).toHaveCount(0);

      await translate(host, replace);
      await proposal.again.click();
      await expect(proposal.reason).toHaveValue('Yes, green');
      await proposal.answer(word(proposal, 'disagree')).check();
      await proposal.send.click();
      await expect(proposal.changed(word(proposal, 'disagree'))).toBeVisible();
      await expect(proposal.counted(word(proposal, 'agree'))).toHaveCount(0);
      expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 0, abstain: 0, disagree: 1 });
    });
  }
}

/** Answers, awake or asleep, and sees that it was counted. */
async function answer(host: Locator, name: string): Promise<void> {
  const widget = new Widget(host);
  await widget.answer(name).check();
  await widget.send.click();
  await expect(widget.counted(name)).toBeVisible();
}

test('a widget whose markup is not what its module expects is drawn afresh, and all the others still wake and vote', async ({ group, page, trouble }) => {
  trouble.expect(/unreachable|panicked/);
  await spoil(page, fragmentOf('door'), (text) => text.replace('<header>', '<footer>').replace('</header>', '</footer>'));
  const heard = await listen(page);
  const body = element(group, 'poll', 'potluck') + element(group, 'proposal', 'door') + element(group, 'poll', 'first-visit');
  await hostPage(page, { body });
  const hosts = page.locator('porchlight-poll, porchlight-proposal');
  for (const host of await hosts.all()) await awake(host);
  await expect.poll(async () => (await heard()).filter(({ name }) => name === 'error').map(({ detail }) => detail)).toEqual([{ code: 'panic' }]);

  const yes = word(new Widget(page), 'agree');
  await answer(hosts.nth(0), option('potluck', 'friday'));
  await answer(hosts.nth(1), yes);
  await answer(hosts.nth(2), option('first-visit', 'quiet'));
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
  expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1 });
  expect(await group.counts('poll', 'first-visit')).toMatchObject({ quiet: 1 });
});

test('a widget whose View cannot be read by its module is answered asleep, and all the others wake and vote', async ({ group, page }) => {
  // All three wake at once.
  await page.setViewportSize({ width: 1200, height: 4000 });
  await spoil(page, fragmentOf('door'), (text) => text.replace('"kind":"proposal"', '"kind":"lottery"'));
  const heard = await listen(page);
  const body = element(group, 'poll', 'potluck') + element(group, 'proposal', 'door') + element(group, 'poll', 'first-visit');
  await hostPage(page, { body });
  const hosts = page.locator('porchlight-poll, porchlight-proposal');
  await expect.poll(async () => (await heard()).filter(({ name }) => name === 'error').length).toBeGreaterThan(0);
  await awake(hosts.nth(0));
  await awake(hosts.nth(2));
  await answer(hosts.nth(0), option('potluck', 'friday'));
  await answer(hosts.nth(1), word(new Widget(page), 'agree'));
  await answer(hosts.nth(2), option('first-visit', 'quiet'));
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
  expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1 });
  expect(await group.counts('poll', 'first-visit')).toMatchObject({ quiet: 1 });
});

test('a widget that falls over when somebody votes gets up again, with the vote counted once', async ({ group, page, trouble }) => {
  trouble.expect(/unreachable|panicked|failed to insert node/);
  const heard = await listen(page);
  await hostPage(page, { body: element(group, 'proposal', 'door') + element(group, 'poll', 'potluck') });
  const host = page.locator('porchlight-proposal');
  await awake(host);
  await awake(page.locator('porchlight-poll'));
  const friday = option('potluck', 'friday');
  const poll = new Widget(page.locator('porchlight-poll'));
  await poll.answer(friday).check();

  // An extension puts the count into a box of its own: Yew no longer finds the place before it.
  await host.evaluate((host) => {
    const count = host.shadowRoot!.querySelector('.results')!;
    const box = document.createElement('div');
    count.replaceWith(box);
    box.append(count);
  });
  await answer(host, word(new Widget(host), 'agree'));
  expect(await heard()).toContainEqual(expect.objectContaining({ name: 'error', detail: { code: 'panic' } }));
  expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1 });

  const proposal = new Widget(host);
  await proposal.again.click();
  await proposal.answer(word(proposal, 'abstain')).check();
  await proposal.send.click();
  await expect(proposal.changed(word(proposal, 'abstain'))).toBeVisible();
  expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 0, abstain: 1 });
  // What was ticked in the other one is still ticked.
  await expect(poll.answer(friday)).toBeChecked();
  await poll.send.click();
  await expect(poll.counted(friday)).toBeVisible();
});

for (const csp of [policy(), false as const])
  test(`somebody with a browser of 2021 can vote and change (${csp ? 'strict site' : 'site without a policy'})`, async ({ group, page, trouble }) => {
    // Without constructed sheets there is only <style>, which a strict site forbids: then it is plain, and works.
    if (csp) trouble.expect(/inline style/);
    await page.addInitScript(() => {
      const forget = (from: object, name: string): boolean => delete (from as Record<string, unknown>)[name];
      forget(globalThis, 'CSSStyleSheet');
      forget(Document.prototype, 'adoptedStyleSheets');
      forget(ShadowRoot.prototype, 'adoptedStyleSheets');
      forget(globalThis, 'requestIdleCallback');
      forget(SubmitEvent.prototype, 'submitter');
      forget(HTMLFormElement.prototype, 'requestSubmit');
      forget(globalThis, 'trustedTypes');
      forget(globalThis, 'FinalizationRegistry');
      for (const name of ['at', 'findLast', 'toSorted', 'toReversed', 'with']) forget(Array.prototype, name);
      forget(Object, 'hasOwn');
      forget(Object, 'groupBy');
      forget(globalThis, 'structuredClone');
      forget(AbortSignal, 'timeout');
      forget(AbortSignal, 'any');
      forget(crypto, 'randomUUID');
    });
    await spoil(page, /\/assets\/porchlight-.*\.css/, (text) => text.replaceAll(':has(', ':of-tomorrow('));
    // Under require-trusted-types-for there is no browser without them: an old one does not know the word.
    await hostPage(page, { body: element(group, 'proposal', 'door'), csp: csp && csp.replace(/require-trusted[^;]*; trusted-types[^;]*; /, '') });
    const host = page.locator('porchlight-proposal');
    await awake(host);
    const proposal = new Widget(host);
    const styled = await host.locator('.send').evaluate((send) => getComputedStyle(send).backgroundColor);
    if (!csp) expect(styled).not.toBe('rgb(239, 239, 239)');
    await expect(proposal.reason).toBeVisible();
    await answer(host, word(proposal, 'agree'));
    await proposal.again.click();
    await proposal.answer(word(proposal, 'disagree')).check();
    await proposal.reason.fill('Blue');
    await proposal.reason.press('Tab');
    await page.keyboard.press('Enter');
    await expect(proposal.changed(word(proposal, 'disagree'))).toBeVisible();
    expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 0, disagree: 1 });
    // The language buttons send the form too: which one was pressed has to be known.
    await proposal.language('es').click();
    await expect(new Widget(host, 'es').say('results-so-far')).toBeVisible();
  });
