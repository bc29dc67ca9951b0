// Every state, looked at: by axe, by a screen reader's tree, by rulers, and by people (artefacts/).
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { ARRIVING } from './arriving-states.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED, UNREACHED } from './harness/trouble.ts';
import { KNOWING } from './knowing-states.ts';
import { STATES as POLLS } from './states.ts';

const STATES = [...POLLS, ...ARRIVING, ...KNOWING];

/** What axe finds wrong, all its rules on. */
async function violations(page: Page, contrast = true): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (contrast) => {
    const rules = { 'target-size': { enabled: true }, 'color-contrast': { enabled: contrast } };
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { rules });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
  }, contrast);
}

/** What a finger could miss. Links within a line of text are as high as the line. */
async function small(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots: ParentNode[] = [document];
    for (const host of document.querySelectorAll('*')) if (host.shadowRoot) roots.push(host.shadowRoot);
    const all = roots.flatMap((root) => [
      ...root.querySelectorAll<HTMLElement>('.porchlight :is(button, summary, .row, .way, textarea, input[type=text]), .page-top a, .way-out button'),
    ]);
    return all
      .filter((each) => each.checkVisibility() && !each.matches('.by-enter') && each.getBoundingClientRect().height < 47.9)
      .map((each) => `${each.outerHTML.slice(0, 80)} is ${each.getBoundingClientRect().height}px high`);
  });
}

async function expectNoScroll(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `how wide the page is on ${width}px`).toBeLessThanOrEqual(width);
}

/**
 * The tree as a screen reader has it, without what differs from run to run. After a deliberate change run these tests
 * once with `-u`, and read the difference as somebody who hears it.
 */
async function tree(page: Page): Promise<string> {
  const day = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+ \d+(?:, \d{4})? at \d+:\d+\s[AP]M/g;
  const text = await page.locator('body').ariaSnapshot();
  return text
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll(day, 'MOMENT')
    .replaceAll(/(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d+(?:, \d{4})?/g, 'DAY')
    .replaceAll(/\d{4}-\d\d-\d\d/g, 'DATE')
    // What is meant for a chat is in every language.
    .replaceAll(/[a-zé\u00e1]+, \d+ de [a-z]+(?: de \d{4})?, \d+:\d+/g, 'MOMENTO')
    .replaceAll(/[\u0621-\u064a]+\u060c \d+ [\u0621-\u064a]+(?: \d{4})? في \d+:\d+ [صم]/g, 'موعد')
    .replaceAll(/(?:http:\/\/127\.0\.0\.1:\d+)?\/t-[0-9a-f]{20}/g, '/GROUP')
    .replaceAll(/\bt-[0-9a-f]{20}\b/g, 'GROUP')
    .replaceAll(/(?:http:\/\/)?127\.0\.0\.1:\d+/g, 'PORCHLIGHT')
    .replaceAll(/\b[0-9A-Z]{5}(?:-[0-9A-Z*~$=]{5}){4}(?:-[0-9A-Z]{2}\b)?/g, 'CODE')
    .replaceAll(/#[0-9A-Z]{25}\.[0-9A-Z]{25}\b/g, '#CODE.CODE')
    .replaceAll(/#(requests|questions)\/[0-9a-f]{32}/g, '#$1/ID')
    .replaceAll(/\b[0-9A-F]{3} [0-9A-F]{3}\b/g, 'NUMBER')
    // Six words that are made anew each time.
    .replaceAll(/(?:^ +- listitem: [a-z]+\n){6}/gm, (six) => six.replaceAll(/: [a-z]+/g, ': word'))
    .concat('\n');
}

for (const tag of ['en', 'ar'] as const)
  for (const { name, arrange } of STATES)
    test(`${name} is fit to be seen, heard and touched (${tag})`, async ({ group, device, expectTrouble }) => {
      expectTrouble(REFUSED, UNREACHED);
      const page = await device({ viewport: PHONE });
      await arrange(page, group, tag);
      const picture = (theme: string, width: number): Promise<unknown> =>
        page.screenshot({ path: `artefacts/${name}/${tag}-${theme}-${width}.png`, fullPage: true });

      if (tag === 'en') expect(await tree(page)).toMatchSnapshot(`${name}.yml`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await picture(colorScheme, 360);
        expect.soft(await violations(page), `axe, ${colorScheme}`).toEqual([]);
      }
      expect.soft(await small(page)).toEqual([]);

      await page.setViewportSize({ width: 1200, height: 900 });
      await picture('dark', 1200);
      await page.emulateMedia({ colorScheme: 'light' });
      await picture('light', 1200);
      await expectNoScroll(page, 320);
    });

const PICKED = STATES.filter(({ name }) => ['chosen', 'refused', 'voted', 'member-voted', 'join-invited', 'signup-second', 'signup-mend', 'mine-talking', 'desk-request', 'faq-answer', 'pack-where', 'pack-files', 'desk-pack-editor'].includes(name));

for (const { name, arrange } of PICKED) {
  test(`${name} keeps its shapes in forced colours`, async ({ group, device }) => {
    const page = await device({ viewport: PHONE, forcedColors: 'active' });
    await arrange(page, group, 'en');
    await page.screenshot({ path: `artefacts/forced-colours/${name}.png`, fullPage: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.screenshot({ path: `artefacts/forced-colours/${name}-dark.png`, fullPage: true });
    // Which colours are forced axe does not know; the system answers for their contrast.
    expect(await violations(page, false)).toEqual([]);
  });

  test(`${name} fits at 200 % on a small screen`, async ({ group, device }) => {
    // 640 pixels at twice the size are 320.
    const page = await device({ viewport: { width: 320, height: 480 }, deviceScaleFactor: 2 });
    await arrange(page, group, 'en');
    await page.screenshot({ path: `artefacts/zoom/${name}.png`, fullPage: true });
    await expectNoScroll(page, 320);
  });
}

test('where less motion is wanted, nothing moves', async ({ group, device }) => {
  const page = await device({ reducedMotion: 'reduce' });
  await PICKED.find(({ name }) => name === 'voted')!.arrange(page, group, 'en');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
