// The quick exit, in a group that wants one: after it, no step back in this tab shows a private page.
import { comesBack, Door, NADIA, type Sent } from './arriving.ts';
import { expect, Group, links, type Page, PHONE, REFUSED, said, test } from './harness.ts';

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
    await expect(page.locator('main')).toBeVisible();
    await look();
  }
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
      await page.locator('summary', { hasText: said('mine-withdraw') }).click();
      await page.getByRole('button', { name: said('mine-withdraw-button') }).click();
      await expect(page.getByText(said('mine-done-withdraw'))).toBeVisible();
    },
  ],
  [
    'erasing was pressed without the tick',
    async (page: Page) => {
      await page.locator('summary', { hasText: said('mine-erase') }).click();
      await page.getByRole('button', { name: said('mine-erase-button') }).click();
      await expect(page.getByText(said('mine-erase-tick'))).toBeVisible();
    },
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
  await page.locator('summary', { hasText: said('mine-erase') }).click();
  await page.getByRole('checkbox', { name: said('mine-erase-sure') }).check();
  await page.getByRole('button', { name: said('mine-erase-button') }).click();
  await expect(page.getByRole('heading', { name: said('mine-erased') })).toBeVisible();
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
