// A starter pack as readers meet it: where they are is said once, each entry shows the right way, what they have done stays
// on their device, and the list goes with them as a file.
import { expect, type Page } from '@playwright/test';
import { links, option, sitePage } from './harness/demo.ts';
import { PHONE, useCode } from './harness/device.ts';
import { taken } from './harness/files.ts';
import { test } from './harness/fixtures.ts';
import { keyboard, tabTo } from './harness/hands.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { said, TAGS, within } from './harness/words.ts';
import { AROUND, around, atPack, AWAY, away, entryOf, following, many, name, Pack, putPack } from './packs.ts';
import { requests } from './searching.ts';

const kept = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...localStorage }));

for (const tag of TAGS)
  test(`somebody says once where they are, and each entry shows the right way; the device remembers and forgets (${tag})`, async ({ group, page }) => {
    await putPack(group);
    const asked = requests(page.context());
    const pack = await atPack(page, group, tag);
    await expect(page.locator('html')).toHaveAttribute('dir', tag === 'ar' ? 'rtl' : 'ltr');
    await expect(pack.entry('tenants')).toContainText(name('tenants', tag));
    // Nobody is anywhere yet: all ways stand there, as the group has put them.
    await expect(pack.first('tenants')).toHaveCount(3);

    // Their own address names their server, too.
    await pack.says('fediverse', '@ana@Social.example');
    await expect(pack.iam).toHaveText(said('packs-iam-is-fediverse', { server: 'social.example' }, tag));
    await expect(pack.iam).toBeFocused();
    await expect(pack.first('tenants')).toHaveCount(1);
    const follow = pack.first('tenants').getByRole('link');
    await expect(follow).toHaveText(said('packs-follow-on', { server: 'social.example' }, tag));
    await expect(follow).toHaveAttribute('href', 'https://social.example/authorize_interaction?uri=tenants@union.example');
    await expect(follow).toHaveAccessibleDescription(name('tenants', tag));
    // Somebody who is only on Bluesky is offered over the bridge, and as such.
    const across = pack.first('old-tom').getByRole('link');
    await expect(across).toHaveText(said('packs-follow-bridge', { server: 'social.example' }, tag));
    await expect(across).toHaveAttribute('href', 'https://social.example/authorize_interaction?uri=tom-and-plants.example@bsky.brid.gy');
    await expect(pack.first('old-tom')).toContainText(within('packs-bridge-help', {}, tag));
    // What is not on their network keeps its own way.
    await expect(pack.first('food-bank').getByRole('link').first()).toHaveAttribute('href', 'https://harbour-food.example/');
    // And whom nobody finds on any network, they can call and visit.
    await expect(pack.first('food-bank')).toHaveCount(entryOf('food-bank').known_by.length);
    await expect(pack.entry('food-bank').locator('details.other-ways')).toBeHidden();

    await page.reload();
    await awake(page.locator('main'));
    await expect(pack.iam).toHaveText(said('packs-iam-is-fediverse', { server: 'social.example' }, tag));
    await expect(pack.first('tenants')).toHaveCount(1);

    await pack.says('bluesky');
    await expect(pack.iam).toHaveText(said('packs-iam-is-bluesky', {}, tag));
    await expect(pack.first('tenants').getByRole('link')).toHaveAttribute('href', 'https://bsky.app/profile/oldbridge-tenants.example');
    // A bridged account leads to whose it is.
    const baker = pack.first('bridged-baker').getByRole('link');
    await expect(baker).toHaveAttribute('href', 'https://bsky.app/profile/night-baker.example');
    await expect(baker).toHaveText(said('packs-open-bridge', {}, tag));
    await expect(pack.first('weather-watch').getByRole('link')).toHaveAttribute('href', 'https://bsky.app/profile/floods.weather.example.ap.brid.gy');

    await pack.says('neither');
    await expect(pack.iam).toHaveText(said('packs-iam-is-neither', {}, tag));
    await expect(pack.first('tenants').getByRole('link')).toHaveAttribute('href', 'https://oldbridge-tenants.example/');
    await expect(pack.first('river-radio').getByRole('link').first()).toHaveAttribute('href', 'https://river-radio.example/feed.xml');

    await pack.unfold(pack.iam);
    await pack.button('packs-iam-forget').click();
    await expect(pack.iam).toHaveText(said('packs-iam-where', {}, tag));
    await expect(pack.first('tenants')).toHaveCount(3);
    expect((await kept(page))['porchlight:iam']).toBeUndefined();
    // Where somebody is never leaves their device, and nobody else is asked for anything.
    expect(asked.filter((request) => request.includes('ocial.example'))).toEqual([]);
    expect(asked.filter((request) => !request.split(' ')[1]!.startsWith(links.porchlight))).toEqual([]);
  });

