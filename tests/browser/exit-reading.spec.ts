// The quick exit where somebody only reads, in a group that wants one: it is there, and nothing that is read in its FAQ stands in
// the address or in this tab's way back.
import { expect, type Page } from '@playwright/test';
import { Door } from './arriving.ts';
import { clipboard, COPIES, expectFocus, long, makes, Reader, reads } from './faq.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { Group } from './harness/group.ts';
import { said } from './harness/words.ts';
import { AROUND, putPack } from './packs.ts';

/** Where the exit leads; somebody's page. */
const WEATHER = 'https://weather.example/';

const quick = (): Promise<Group> => Group.found({ exit: WEATHER });

async function leaves(page: Page): Promise<void> {
  await page.context().route(WEATHER, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' }),
  );
  await page.getByRole('link', { name: said('door-exit') }).click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
}

/** The address holds the FAQ and a language, and the way back is as long as it was. */
async function expectNoTrace(page: Page, group: Group, steps: number): Promise<void> {
  const { href, hash, search } = new URL(page.url());
  expect(href.startsWith(group.page('faq', 'hall').split('?')[0]!)).toBe(true);
  expect([hash, search.replace(/^\?lang=en$/, '')]).toEqual(['', '']);
  expect(await page.evaluate(() => history.length)).toBe(steps);
}

test('nothing that somebody opens, searches or turns to stands in the address, and no step back shows the page', async ({ device }) => {
  const group = await quick();
  await makes(group);
  const page = await device({ viewport: PHONE });
  await page.goto('about:blank');
  const reader = await reads(page, group);
  const steps = await page.evaluate(() => history.length);
  await reader.open('where');
  await expectNoTrace(page, group, steps);
  await reader.answer('where').getByRole('link', { name: 'Is there coffee' }).click();
  await expect(reader.answer('coffee')).toBeVisible();
  await expectNoTrace(page, group, steps);
  await page.getByRole('navigation').getByRole('link', { name: 'About us' }).click();
  await expectFocus(page.getByRole('heading', { name: 'About us' }));
  await expectNoTrace(page, group, steps);
  await reader.field.fill('library');
  await reader.expectFound('library');
  await reader.hit('library').locator('summary').click();
  await expectNoTrace(page, group, steps);
  await leaves(page);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('more of a long FAQ, and what stands before it, come without a word in the address', async ({ device }) => {
  const group = await quick();
  await makes(group, long(130));
  const page = await device({ viewport: PHONE });
  await page.goto('about:blank');
  const reader = await reads(page, group, 'en', '&answer=entry-111#faq-hall-entry-111');
  await expect(reader.answer('entry-111')).toBeVisible();
  const steps = await page.evaluate(() => history.length);
  await expectNoTrace(page, group, steps);
  await reader.link('faq-earlier').click();
  await expect(reader.question('entry-40')).toBeAttached();
  await expectNoTrace(page, group, steps);
});

test('a link to an answer is copied, and opens it; then the address forgets which', async ({ device }) => {
  const group = await quick();
  await makes(group);
  const page = await device(COPIES);
  const reader = await reads(page, group);
  await reader.open('library');
  await reader.answer('library').getByRole('button', { name: /^Copy/ }).click();
  await expect(reader.answer('library').getByRole('status')).toHaveText(said('faq-copied'));
  const link = await clipboard(page);
  expect(link).toContain('answer=library');
  const other = await device({ viewport: PHONE });
  await other.goto(link);
  const theirs = new Reader(other);
  await expect(theirs.answer('library')).toBeVisible();
  await expectFocus(theirs.question('library'));
  expect(other.url()).not.toContain('library');
});

test('whoever goes on to ask the group says in no address what they read, and no step back leads to the FAQ', async ({ device }) => {
  const group = await quick();
  // With keys, to which a question is sealed.
  await Door.open(group);
  await makes(group);
  const page = await device({ viewport: PHONE });
  await page.goto('about:blank');
  const reader = await reads(page, group);
  await reader.open('library');
  await reader.answer('library').getByRole('link', { name: said('faq-helpful-no') }).click();
  await expect(page.getByRole('link', { name: said('door-exit') })).toBeVisible();
  expect(page.url()).not.toContain('library');
  await leaves(page);
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

for (const [kind, id] of [
  ['faq', 'hall'],
  ['starter-pack', AROUND],
] as const)
  for (const framed of [false, true])
    test(`without JavaScript the exit leads away from a ${kind}${framed ? ' in a frame' : ''}`, async ({ device }) => {
      const group = await quick();
      await makes(group);
      await putPack(group);
      const page = await device({ javaScriptEnabled: false, viewport: PHONE });
      await page.goto(framed ? group.frame(kind, id) : group.page(kind, id, 'en'));
      await leaves(page);
    });

test('the exit stays in reach of somebody who reads far down, and hides no button', async ({ device }) => {
  const group = await quick();
  await makes(group, long(60));
  const page = await device({ viewport: { width: 320, height: 640 } });
  const reader = await reads(page, group);
  await reader.open('entry-30');
  await reader.question('entry-30').scrollIntoViewIfNeeded();
  const exit = page.getByRole('link', { name: said('door-exit') });
  await expect(exit).toBeInViewport();
  expect((await exit.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
