// Those who are listed: nobody is shown who has not agreed, whoever wants out is out at once, and members suggest whom to add.
import { expect, type Page } from '@playwright/test';
import jsQR from 'jsqr';
import { links, sitePage } from './harness/demo.ts';
import { PHONE, useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { keyboard } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { said, TAGS } from './harness/words.ts';
import { AROUND, around, atPack, entryOf, keptPack, many, name, Pack, putPack } from './packs.ts';

/** What only members see, and what nobody does. */
const FOR_MEMBERS = ['shy-neighbour', 'asked-only', 'members-chat'];
const FOR_NOBODY = ['rather-not'];

/** Everything by which somebody could be found out. */
const traces = (ids: string[]): string[] =>
  ids.flatMap((id) => {
    const { label, why = {}, known_by } = entryOf(id);
    const known = known_by.flatMap(({ on: _, ...all }) => Object.values(all).filter((value) => typeof value === 'string'));
    return [id, ...Object.values(label), ...Object.values(why), ...known];
  });

const FILES = ['following_accounts.csv', 'lists.csv', 'pack.json', 'pack.opml', 'pack.md', 'bluesky.json', 'fedidevs.json', 'collection.json', 'pack.txt', 'print'];

/** Every address at which the pack, or something of it, is read. */
const addresses = (group: Group, id = AROUND): string[] => {
  const at = `/${group.slug}/starter-pack/${id}`;
  const ways = FILES.flatMap((file) => [`${at}/${file}`, `${at}/${file}?only=${[...FOR_MEMBERS, ...FOR_NOBODY].join(',')}`]);
  return [at, `/embed${at}`, `/frame${at}`, `/v1${at}`, `/v1${at}?all=1`, `${at}?only=rather-not,asked-only`, `/${group.slug}`, ...ways];
};

/** What this browser reads at all of them. */
async function readAll(page: Page, group: Group): Promise<string> {
  let all = '';
  for (const tag of TAGS)
    for (const address of addresses(group)) {
      const answer = await page.context().request.get(`${links.porchlight}${address}${address.includes('?') ? '&' : '?'}lang=${tag}`);
      all += `\n== ${address} ${answer.status()}\n${await answer.text()}`;
    }
  return all;
}

test('whoever has not agreed, or would rather not be seen, stands nowhere in public; members see whom they may see', async ({ group, device }) => {
  await putPack(group);
  const stranger = await device();
  const read = await readAll(stranger, group);
  // They were read: whoever agreed is in them, in every language.
  for (const trace of traces(['samira']).filter((trace) => trace !== 'samira')) expect(read).toContain(trace);
  const seen = traces([...FOR_MEMBERS, ...FOR_NOBODY]).filter((trace) => read.replaceAll(/only=[\w,%-]*/g, '').includes(trace));
  expect(seen).toEqual([]);

  const amina = await device();
  await useCode(amina, group, await group.join('Amina'));
  const hers = await readAll(amina, group);
  for (const id of FOR_MEMBERS) expect(hers).toContain(entryOf(id).label.ar!);
  // A members-only link is in no file but what a member takes; and in nobody's website, whoever looks.
  const elsewhere = hers.split('\n== ').filter((part) => /^\/(?:embed|frame)\//.test(part));
  expect(elsewhere).toHaveLength(2 * TAGS.length);
  for (const part of elsewhere) {
    expect(part).toContain('samira@bikes.example');
    for (const trace of traces([...FOR_MEMBERS, ...FOR_NOBODY])) expect(part).not.toContain(trace);
  }
  expect(traces(FOR_NOBODY).filter((trace) => hers.replaceAll(/only=[\w,%-]*/g, '').includes(trace))).toEqual([]);
});

/** Somebody else, who looks anew. */
async function expectGone(page: Page, group: Group, id: string): Promise<void> {
  const read = await readAll(page, group);
  expect(read).toContain(entryOf('old-tom').label.en!);
  expect(read).not.toContain(entryOf(id).label.en!);
  expect(read).not.toContain(`data-entry="${id}"`);
  const { entries } = await keptPack(group);
  const found = entries.find(({ entry }) => entry.id === id)!;
  expect(found.entry.consent!.is).toBe('removed');
  expect(found.just_removed).toBe(true);
}

for (const [how, dress, javaScriptEnabled] of [
  ['from the list’s page', 'page', true],
  ['from the group’s website', 'embed', true],
  ['from the list’s page without JavaScript', 'page', false],
  ['from a frame without JavaScript', 'frame', false],
] as const)
  test(`somebody who is listed is taken out at once, without a code, ${how}`, async ({ group, device }) => {
    await putPack(group);
    const page = await device({ javaScriptEnabled, viewport: PHONE });
    let pack: Pack;
    if (dress === 'embed') {
      await group.moveIn(page.context());
      await page.goto(sitePage('en'));
      pack = new Pack(page.locator('porchlight-starter-pack'));
      await awake(page.locator('porchlight-starter-pack'));
    } else if (dress === 'frame') {
      await page.goto(group.frame('starter-pack', AROUND));
      pack = new Pack(page);
    } else pack = await atPack(page, group, 'en', { wakes: javaScriptEnabled });

    // An organisation is nobody in particular.
    await expect(pack.entry('tenants')).toBeVisible();
    await expect(pack.entry('tenants').locator('details.is-it-you')).toHaveCount(0);
    await pack.unfold(pack.entry('samira').locator('details.is-it-you > summary'));
    await expect(pack.entry('samira').getByText(said('packs-take-out-how'))).toBeVisible();
    await pack.takesOut('samira');
    await expect(pack.say('packs-taken-out')).toBeVisible();
    await expect(pack.root.locator('[data-done]')).toBeFocused();
    await expect(pack.root.getByText(name('samira'))).toHaveCount(0);
    await expect(pack.entry('old-tom')).toBeVisible();
    // Going back or loading it again does nothing twice.
    await page.reload();
    await expect(pack.entry('old-tom')).toBeVisible();
    await expect(pack.root.getByText(name('samira'))).toHaveCount(0);
    await expectGone(await device(), group, 'samira');
  });

for (const tag of ['es', 'ar'] as const)
  test(`with the keyboard alone somebody is taken out of the list (${tag})`, async ({ group, page }) => {
    await putPack(group);
    const pack = await atPack(page, group, tag, { hand: keyboard(page) });
    const summary = pack.entry('nadia').locator('details.is-it-you > summary');
    for (let presses = 0; presses < 200 && !(await summary.evaluate((it) => it === document.activeElement)); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(pack.say('packs-taken-out')).toBeVisible();
    await expect(page.locator('[data-done]')).toBeFocused();
  });

test('two who are taken out one right after the other are both out, and each is told so', async ({ group, page }) => {
  await putPack(group);
  const pack = await atPack(page, group);
  const letters: (() => void)[] = [];
  let sent = 0;
  await page.route(
    (url) => url.pathname.endsWith(AROUND),
    async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      sent++;
      await new Promise<void>((go) => letters.push(go));
      await route.fallback();
    },
  );
  for (const id of ['samira', 'nadia']) await pack.takesOut(id);
  // Pressed again, it is sent once.
  await pack.entry('nadia').getByRole('button', { name: said('packs-take-me-out') }).click();
  for (let n = 0; n < 2; n++) {
    await expect.poll(() => letters.length).toBe(n + 1);
    letters[n]!();
    await expect(page.locator('[data-done]')).toHaveCount(n + 1);
  }
  await expect(page.locator('[data-done]').last()).toHaveText(said('packs-taken-out'));
  expect(sent).toBe(2);
  for (const id of ['samira', 'nadia']) await expectGone(page, group, id);
});

test('on a website that has not woken the list yet, the sentence stands where the last entry of the page stood', async ({
  group,
  page,
  expectTrouble,
}) => {
  expectTrouble(/net::ERR_FAILED/);
  const draft = many(60);
  for (const entry of draft.entries!) entry.consent = { is: 'agreed', on: '2026-01-01', by: 'themselves' };
  await putPack(group, AROUND, draft);
  // Whatever wakes it never comes.
  await page.route('**/assets/pack-*.js', (route) => route.abort());
  await hostPage(page, { body: element(group, 'starter-pack', AROUND) });
  const pack = new Pack(page.locator('porchlight-starter-pack'));
  await pack.takesOut('one-49');
  const sentence = pack.root.locator('[data-done]');
  await expect(sentence).toBeFocused();
  await expect(sentence).toBeInViewport();
  await expect(pack.entry('one-48').locator('+ li [data-done]')).toHaveCount(1);
});

test('where the line is cut nobody is told that they are out, and pressing again takes them out once', async ({ group, page, expectTrouble }) => {
  expectTrouble(/net::ERR_/);
  await putPack(group);
  const pack = await atPack(page, group);
  const posts = (url: URL): boolean => url.pathname.endsWith(AROUND);
  await page.route(posts, (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await pack.takesOut('samira');
  await expect(pack.say('line-cut')).toBeVisible();
  await expect(pack.entry('samira')).toContainText(name('samira'));
  await page.unroute(posts);
  await pack.takesOut('samira');
  await expect(pack.say('packs-taken-out')).toBeVisible();
  await expect(pack.say('line-cut')).toHaveCount(0);
});

test('the printed list has a code that a camera reads, everybody public, and no buttons', async ({ group, page }) => {
  await putPack(group);
  await page.goto(group.page('starter-pack', AROUND) + '/print?lang=en');
  await expect(page.getByRole('heading', { level: 1, name: around.title.en })).toBeVisible();
  await expect(page.getByText('samira@bikes.example')).toBeVisible();
  await expect(page.getByText('0000 555 040')).toBeVisible();
  await expect(page.getByText(/@nadia:words\.example/)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
  await expect(page.locator('.unprinted').first()).toBeHidden();
  // As a camera sees it.
  const png = (await page.locator('.paper-code svg').screenshot()).toString('base64');
  const { data, width, height } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    return { data: [...context.getImageData(0, 0, image.width, image.height).data], width: image.width, height: image.height };
  }, png);
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(group.page('starter-pack', AROUND));
});

for (const tag of TAGS)
  for (const javaScriptEnabled of [true, false])
    test(`a member suggests somebody, after one try that was not enough${javaScriptEnabled ? '' : ', without JavaScript'} (${tag})`, async ({ group, device, expectTrouble }) => {
      expectTrouble(REFUSED);
      await putPack(group);
      const page = await device({ javaScriptEnabled });
      await useCode(page, group, await group.join('Amina'));
      const pack = await atPack(page, group, tag, { wakes: javaScriptEnabled });
      const form = page.locator('[data-suggest]');
      const field = (id: string) => form.getByRole('textbox', { name: said(id, {}, tag) });
      await pack.unfold(form.locator('> summary'));
      await field('packs-suggest-why').fill('بيتها مفتوح');
      await pack.button('packs-suggest-send').click();
      await expect(form.locator('.refusal')).toBeFocused();
      await expect(field('packs-suggest-why')).toHaveValue('بيتها مفتوح');
      await field('packs-suggest-label').fill('The bakery on the corner');
      await field('packs-suggest-known-by').fill('bakery@bread.example\nround the corner');
      await pack.button('packs-suggest-send').click();
      await expect(pack.say('packs-suggested')).toBeFocused();
      const { suggestions } = await keptPack(group);
      expect(suggestions.map(({ suggested }) => suggested)).toMatchObject([{ label: 'The bakery on the corner', known_by: 'bakery@bread.example\nround the corner', lang: tag }]);
      // Somebody without a code has no such form.
      const stranger = await device({ javaScriptEnabled });
      await stranger.goto(group.page('starter-pack', AROUND, tag));
      await expect(stranger.locator('li.entry').first()).toBeVisible();
      await expect(stranger.locator('[data-suggest]')).toHaveCount(0);
    });

test('a website that its group has not listed shows the list, and knows nothing of who looks', async ({ group, page }) => {
  await putPack(group);
  await useCode(page, group, await group.join('Amina'));
  await hostPage(page, { body: element(group, 'starter-pack', AROUND) });
  const host = page.locator('porchlight-starter-pack');
  await awake(host);
  await expect(host.locator('li.entry')).toHaveCount(around.entries!.length - FOR_MEMBERS.length - FOR_NOBODY.length);
  await expect(host.locator('[data-suggest]')).toHaveCount(0);
});