const RUNS: [runs: string, link: string | null][] = [
  ['mastodon', 'https://my.example/authorize_interaction?uri=tenants@union.example'],
  ['misskey', 'https://my.example/authorize-follow?acct=tenants@union.example'],
  ['pleroma', 'https://my.example/ostatus_subscribe?acct=tenants@union.example'],
  ['friendica', 'https://my.example/contact/follow?url=tenants@union.example'],
  ['hubzilla', 'https://my.example/follow?f=&url=tenants@union.example'],
  ['pixelfed', 'https://my.example/authorize_interaction?uri=https%3A%2F%2Funion.example%2F@tenants'],
  ['peertube', null],
  ['lemmy', null],
  ['other', null],
];

for (const javaScriptEnabled of [true, false])
  test(`somebody follows from their own server, whatever it runs${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({ group, device, expectTrouble }) => {
    test.slow();
    await putPack(group);
    const page = await device({ javaScriptEnabled });
    const pack = await atPack(page, group, 'en', { wakes: javaScriptEnabled });
    for (const [runs, link] of RUNS) {
      await pack.says('fediverse', 'https://My.example/home', runs);
      await expect(pack.iam).toHaveText(said('packs-iam-is-fediverse', { server: 'my.example' }));
      const way = pack.first('tenants');
      await expect(way).toHaveCount(1);
      if (link) await expect(way.getByRole('link'), runs).toHaveAttribute('href', link);
      else {
        await expect(way.getByRole('link')).toHaveCount(0);
        await expect(way.locator('bdi')).toHaveText('tenants@union.example');
        await expect(way).toContainText(within('packs-paste'));
      }
    }
    // An address that is no server's is not taken; it stands there with the reason above it.
    if (!javaScriptEnabled) expectTrouble(/status of 422/);
    await pack.says('fediverse', 'my server', 'lemmy');
    const why = page.locator('.iam-form .refusal');
    await expect(why).toHaveText(said('packs-server-unfit'));
    await expect(why).toBeFocused();
    await expect(page.locator('.iam-form input[name=server]')).toHaveValue('my server');
    await expect(page.locator('.iam-form select[name=runs]')).toHaveValue('lemmy');
    await pack.says('fediverse', 'my.example');
    await expect(pack.iam).toHaveText(said('packs-iam-is-fediverse', { server: 'my.example' }));
    await pack.unfold(pack.iam);
    await expect(why).toBeHidden();
  });

test('a link opens elsewhere, tells that place nothing, and is ticked; ticks stay on this device until they are forgotten', async ({ group, page, context }) => {
  await putPack(group);
  const arrived: string[] = [];
  await context.route(/^https:\/\/(?!127)/, async (route) => {
    arrived.push(`${route.request().url()} ${(await route.request().allHeaders()).referer ?? ''}`);
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
  });
  const pack = await atPack(page, group);
  const all = around.entries!.length - 4;
  await expect(pack.say('packs-followed-of', { done: 0, all })).toBeVisible();
  const opened = page.waitForEvent('popup');
  await pack.first('tenants').getByRole('link', { name: said('packs-open-bluesky') }).click();
  const elsewhere = await opened;
  await elsewhere.waitForURL('https://bsky.app/**');
  expect(arrived).toEqual(['https://bsky.app/profile/oldbridge-tenants.example ']);
  expect(await elsewhere.evaluate(() => window.opener === null)).toBe(true);
  await expect(pack.ticked('tenants')).toBeChecked();
  await pack.ticked('samira').check();
  await expect(pack.say('packs-followed-of', { done: 2, all })).toBeVisible();

  await page.reload();
  await awake(page.locator('main'));
  await expect(pack.ticked('tenants')).toBeChecked();
  await expect(pack.ticked('samira')).toBeChecked();
  await expect(pack.ticked('old-tom')).not.toBeChecked();
  // In another tab it is the same, at once.
  const other = await context.newPage();
  const there = await atPack(other, group, 'ar');
  await expect(there.ticked('samira')).toBeChecked();
  await there.ticked('samira').uncheck();
  await expect(pack.ticked('samira')).not.toBeChecked();
  // In another language it is, too.
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: around.title.es })).toBeVisible();
  await expect(pack.ticked('tenants')).toBeChecked();
  await page.getByRole('button', { name: said('packs-ticks-forget', {}, 'es') }).click();
  await expect(pack.ticked('tenants')).not.toBeChecked();
  expect(Object.keys(await kept(page)).filter((key) => key.startsWith('porchlight:pack'))).toEqual([]);
});

const EVERYBODY = ['tenants@union.example', 'radio@river.example', 'floods@weather.example', 'samira@bikes.example', 'night-baker.example@bsky.brid.gy', 'riverside@river.example'];

for (const javaScriptEnabled of [true, false])
  test(`somebody takes all of the list, some of it, or a section${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({ group, device }) => {
    await putPack(group);
    const page = await device({ javaScriptEnabled });
    const pack = await atPack(page, group, 'en', { wakes: javaScriptEnabled });
    const file = async (id: string): Promise<string> => {
      await pack.takes();
      return (await pack.file(page, id)).words;
    };
    // With none ticked all of it.
    expect(await file('packs-file-following')).toBe(following(...EVERYBODY));
    await expect(pack.say('packs-merge')).toHaveCount(1);

    await pack.chosen('samira').check();
    await pack.chosen('weather-watch').check();
    await expect(pack.chosen('samira')).toHaveAccessibleName(new RegExp(`.+ ${name('samira')}$`));
    // From far down the list the files are one press away.
    await page.getByRole('link', { name: said('packs-to-files') }).click();
    await expect(pack.take).toBeInViewport();
    if (javaScriptEnabled) await expect(pack.take).toBeFocused();
    if (javaScriptEnabled) await expect(pack.say('packs-chosen-of', { done: 2 })).toBeVisible();
    expect(await file('packs-file-following')).toBe(following('floods@weather.example', 'samira@bikes.example'));
    expect(await file('packs-file-lists')).toBe('News and warnings,floods@weather.example\nPeople,samira@bikes.example\n');

    await pack.chosen('weather-watch').uncheck();
    await pack.chosen('samira').uncheck();
    await pack.section('people').check();
    expect(await file('packs-file-following')).toBe(following('samira@bikes.example', 'night-baker.example@bsky.brid.gy'));
    expect(await file('packs-file-text')).toBe(
      ['@samira@bikes.example', '@samira.bikes.example', '@tom-and-plants.example', 'Matrix: @nadia:words.example', '0000 555 040', '@night-baker.example@bsky.brid.gy', ''].join('\n'),
    );
    if (javaScriptEnabled) {
      // One out of a section: the others stay.
      await pack.chosen('samira').uncheck();
      await expect(pack.section('people')).not.toBeChecked();
      expect(await file('packs-file-following')).toBe(following('night-baker.example@bsky.brid.gy'));
      await pack.button('packs-choose-all').click();
      expect(await file('packs-file-following')).toBe(following(...EVERYBODY));
      await pack.button('packs-choose-none').click();
      await expect(pack.say('packs-chosen-of', { done: 0 })).toBeVisible();
    } else await pack.section('people').uncheck();

    const opml = await file('packs-file-opml');
    expect(opml).toContain('xmlUrl="https://river-radio.example/feed.xml"');
    const whole = await pack.file(page, 'packs-file-whole');
    // A file is found on a device long afterwards: its name is the discreet one.
    expect(whole.name).toMatch(/around-here\.json$/);
    expect(JSON.parse(whole.words)).toBeTruthy();
  });

test('somebody on the group’s website says where they are, ticks, and takes a section; the site’s address stays', async ({ group, page, context }) => {
  await putPack(group);
  await group.moveIn(context);
  const asked = requests(page.context());
  await page.goto(sitePage('es'));
  const host = page.locator('porchlight-starter-pack');
  await awake(host);
  const pack = new Pack(host, 'es');
  await pack.says('fediverse', 'social.example');
  await expect(pack.first('tenants').getByRole('link')).toHaveAttribute('href', /^https:\/\/social\.example\/authorize_interaction/);
  await pack.ticked('samira').check();
  await pack.takes();
  await pack.section('news').check();
  expect((await pack.file(page, 'packs-file-following')).words).toBe(following('radio@river.example', 'floods@weather.example'));
  expect(page.url()).toBe(sitePage('es'));
  await page.reload();
  await awake(host);
  await expect(pack.ticked('samira')).toBeChecked();
  await expect(pack.first('tenants')).toHaveCount(1);
  for (const request of asked) expect([new URL(links.porchlight).origin, new URL(links.site).origin]).toContain(new URL(request.split(' ')[1]!).origin);
});

test('a member of the group without a script finds all of it, section by section, and what is for them', async ({ group, device }) => {
  await putPack(group);
  const code = await group.join('Amina');
  const page = await device({ javaScriptEnabled: false, viewport: PHONE });
  const pack = await atPack(page, group, 'en', { wakes: false });
  // Where there is no script nothing is offered that needs one.
  await expect(pack.ticked('samira')).toBeHidden();
  await expect(pack.say('packs-for-members', { count: 2 })).toBeVisible();
  await page.getByRole('navigation', { name: said('packs-contents') }).getByRole('link', { name: 'People' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'People' })).toBeInViewport();
  await pack.says('bluesky');
  await expect(pack.iam).toHaveText(said('packs-iam-is-bluesky'));
  await pack.unfold(pack.entry('tenants').locator('details.other-ways > summary'));
  await expect(pack.entry('tenants').getByRole('link', { name: /tenants@union\.example/ })).toBeVisible();
  await pack.unfold(pack.iam);
  await pack.button('packs-iam-forget').click();
  await expect(pack.iam).toHaveText(said('packs-iam-where'));

  await useCode(page, group, code);
  await page.goto(group.page('starter-pack', AROUND, 'en'));
  await expect(pack.entry('asked-only')).toBeVisible();
  await expect(pack.entry('shy-neighbour')).toBeVisible();
  await expect(pack.entry('members-chat').getByRole('link', { name: said('packs-open-private') })).toHaveAttribute('href', 'https://signal.group.example/#riverside-members');
  await expect(pack.entry('members-chat')).toContainText(within('packs-members-only'));
  await expect(pack.entry('rather-not')).toHaveCount(0);
});

