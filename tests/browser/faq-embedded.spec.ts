// A FAQ on somebody's website: the address of the page around it leads to an answer, and follows what is opened.
import { expect } from '@playwright/test';
import { expectFocus, fits, makes, Reader } from './faq.ts';
import { sitePage } from './harness/demo.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { DIR, TAGS } from './harness/words.ts';

for (const loading of ['eager', 'lazy'])
  test(`an address of the website around it opens an answer in the website's own page (${loading})`, async ({
    group,
    page,
  }) => {
    await makes(group);
    const lines = '<p>A line of the page.</p>'.repeat(60);
    const widget = element(group, 'faq', 'hall', `loading="${loading}"`);
    const url = await hostPage(page, { body: `<a href="#faq-hall-coffee">Coffee?</a>${lines}${widget}${lines}` });
    const reader = new Reader(page.locator('porchlight-faq'));
    if (loading === 'eager') await awake(page.locator('porchlight-faq'));
    await page.evaluate(() => scrollTo(0, 0));
    // A link of the website's.
    await page.getByRole('link', { name: 'Coffee?' }).click();
    await expect(reader.answer('coffee')).toBeVisible();
    await expectFocus(reader.question('coffee'));
    await expect(reader.question('coffee')).toBeInViewport();
    // From elsewhere.
    await page.goto('about:blank');
    await page.goto(`${url}#faq-hall-who`);
    await expect(reader.answer('who')).toBeVisible();
    await expectFocus(reader.question('who'));
    await expect(reader.question('who')).toBeInViewport();
  });

test('the address of the website follows what is opened, unless it says something of the website’s', async ({
  group,
  page,
}) => {
  await makes(group);
  const url = await hostPage(page, { body: element(group, 'faq', 'hall') });
  const host = page.locator('porchlight-faq');
  await awake(host);
  const reader = new Reader(host);
  const before = await page.evaluate(() => history.length);
  await reader.open('where');
  await expect.poll(() => page.url()).toBe(`${url}#faq-hall-where`);
  await reader.open('coffee');
  await expect.poll(() => page.url()).toBe(`${url}#faq-hall-coffee`);
  await reader.question('coffee').click();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.evaluate(() => (location.hash = '#theirs'));
  await reader.open('who');
  expect(page.url()).toBe(`${url}#theirs`);
  // What somebody shares is the address of the FAQ's own page.
  const own = reader.answer('who').locator('[data-copy]');
  expect(await own.getAttribute('data-copy')).toBe(`${group.page('faq', 'hall')}?answer=who#faq-hall-who`);
});

for (const tag of TAGS)
  test(`the demo's website shows the FAQ in its own language (${tag})`, async ({ device }) => {
    const page = await device({ viewport: PHONE });
    await page.goto(sitePage(tag));
    const host = page.locator('porchlight-faq');
    await awake(host);
    const reader = new Reader(host, tag, 'common');
    await reader.open('what-it-costs');
    await expect(host.locator('.porchlight').first()).toHaveCSS('direction', DIR[tag]);
    await expect(reader.answer('what-it-costs').locator('.about')).toHaveText(
      { en: /^Nothing\./, es: /^Nada\./, ar: /^لا/ }[tag],
    );
    await fits(page);
    expect(page.url()).toBe(`${sitePage(tag)}#faq-common-what-it-costs`);
  });
