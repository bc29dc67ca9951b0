// How a poll was counted: the page says every step, and whoever doubts it counts the ballots again on their own device.
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { key } from './harness/api.ts';
import { links } from './harness/demo.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';

/** A poll in which three dishes were put in order, by instant runoff and by Schulze, and which is over. */
async function eaten(group: Group): Promise<string> {
  const at = `/v1/${group.slug}/poll/supper`;
  const send = async (method: string, body: unknown, code = group.organiser): Promise<void> => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key(), Authorization: `Bearer ${code}` };
    const answer = await fetch(links.porchlight + at, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${method} ${at} was refused: ${await answer.text()}`);
  };
  const people = await Promise.all(['Amina', 'Bo', 'Chi'].map((name) => group.join(name)));
  const options = [
    { id: 'soup', name: { en: 'Soup', ar: 'شوربة' } },
    { id: 'bread', name: { en: 'Bread', ar: 'خبز' } },
    { id: 'cake', name: { en: 'Cake', ar: 'كعكة' } },
  ];
  const rank = { count: { method: 'irv', also: ['schulze'] }, options };
  await send('PUT', { title: { en: 'Supper?', ar: 'العشاء؟' }, who: 'members', audience: 'everyone', ask: { rank } });
  const ranked = [{ soup: '1', bread: '2' }, { soup: '1' }, { bread: '1', cake: '2' }];
  for (const [n, code] of people.entries()) await send('POST', { do: 'vote', key: key(), marks: ranked[n] }, code);
  await send('POST', { do: 'close' });
  return `${links.porchlight}/${group.slug}/poll/supper/count`;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`);
  });
}

test('a reader counts the ballots again, and a result that was tampered with is found out', async ({ group, page }) => {
  await page.goto(await eaten(group));
  const [button, said] = [page.locator('button[data-recount]'), page.locator('.again-said')];
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText((await button.getAttribute('data-same'))!);
  await button.evaluate((button) => ((button as HTMLElement).dataset.winners = 'cake'));
  await button.click();
  await expect(said).toContainText('Soup');
  await expect(said).not.toHaveText((await button.getAttribute('data-same'))!);
});

test('a reader without WebAssembly is told so', async ({ group, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto(await eaten(group));
  const [button, said] = [page.locator('button[data-recount]'), page.locator('.again-said')];
  await button.click();
  await expect(said).toHaveText((await button.getAttribute('data-unable'))!);
});

test('without JavaScript the page says every step and has no dead button', async ({ browser, group }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await eaten(group));
  await expect(page.locator('#by-irv table')).toHaveCount(1);
  await expect(page.locator('#by-schulze table')).toHaveCount(2);
  await expect(page.locator('main button:visible')).toHaveCount(0);
  await expect(page.locator('a[href*="export.csv"]')).toBeVisible();
  await context.close();
});

test('a screen reader finds tables and no drawings, in both directions, on a phone and on paper', async ({ browser, group }) => {
  const at = await eaten(group);
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  for (const lang of ['en', 'ar'])
    for (const where of [at, at.replace(/count$/, 'print')]) {
      await page.goto(`${where}?lang=${lang}`);
      expect.soft(await violations(page), where).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(360);
      await expect(page.locator('svg:not([aria-hidden])')).toHaveCount(0);
    }
  await context.close();
});