test('a long list comes as the reader goes on; all of it is chosen with one press', async ({ group, page }) => {
  await putPack(group, 'long', many(120));
  const pack = await atPack(page, group, 'en', { id: 'long' });
  await pack.takes();
  await pack.button('packs-choose-all').click();
  await expect(pack.say('packs-chosen-of', { done: 120, all: 120 })).toBeVisible();
  expect((await pack.file(page, 'packs-file-following')).words.split('\n')).toHaveLength(122);
  await pack.entry('one-49').scrollIntoViewIfNeeded();
  await expect(pack.entry('one-60')).toHaveCount(1);
  await pack.entry('one-99').scrollIntoViewIfNeeded();
  await expect(pack.entry('one-119')).toHaveCount(1);
  // Each once, those that came later chosen like the others.
  await expect(page.locator('li.entry')).toHaveCount(120);
  await expect(pack.chosen('one-119')).toBeChecked();
  await expect(page.locator('[data-more]')).toHaveCount(0);
});

test('a long list is read without JavaScript, page by page', async ({ group, device }) => {
  await putPack(group, 'long', many(120));
  const page = await device({ javaScriptEnabled: false });
  const pack = await atPack(page, group, 'en', { id: 'long', wakes: false });
  await expect(page.locator('li.entry')).toHaveCount(50);
  await pack.says('fediverse', 'my.example');
  await page.getByRole('link', { name: said('packs-more') }).click();
  await expect(pack.entry('one-50')).toBeVisible();
  // What they said of where they are goes along.
  await expect(pack.iam).toHaveText(said('packs-iam-is-fediverse', { server: 'my.example' }));
  await expect(pack.first('one-50').getByRole('link')).toHaveText(said('packs-follow-on', { server: 'my.example' }));
  await page.getByRole('link', { name: said('packs-more') }).click();
  await expect(page.locator('li.entry')).toHaveCount(20);
  await page.getByRole('link', { name: said('packs-before') }).click();
  await expect(pack.entry('one-50')).toBeVisible();
});

