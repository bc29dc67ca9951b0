// The quick exit, in a group that wants one: after it, no step back in this tab shows a private page.
import { expect, type Page } from '@playwright/test';
import { Door, NADIA, type Sent } from './arriving.ts';
import { links } from './harness/demo.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { Group } from './harness/group.ts';
import { REFUSED } from './harness/trouble.ts';
import { said } from './harness/words.ts';
import { comesBack, PrivatePage } from './private-page.ts';

/** Where the exit leads; somebody's page. */
const WEATHER = 'https://weather.example/';

async function opens(page: Page): Promise<{ door: Door; sent: Sent }> {
  await page.route(WEATHER, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' }),
  );
  const group = await Group.found({ exit: WEATHER });
  const door = await Door.open(group);
  return { door, sent: await door.knock() };
}

/** Leaves by the exit; no step back shows anything. */
async function leavesForGood(page: Page): Promise<void> {
  await page.locator('a[data-exit]').click();
  await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
  await stepsBack(page, async () => {
    await expect(page.locator('[data-mine]')).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(NADIA[0]![1]);
    await expect(page.locator('main')).not.toContainText(said('mine-of'));
  });
}

/** Steps back as far as this tab goes, and looks at every page of ours. */
async function stepsBack(page: Page, look: () => Promise<void>): Promise<void> {
  const steps = await page.evaluate(() => history.length);
  for (let step = 1; step < steps; step++) {
    await page.goBack({ waitUntil: 'load' }).catch(() => null);
    if (!page.url().startsWith(links.porchlight)) continue;
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look();
  }
  // As far as the page from which they came.
  expect(page.url()).toBe('about:blank');
}

const opensPage = async (page: Page, link: string): Promise<void> => {
  await page.goto('about:blank');
  await comesBack(page, link, 'en');
};

for (const [what, does] of [
  ['it was only read', async () => {}],
  [
    'a request was taken back',
    async (page: Page) => {
      await new PrivatePage(page).withdraws();
      await expect(page.getByText(said('mine-done-withdraw'))).toBeVisible();
    },
  ],
  [
    'erasing was pressed without the tick',
    (page: Page) => new PrivatePage(page).erasesUnsure(),
  ],
  [
    'the language was changed and the page read on',
    async (page: Page) => {
      await page.getByRole('link', { name: 'Español' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'es');
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    },
  ],
] as const)
  test(`after the exit no step back shows the private page (${what})`, async ({
    device,
    expectTrouble,
  }) => {
    expectTrouble(REFUSED);
    const page = await device({ viewport: PHONE });
    const { sent } = await opens(page);
    await opensPage(page, sent.link);
    await does(page);
    await leavesForGood(page);
  });

test('after everything was erased, no step back shows what was there', async ({ device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ viewport: PHONE });
  const { door, sent } = await opens(page);
  await opensPage(page, sent.link);
  await new PrivatePage(page).erases();
  expect((await door.desk()).requests).toEqual([]);
  await stepsBack(page, () => expect(page.locator('[data-mine]')).toHaveCount(0));
});

test('after the page was closed on this device, no step back opens it', async ({ device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ viewport: PHONE });
  const { sent } = await opens(page);
  await opensPage(page, sent.link);
  await page.getByRole('button', { name: said('mine-leave') }).click();
  await expect(page.locator('[data-mine]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: said('mine-left') })).toBeVisible();
  await stepsBack(page, () => expect(page.locator('[data-mine]')).toHaveCount(0));
});
