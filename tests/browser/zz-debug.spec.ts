import { makes, Reader } from './faq.ts';
import { test } from './harness.ts';
test('debug', async ({ group, page }) => {
  await makes(group);
  page.on('console', (m) => console.log('C', m.text()));
  await page.addInitScript(() => {
    addEventListener('toggle', (e) => console.log('toggle', (e.target as any).id, (e.target as any).open, e.isTrusted), true);
  });
  await page.goto(`${group.page('faq', 'hall', 'en')}#faq-hall-who`);
  await page.waitForTimeout(4000);
  console.log(await page.evaluate(() => [...document.querySelectorAll('details')].map((d) => d.id + d.open + d.hasAttribute('open')).join()), page.url(), await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)), await page.locator('main').getAttribute('data-test-phase'));
});
