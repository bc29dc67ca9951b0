// The widget in a frame on somebody's page: it knows no cookies, and sets none.
import { expect, type Page } from '@playwright/test';
import { links, option } from './harness/demo.ts';
import { PHONE, useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { awake } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { TAGS } from './harness/words.ts';

const [quiet, children] = [option('first-visit', 'quiet'), option('first-visit', 'children')];

const cookies = async (page: Page): Promise<unknown[]> => page.context().cookies();

for (const [how, options] of [
  ['with JavaScript', {}],
  ['without WebAssembly', { wasm: false }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`somebody answers in a frame and changes it while the frame is open, and no cookie is set (${how})`, async ({ group, device }) => {
    const page = await device(options);
    await group.moveIn(page.context());
    const set: string[] = [];
    page.on('response', (response) => {
      void response.headerValue('set-cookie').then((value) => value && set.push(value));
    });
    await page.goto(`${links.site}/frame.html`);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const frame = page.frameLocator('iframe');
    if (how === 'with JavaScript') await awake(frame.locator('main'));
    const poll = new Widget(frame);
    await poll.answer(quiet).check();
    await poll.send.click();
    await expect(poll.counted(quiet)).toBeVisible();
    await poll.expectCount(quiet, 1);

    await poll.again.click();
    await poll.answer(quiet).uncheck();
    await poll.answer(children).check();
    await poll.send.click();
    await expect(poll.changed(children)).toBeVisible();
    await poll.expectCount(quiet, 0);
    await poll.expectCount(children, 1);

    expect(await group.counts('poll', 'first-visit')).toEqual({ language: 0, together: 0, quiet: 0, children: 1, pictures: 0 });
    expect(await cookies(page)).toEqual([]);
    expect(set).toEqual([]);
  });

for (const tag of TAGS)
  test(`the frame on the website is in the website’s language (${tag})`, async ({ group, device }) => {
    const page = await device({ viewport: PHONE });
    await group.moveIn(page.context());
    await page.goto(`${links.site}/${tag === 'en' ? '' : `${tag}/`}frame.html`);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    const poll = new Widget(page.frameLocator('iframe'), tag);
    await expect(poll.answer(option('first-visit', 'quiet', tag))).toBeVisible();
    await page.screenshot({ path: `artefacts/frame/${tag}.png`, fullPage: true });
  });

test('a member’s code on this device means nothing in a frame', async ({ group, page, context }) => {
  const code = await group.join('Amina');
  await useCode(page, group, code);
  await page.goto(group.page('proposal', 'garden', 'en'));
  await expect(new Widget(page).send).toBeVisible();
  await group.moveIn(context);
  await context.route(`${links.site}/frame.html`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(`/riverside/poll/first-visit`, `/${group.slug}/proposal/garden`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${links.site}/frame.html`);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const framed = new Widget(page.frameLocator('iframe'));
  await expect(framed.say('members-answer')).toBeVisible();
  await expect(framed.send).toHaveCount(0);
  await expect(framed.root.locator('input:not([type=hidden])')).toHaveCount(0);
});
