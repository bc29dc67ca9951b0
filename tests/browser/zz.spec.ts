import { element, expect, hostPage } from './harness.ts';
import { test } from './robust.ts';
for (const set of [['potluck','potluck'],['door','first-visit'],['first-visit','door']])
  test(`together ${set.join()}`, async ({ group, page }) => {
    await page.route(/widgets-[^/]*\.js/, (r) => r.fulfill({ path: '/tmp/wtout/widgets.js', contentType: 'text/javascript', headers: {'access-control-allow-origin':'*','cross-origin-resource-policy':'cross-origin'} }));
    await page.route(/widgets-[^/]*\.wasm/, (r) => r.fulfill({ path: '/tmp/wtout/widgets_bg.wasm', contentType: 'application/wasm', headers: {'access-control-allow-origin':'*','cross-origin-resource-policy':'cross-origin'} }));
    page.on('console', (m) => console.log(m.text().slice(0, 3000)));
    page.on('pageerror', (m) => console.log('ERR', m.stack?.slice(0, 2500)));
    await page.setViewportSize({ width: 1200, height: 4000 });
    const kind = (id: string) => (['door','garden'].includes(id) ? 'proposal' : 'poll') as 'poll';
    await hostPage(page, { csp: false, body: set.map((id) => element(group, kind(id), id)).join('') });
    await expect(page.locator('[data-test-phase=awake]')).toHaveCount(set.length);
    await page.waitForTimeout(500);
  });
