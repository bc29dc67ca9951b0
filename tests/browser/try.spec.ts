import { Door } from './arriving.ts';
import { test, useCode } from './harness.ts';
test('try', async ({ group, page }) => {
  const door = await Door.open(group, { settings: { most_a_day: 1 } });
  await useCode(page, group, await group.join('Amina'));
  await page.goto(door.address('/invite', 'en'));
  await page.waitForTimeout(1000);
  console.log(await page.locator('main').innerHTML());
  console.log(await page.locator('head').innerHTML());
});
