import { element, expect, hostPage } from './harness.ts';
import { test } from './robust.ts';
for (const set of [['potluck'],['door'],['first-visit'],['potluck','door'],['potluck','first-visit'],['door','first-visit'],['door','garden'],['potluck','potluck']])
  test(`together ${set.join()}`, async ({ group, page }) => {
    await page.setViewportSize({ width: 1200, height: 4000 });
    const kind = (id: string) => (['door','garden'].includes(id) ? 'proposal' : 'poll') as 'poll';
    await hostPage(page, { body: set.map((id) => element(group, kind(id), id)).join('') });
    await expect(page.locator('[data-test-phase=awake]')).toHaveCount(set.length);
    await page.waitForTimeout(500);
  });