test('a list to keep away from is for members alone, and leads nobody there', async ({ group, device, expectTrouble }) => {
  expectTrouble(/status of 404/);
  await putPack(group);
  await putPack(group, AWAY, away);
  const stranger = await device();
  expect((await stranger.goto(group.page('starter-pack', AWAY, 'en')))!.status()).toBe(404);
  await expect(stranger.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(stranger.getByText('Somebody who threatens us')).toHaveCount(0);
  await expect(stranger.getByText('They sell names')).toHaveCount(0);
  await stranger.goto(group.front());
  await expect(stranger.getByRole('link', { name: around.title.en })).toBeVisible();
  await expect(stranger.getByText(away.title.en!)).toHaveCount(0);

  const amina = await device();
  await useCode(amina, group, await group.join('Amina'));
  const pack = await atPack(amina, group, 'en', { id: AWAY });
  await expect(pack.say('packs-block')).toBeVisible();
  await expect(pack.entry('loud-one')).toContainText('loud@noise.example');
  await expect(amina.locator('li.entry a')).toHaveCount(0);
  await pack.takes();
  expect((await pack.file(amina, 'packs-file-blocks')).words).toBe('Account address\nloud@noise.example\n');
  expect((await pack.file(amina, 'packs-file-domains')).words).toBe('#domain\nsells-names.example\n');
});

test('with the keyboard alone somebody says where they are, ticks what they follow, and takes a section', async ({ group, page }) => {
  test.slow();
  await putPack(group);
  const pack = await atPack(page, group, 'en', { hand: keyboard(page) });
  await pack.says('fediverse', 'social.example');
  await expect(pack.iam).toBeFocused();
  await tabTo(page, pack.take);
  await page.keyboard.press('Enter');
  await tabTo(page, pack.ticked('tenants'), 160);
  await page.keyboard.press('Space');
  await expect(pack.ticked('tenants')).toBeChecked();
  await tabTo(page, pack.section('news'), 160);
  await page.keyboard.press('Space');
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  const file = page.locator('.files').getByRole('button', { name: said('packs-file-following') });
  await tabTo(page, file, 160);
  expect((await taken(page, () => page.keyboard.press('Enter'))).name).toBe('following_accounts.csv');
});

for (const tag of TAGS)
  test(`on the smallest telephone nothing is cut off, and addresses stay as they are written (${tag})`, async ({ group, device }) => {
    await putPack(group);
    const page = await device({ viewport: { width: 320, height: 640 } });
    await useCode(page, group, await group.join('Amina'));
    const pack = await atPack(page, group, tag);
    await pack.takes();
    await pack.unfold(pack.iam);
    await pack.says('fediverse', 'my.example', 'other');
    for (const summary of await page.locator('details.other-ways:visible > summary, details.is-it-you > summary').all()) await summary.click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const address = pack.first('samira').locator('bdi');
    await expect(address).toHaveText('samira@bikes.example');
    expect(await address.evaluate((it) => getComputedStyle(it).direction)).toBe('ltr');
  });

test('two lists stand on one page of a website beside a poll, and none disturbs the other', async ({ group, page }) => {
  await putPack(group);
  await putPack(group, 'long', many(3));
  const body = element(group, 'starter-pack', AROUND) + element(group, 'starter-pack', 'long') + element(group, 'poll', 'potluck');
  await hostPage(page, { body });
  const [one, two] = [page.locator('porchlight-starter-pack').first(), page.locator('porchlight-starter-pack').nth(1)];
  await awake(one);
  await awake(two);
  const [near, long] = [new Pack(one), new Pack(two)];
  await near.ticked('samira').check();
  await expect(near.say('packs-followed-of', { done: 1 })).toBeVisible();
  await expect(long.say('packs-followed-of', { done: 0, all: 3 })).toBeVisible();
  // Where somebody is, is true everywhere.
  await long.says('fediverse', 'social.example');
  await expect(long.first('one-1').getByRole('link')).toHaveAttribute('href', /^https:\/\/social\.example/);
  await expect(page.locator('porchlight-poll').getByText(option('potluck', 'friday'))).toBeVisible();
});
