// Asking to join where something is missing: JavaScript, WebAssembly, or the line.
import { expect, type Page } from '@playwright/test';
import { Door, forms, label, NADIA, question } from './arriving.ts';
import { PHONE, useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED, UNREACHED } from './harness/trouble.ts';
import { DIR, said, type Tag, TAGS } from './harness/words.ts';
import { type Knocker, knocks } from './knocker.ts';
import { comesBack, comesByCode } from './private-page.ts';
import { requests } from './searching.ts';

const exactly = (text: string): { name: string; exact: true } => ({ name: text, exact: true });

/** Where one thing stands above another. */
const above = async (page: Page, one: string, other: string): Promise<boolean> =>
  page.evaluate(
    ([one, other]) => {
      const [first, second] = [document.querySelector(one!)!, document.querySelector(other!)!];
      return !!(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
    },
    [one, other] as const,
  );

for (const tag of TAGS)
  test(`somebody without JavaScript reads that a form is locked by it, before any question, and another way in (${tag})`, async ({
    group,
    device,
  }) => {
    const door = await Door.open(group);
    const page = await device({ javaScriptEnabled: false, viewport: PHONE });
    await page.goto(door.form(tag));
    await expect(page.locator('html')).toHaveAttribute('dir', DIR[tag]);
    const instead = page.locator('[data-needs-script]');
    await expect(instead).toHaveText(said('door-needs-script', {}, tag));
    await expect(instead).toContainText(forms.join.settings.other_way![tag]!);
    await expect(page.getByRole('heading', { name: said('door-other-way', {}, tag) })).toBeVisible();
    await expect(page.getByText(question('join', 'called').label[tag]!)).toBeHidden();
    await expect(page.getByRole('button', { name: said('request-send', {}, tag) })).toBeHidden();
    await expect(page.locator('[data-stop]:visible')).toHaveCount(0);
  });

for (const tag of ['en', 'ar'] as const)
  test(`somebody without JavaScript asks for a food box, is told what is not locked, and takes it back and erases it (${tag})`, async ({
    group,
    device,
    expectTrouble,
  }) => {
    expectTrouble(REFUSED);
    const door = await Door.open(group);
    const page = await device({ javaScriptEnabled: false, viewport: PHONE });
    await page.goto(door.form(tag, 'pantry'));
    await expect(page.locator('[data-unlocked]')).toHaveText(said('door-unlocked-here', {}, tag));
    expect(await above(page, '[data-unlocked]', 'form#signup-form')).toBe(true);
    const field = (id: string): ReturnType<Page['getByRole']> =>
      page.getByRole('textbox', { name: label('pantry', id, tag) });
    const agree = page.getByRole('checkbox', { name: said('consent-agree', {}, tag) });
    const send = page
      .getByRole('button', { name: said('request-send', {}, tag) })
      .locator('visible=true')
      .last();

    // Too many people, and nothing agreed to: the page comes back with what was typed, and says of each what is wrong.
    await field('called').fill('Nadia');
    await field('people').fill('99');
    await agree.check();
    await send.click();
    const mend = page.locator('#signup-mend');
    await expect(mend).toBeFocused();
    await expect(mend.getByRole('listitem')).toHaveCount(1);
    await expect(mend.getByRole('link')).toContainText(label('pantry', 'people', tag));
    await expect(field('called')).toHaveValue('Nadia');
    await mend.getByRole('link').click();
    await expect(field('people')).toBeFocused();
    await field('people').fill('4');
    await send.click();

    // The link, this once.
    await expect(page.getByRole('heading', { name: said('sent-title', {}, tag) })).toBeVisible();
    const link = page.locator('a[data-link]');
    const href = (await link.getAttribute('href'))!;
    expect(href).toMatch(/\/mine#[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
    await expect(page.locator('[data-access]')).toHaveText(href.split('#')[1]!);
    expect(await door.stage()).toBe('arrived');

    // Another day, on another device: there the first code is pasted.
    const other = await device({ javaScriptEnabled: false, viewport: PHONE });
    const theirs = await comesByCode(other, door, tag);
    await theirs.opens('G1TRF-C9XG8-00000-00000-00000');
    await expect(other.getByRole('heading', { name: said('mine-nothing', {}, tag) })).toBeVisible();
    await theirs.opens(href.split('#')[1]!);
    await expect(other.getByText(said('mine-arrived', {}, tag))).toBeVisible();
    await other
      .getByText(said('mine-answers', {}, tag), { exact: false })
      .first()
      .click();
    await expect(other.getByText('Nadia')).toBeVisible();

    // She writes, takes it back, and erases everything.
    await theirs.replies('We have a cart.');
    await expect(other.getByText('We have a cart.')).toBeVisible();
    await theirs.withdraws();
    await expect(other.getByText(said('mine-withdrawn', {}, tag))).toBeVisible();
    expect(await door.stage()).toBe('withdrawn');
    await theirs.erasesUnsure();
    await theirs.isSure();
    expect((await door.desk()).requests).toEqual([]);
    await (await comesByCode(page, door, tag)).opens(href.split('#')[1]!);
    await expect(page.getByRole('heading', { name: said('mine-nothing', {}, tag) })).toBeVisible();
  });

test('somebody without JavaScript withdraws a request that was locked, and reads that its words stay shut here', async ({
  group,
  device,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const sent = await door.knock();
  await door.ask(sent, 'Which day suits you?');
  const page = await device({ javaScriptEnabled: false });
  const theirs = await comesByCode(page, door);
  await theirs.opens(sent.access);
  await expect(page.getByText(said('mine-talking'))).toBeVisible();
  await expect(page.getByText(said('mine-sealed-script'))).toBeVisible();
  await expect(page.getByText(said('mine-reply-script'))).toBeVisible();
  await expect(page.getByText('Which day suits you?')).toHaveCount(0);
  await theirs.withdraws();
  await expect(page.getByText(said('mine-withdrawn'))).toBeVisible();
  expect(await door.stage()).toBe('withdrawn');
});

test('a welcomed newcomer without JavaScript becomes a member, and reads what members read', async ({
  group,
  device,
  expectTrouble,
}) => {
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const sent = await door.knock();
  await door.welcome(sent, 'pantry');
  const page = await device({ javaScriptEnabled: false });
  const theirs = await comesByCode(page, door);
  await theirs.opens(sent.access);
  await expect(page.getByText(said('mine-welcomed'))).toBeVisible();
  await theirs.enters('Nadia');
  await page.goto(door.address('/welcome/welcome', 'en'));
  for (const heading of ['Your first Saturday', 'Our chat', 'How we pack the boxes'])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where the van stands' })).toHaveCount(0);
});

test('somebody without JavaScript reads the packet, the news, and their notice with its meeting', async ({
  group,
  device,
}) => {
  await Door.open(group);
  await group.notice('supper', {
    title: { en: 'Supper at the hall', es: 'Cena en el local', ar: 'عشاء في القاعة' },
    words: { en: 'Bring a spoon.' },
    meeting: {
      at: `${new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)}T19:00`,
      minutes: 120,
      where: { en: 'The hall' },
    },
  });
  await group.notice('keys', { title: { en: 'The new keys are here' }, audience: 'members' });
  const page = await device({ javaScriptEnabled: false });
  await page.goto(group.front('en'));
  await expect(page.getByRole('heading', { name: said('news-title') })).toBeVisible();
  await expect(page.getByText('Supper at the hall').first()).toBeVisible();
  await expect(page.getByText('The new keys are here')).toHaveCount(0);
  await expect(page.getByText(said('news-signup-open')).first()).toBeVisible();
  await page.getByText(said('news-as-text')).click();
  await expect(page.getByText('Bring a spoon.').first()).toBeVisible();
  await page.getByRole('link', exactly('Welcome')).click();
  await expect(page.getByRole('heading', { name: 'Your first Saturday' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Our chat' })).toHaveCount(0);
  await expect(page.getByText(said('packet-for-members', { count: 3 }))).toBeVisible();
});

test('a member without JavaScript invites somebody new', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const page = await device({ javaScriptEnabled: false });
  await useCode(page, group, await group.join('Amina'));
  await page.goto(door.address('/invite', 'en'));
  await expect(page.getByText(said('invite-introduction-script'))).toBeVisible();
  await page.getByRole('button', { name: said('invite-button') }).click();
  await expect(page.getByRole('heading', { name: said('invited-title') })).toBeVisible();
  await expect(page.getByText(/\/signup\/join#[0-9A-Z]{5}(-[0-9A-Z]{5}){4}/).first()).toBeVisible();
});

for (const tag of TAGS)
  test(`without WebAssembly somebody goes the whole way, locked, and a greeter reads it (${tag})`, async ({
    group,
    device,
    expectTrouble,
  }) => {
    test.slow();
    expectTrouble(REFUSED);
    const door = await Door.open(group);
    const page = await device({ wasm: false, viewport: PHONE });
    const knocker = await knocks(page, door, tag, { wakes: false });
    expect(await page.evaluate(() => typeof WebAssembly)).toBe('undefined');
    // Every question is there at once; nothing can be sent that is not whole.
    await expect(knocker.words('heard')).toBeVisible();
    const all = requests(page);
    await knocker.send.click();
    await expect(knocker.words('called')).toBeFocused();
    await expect(knocker.sent).toBeHidden();
    expect(all.filter((request) => request.startsWith('POST'))).toEqual([]);
    await knocker.fill(NADIA);
    await knocker.send.click();
    const link = await knocker.link();
    expect(all.join('\n')).toContain('wraps');
    expect(all.join('\n')).not.toContain('Nadia');

    const [card] = (await door.desk()).requests;
    await door.on(card!.id, { do: 'meet' });
    const back = await device({ wasm: false, viewport: PHONE });
    const theirs = await comesBack(back, link, tag);
    await back
      .getByText(said('mine-answers', {}, tag))
      .first()
      .click();
    await expect(back.getByText('Nadia', { exact: true })).toBeVisible();
    await theirs.replies('Saturday.');
    await expect(back.getByText(said('mine-done-reply', {}, tag))).toBeVisible();
    await expect(back.getByText('Saturday.')).toBeVisible();
  });

test('without WebAssembly the desk says plainly what it needs', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const page = await device({ wasm: false });
  await useCode(page, group, door.rosa.code);
  await page.goto(door.address('/desk', 'en'));
  await expect(
    page
      .getByText(/WebAssembly/)
      .locator('visible=true')
      .first(),
  ).toBeVisible();
});

/* The line. */

async function written(page: Page, door: Door, tag: Tag = 'en'): Promise<Knocker> {
  const knocker = await knocks(page, door, tag);
  await knocker.fill(NADIA);
  return knocker;
}

for (const tag of TAGS)
  test(`when the line is cut the request waits, says so with its link, and is sent once when the line is back (${tag})`, async ({
    group,
    page,
    context,
    expectTrouble,
  }) => {
    test.slow();
    expectTrouble(UNREACHED);
    const door = await Door.open(group);
    const knocker = await written(page, door, tag);
    await context.setOffline(true);
    await knocker.send.click();
    await expect(page.getByRole('heading', { name: said('waits-title', {}, tag) })).toBeVisible({ timeout: 45_000 });
    await expect(knocker.say('waits-words')).toBeVisible();
    await expect(knocker.say('sent-title')).toBeHidden();
    const link = await knocker.shown();
    expect((await door.desk()).requests).toEqual([]);

    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: said('sent-title', {}, tag) })).toBeVisible({ timeout: 45_000 });
    expect(await knocker.shown()).toBe(link);
    expect(await door.stage()).toBe('arrived');
    await comesBack(page, link, tag);
    await expect(page.getByText(said('mine-arrived', {}, tag))).toBeVisible();
  });

test('what waits is sent when somebody comes back another day, and says so', async ({ group, page, expectTrouble }) => {
  test.slow();
  expectTrouble(UNREACHED);
  const door = await Door.open(group);
  const knocker = await written(page, door);
  const post = (url: URL): boolean => url.pathname === `/v1/${group.slug}/signup/join`;
  await page.route(post, (route) =>
    route.request().method() === 'POST' ? route.abort('internetdisconnected') : route.fallback(),
  );
  await knocker.send.click();
  await expect(knocker.say('waits-title')).toBeVisible({ timeout: 45_000 });
  const link = await knocker.shown();
  await page.unroute(post);
  await page.goto(door.form('en'));
  await expect(knocker.say('sent-earlier')).toBeVisible({ timeout: 45_000 });
  expect(await door.stage()).toBe('arrived');
  await comesBack(page, link, 'en');
  await expect(page.getByText(said('mine-arrived'))).toBeVisible();
});

test('a request whose answer was lost on the way arrives once', async ({ group, page, context, expectTrouble }) => {
  test.slow();
  expectTrouble(UNREACHED, REFUSED);
  const door = await Door.open(group);
  const knocker = await written(page, door);
  let lost = 0;
  await page.route(`**/v1/${group.slug}/signup/join*`, async (route) => {
    if (route.request().method() !== 'POST' || lost++) return route.fallback();
    await route.fetch();
    await route.abort('connectionreset');
  });
  await knocker.send.click();
  await expect(knocker.say('waits-title').or(knocker.say('sent-title')).locator('visible=true')).toBeVisible({
    timeout: 45_000,
  });
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(knocker.say('sent-title')).toBeVisible({ timeout: 45_000 });
  expect(await door.stage()).toBe('arrived');
});
