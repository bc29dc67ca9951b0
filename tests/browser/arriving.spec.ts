// The whole path: a newcomer and two of the welcome team, each with a browser of their own.
import { expect, type Page } from '@playwright/test';
import { Door, label, NADIA, part, question } from './arriving.ts';
import { Desk, sixIn } from './arriving-desk.ts';
import { links, sitePage } from './harness/demo.ts';
import { PHONE, useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED } from './harness/trouble.ts';
import { said, TAGS } from './harness/words.ts';
import { Knocker, knocks } from './knocker.ts';
import { comesBack, PrivatePage } from './private-page.ts';

const SAYS = {
  en: {
    called: 'Nadia',
    heard: 'A neighbour at the market told me.',
    asks: 'Which Saturday suits you?',
    answers: 'The first one.',
    welcomes: 'Come by the green door.',
  },
  es: {
    called: 'Nadia',
    heard: 'Me lo contó una vecina del mercado.',
    asks: '¿Qué sábado te viene bien?',
    answers: 'El primer sábado del mes.',
    welcomes: 'Ven por la puerta verde.',
  },
  ar: {
    called: 'سلمى',
    heard: 'أخبرتني جارة في السوق.',
    asks: 'أي يوم سبت يناسبك؟',
    answers: 'الأول.',
    welcomes: 'تعالي من الباب الأخضر.',
  },
} as const;

for (const tag of TAGS)
  test(`a newcomer asks to join, is asked something, answers, is welcomed by two, and comes in (${tag})`, async ({
    group,
    device,
    expectTrouble,
  }) => {
    test.setTimeout(240_000);
    expectTrouble(REFUSED);
    const door = await Door.open(group);
    const says = SAYS[tag];
    const phone = await device({ viewport: PHONE, locale: tag });
    const knocker = await knocks(phone, door, tag);

    await test.step('on the first part a needed answer is missing, and a list leads to it', async () => {
      await expect(knocker.say('part-of', { number: 1, all: 3 })).toBeVisible();
      await knocker.next.click();
      await expect(knocker.mend).toBeFocused();
      await expect(knocker.mend.getByRole('listitem')).toHaveCount(1);
      await knocker.mend.getByRole('link', { name: label('join', 'called', tag) }).click();
      await expect(knocker.words('called')).toBeFocused();
      await expect(knocker.words('called')).toHaveAttribute('aria-invalid', 'true');
      await knocker.words('called').fill(says.called);
      await knocker.field('languages', tag).check();
      await knocker.field('contact.skip').check();
      await knocker.next.click();
    });

    await test.step('on the second part questions come and go with what was answered', async () => {
      await expect(knocker.say('part-of', { number: 2, all: 3 })).toBeVisible();
      await expect(knocker.mend).toHaveCount(0);
      await expect(knocker.asked('diet')).toBeHidden();
      await expect(knocker.asked('when')).toBeVisible();
      await knocker.field('brings', 'listen').check();
      await expect(knocker.asked('when')).toBeHidden();
      await knocker.field('brings', 'listen').uncheck();
      await knocker.field('brings', 'food').check();
      await expect(knocker.asked('diet')).toBeVisible();
      await expect(knocker.asked('car')).toBeVisible();
      await knocker.field('diet.skip').check();
      await knocker.field('car', 'no').check();
      await knocker.field('when', 'sat-morning').check();
      await knocker.words('heard').fill(says.heard);
      await knocker.next.click();
    });

    await test.step('nothing is agreed to beforehand, and going back loses nothing', async () => {
      for (const id of ['keep', 'care', 'news']) await expect(knocker.field(id)).not.toBeChecked();
      await knocker.field('keep').check();
      await knocker.send.click();
      await expect(knocker.mend).toBeFocused();
      await expect(knocker.mend.getByRole('link')).toContainText(question('join', 'care').label[tag]!);
      await knocker.button('part-back').click();
      await knocker.button('part-back').click();
      await expect(knocker.words('called')).toHaveValue(says.called);
      await knocker.next.click();
      await expect(knocker.words('heard')).toHaveValue(says.heard);
      await knocker.next.click();
      await expect(knocker.field('keep')).toBeChecked();
      await knocker.field('care').check();
    });

    const link = await test.step('it is sent, and the private link is there', async () => {
      await knocker.send.click();
      const link = await knocker.link();
      await expect(knocker.sent).toBeFocused();
      await expect(knocker.form).toBeHidden();
      await expect(knocker.sent.getByRole('img', { name: said('sent-qr', {}, tag) })).toBeVisible();
      return link;
    });

    // One reads the newcomer's language, and works in it; the other in English.
    const rosa = await Desk.of(await device(), door, door.rosa, tag);
    const leila = await Desk.of(await device({ viewport: PHONE }), door, door.leila);

    await test.step('one of the welcome team reads it, says that she meets this person, and asks', async () => {
      await rosa.open();
      await expect(rosa.answer(label('join', 'called', tag))).toContainText(says.called);
      await expect(rosa.answer(label('join', 'heard', tag))).toContainText(says.heard);
      await rosa.does('meet');
      await expect(rosa.say('desk-i-meet')).toBeVisible();
      await rosa.does('ask', { words: says.asks, 'words-lang': tag, name: 'Rosa' });
      await expect(rosa.page.getByText(says.asks)).toBeVisible();
      await rosa.does('note', { words: 'I know her neighbour.' });
    });

    const private_ = await device({ viewport: PHONE });
    await test.step('the private page shows the question, and takes an answer', async () => {
      const theirs = await comesBack(private_, link, tag);
      expect(new URL(private_.url()).hash).toBe('');
      await expect(private_.getByText(said('mine-talking', {}, tag))).toBeVisible();
      await expect(private_.getByText(says.asks)).toBeVisible();
      await expect(private_.getByText(said('mine-from-named', { name: 'Rosa' }, tag))).toBeVisible();
      await expect(private_.locator('main')).not.toContainText('I know her neighbour.');
      await theirs.replies(says.answers);
      await expect(private_.getByText(said('mine-done-reply', {}, tag))).toBeVisible();
      await expect(private_.getByText(says.answers)).toBeVisible();
    });

    await test.step('the other reads all of it, and approves; one alone does not decide', async () => {
      await leila.open();
      await expect(leila.answer(label('join', 'called', 'en'))).toContainText(says.called);
      await expect(leila.page.getByText(says.answers)).toBeVisible();
      await expect(leila.page.getByText('I know her neighbour.')).toBeVisible();
      await expect(leila.page.getByText(said('desk-they-meet', { name: 'Rosa' }))).toBeVisible();
      await leila.does('approve', { path: 'pantry' });
      await expect(leila.page.locator('.so-far')).toContainText('Leila');
      await expect(leila.say('desk-over-welcomed')).toHaveCount(0);
      expect(await door.stage()).toBe('in-conversation');
      await private_.reload();
      await expect(private_.getByText(said('mine-talking', {}, tag))).toBeVisible();
    });

    await test.step('the first approves as well, with words of welcome', async () => {
      await rosa.walkTo('requests');
      await rosa.open();
      await rosa.does('approve', { path: 'pantry', words: says.welcomes, 'words-lang': tag });
      await expect(rosa.say('desk-over-welcomed')).toBeVisible();
      expect(await door.stage()).toBe('welcomed');
    });

    await test.step('the newcomer reads it, becomes a member, and reads what is for members on her path', async () => {
      await private_.reload();
      await expect(private_.getByText(said('mine-welcomed', {}, tag))).toBeVisible();
      await expect(private_.getByText(says.welcomes)).toBeVisible();
      await new PrivatePage(private_, tag).enters(says.called);
      await private_.goto(door.address('/welcome/welcome', tag));
      for (const id of ['first', 'chat', 'boxes'] as const)
        await expect(private_.getByRole('heading', { name: part(id, tag) })).toBeVisible();
      await expect(private_.getByRole('heading', { name: part('vans', tag) })).toHaveCount(0);
      await private_.goto(group.page('proposal', 'garden', tag));
      await expect(private_.getByRole('radio').first()).toBeVisible();
    });
  });

test('what was typed stays when the language is changed, and the form turns', async ({ group, page }) => {
  const door = await Door.open(group);
  const knocker = await knocks(page, door);
  await knocker.fill([
    ['q-called', 'Nadia'],
    ['q-languages', 'es'],
    ['q-brings', 'food'],
    ['q-heard', 'At the market.'],
  ]);
  await page
    .getByRole('link', { name: 'العربية' })
    .or(page.getByRole('button', { name: 'العربية' }))
    .locator('visible=true')
    .first()
    .click();
  await expect(page.locator('.porchlight').first()).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('label', { hasText: label('join', 'heard', 'ar') })).toBeVisible();
  const arabic = new Knocker(page, 'ar');
  await expect(arabic.words('heard')).toHaveValue('At the market.');
  await expect(arabic.field('brings', 'food')).toBeChecked();
  await arabic.button('part-back').click();
  await expect(arabic.words('called')).toHaveValue('Nadia');
  await expect(arabic.field('languages', 'es')).toBeChecked();
  await expect(page).toHaveTitle(/./);
});

for (const tag of ['en', 'ar'] as const)
  test(`on the group’s website the form stands in a frame, is sent from there, and the packet is beside it (${tag})`, async ({
    group,
    device,
  }) => {
    test.slow();
    const door = await Door.open(group);
    const page = await device({ viewport: PHONE });
    await group.moveIn(page.context());
    await page.goto(`${sitePage(tag)}join.html`);
    const knocker = new Knocker(page.frameLocator('porchlight-signup >> iframe'), tag);
    await expect(knocker.form).toHaveAttribute('novalidate', { timeout: 30_000 });
    await knocker.fill(NADIA);
    await knocker.send.click();
    const link = await knocker.link();
    expect(await door.stage()).toBe('arrived');
    const packet = page.locator('porchlight-welcome');
    await packet.scrollIntoViewIfNeeded();
    await expect(packet.getByRole('heading', { name: part('first', tag) })).toBeVisible();
    await expect(packet.getByRole('heading', { name: part('chat', tag) })).toHaveCount(0);
    await comesBack(page, link, tag);
    await expect(page.getByText(said('mine-arrived', {}, tag))).toBeVisible();
  });

test('not now needs a second look, and says kindly why and how to ask again', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const sent = await door.knock();
  const rosa = await Desk.of(await device(), door, door.rosa);
  await rosa.open();
  const words = 'We have no van at the moment. Please ask again in spring.';
  await rosa.does('not-now', { words, 'words-lang': 'en' });
  expect(await door.stage()).toBe('in-conversation');
  const page = await device({ viewport: PHONE });
  await comesBack(page, sent.link, 'en');
  await expect(page.getByText(said('mine-said-nothing'))).toBeVisible();
  await expect(page.locator('main')).not.toContainText('no van');

  const leila = await Desk.of(await device(), door, door.leila);
  await leila.open();
  await expect(leila.page.locator('.so-far')).toContainText('Rosa');
  // The desk suggests words: two can say the very same.
  await leila.does('not-now', { words, 'words-lang': 'en' });
  await expect(leila.say('desk-over-not-now')).toBeVisible();
  expect(await door.stage()).toBe('not-now');
  await page.reload();
  await expect(page.getByText(said('mine-not-now')).first()).toBeVisible();
  await expect(page.getByText(words)).toHaveCount(2);
  await expect(page.getByText(said('mine-forged')).locator('visible=true')).toHaveCount(0);
  await expect(page.locator('main')).not.toContainText('Leila');
  await expect(page.getByRole('textbox', { name: said('mine-reply') })).toHaveCount(0);
});

test('a newcomer reads what they agreed to, changes an answer, takes the request back, and erases everything', async ({
  group,
  device,
  page,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const knocker = await knocks(page, door, 'es');
  await knocker.fill(NADIA);
  await knocker.send.click();
  const link = await knocker.link();
  const theirs = await comesBack(page, link, 'es');
  await theirs.summary('mine-agreed').click();
  const receipts = page
    .getByText(said('mine-agreed-when', { version: 1, language: 'español' }, 'es'))
    .locator('visible=true');
  await expect(receipts).toHaveCount(2);
  await expect(page.getByText(said('mine-agreed-not', {}, 'es')).locator('visible=true')).toHaveCount(1);
  await expect(page.getByText(question('join', 'keep').what.to!.text.es!)).toBeVisible();

  await page.locator('[data-change]').locator('visible=true').first().click();
  await expect(knocker.words('called')).toHaveValue('Nadia');
  await knocker.words('called').fill('Nadia M.');
  await knocker.next.click();
  await expect(knocker.field('brings', 'food')).toBeChecked();
  await knocker.next.click();
  await knocker.button('request-send').click();
  await expect(page.getByText(said('mine-done-change', {}, 'es'))).toBeVisible({ timeout: 45_000 });
  await theirs.summary('mine-answers').click();
  await expect(page.getByText('Nadia M.')).toBeVisible();

  await theirs.withdraws();
  await expect(page.getByText(said('mine-done-withdraw', {}, 'es'))).toBeVisible();
  expect(await door.stage()).toBe('withdrawn');

  await theirs.erases();
  expect((await door.desk()).requests).toEqual([]);

  // The link now looks as one that never was.
  const looks = async (link: string): Promise<string> => {
    const other = await device();
    await other.goto(link.replace('/mine#', '/mine?lang=es#'));
    await expect(other.getByRole('heading', { name: said('mine-nothing', {}, 'es') })).toBeVisible();
    return other.content();
  };
  const never = `${door.address('/mine')}#CSMPC-X35CN-Q2083-JC5Q6-8VVDA.CSMPC-X35CN-Q2083-JC5Q6-8VVDA`;
  expect(await looks(link)).toBe(await looks(never));
});

test('a third greeter is let in after two compare six words, and reads what came before', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(240_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const sent = await door.knock();
  const rosa = await Desk.of(await device(), door, door.rosa);

  // An organiser invites somebody to greet, at the desk.
  await rosa.walkTo('people');
  await rosa.does('invite', { role: 'greeter' });
  const invitation = await rosa.page.locator('[data-sheet] .link').innerText();
  expect(invitation).toContain('/join#');
  const theirs = await device();
  await theirs.goto(invitation);
  await theirs.locator('input[name=name]').fill('Yusuf');
  await theirs.locator('[name=do][value=join]').click();
  await expect(theirs.getByRole('heading', { name: said('joined-title') })).toBeVisible();

  // He makes a key. Nothing can be read by it yet.
  const yusuf = new Desk(theirs, door);
  await yusuf.goTo('keys');
  await yusuf.send('make');
  await yusuf.keep();
  await yusuf.open(sent.request);
  await expect(yusuf.say('desk-shut-not-in').first()).toBeVisible();
  await expect(theirs.getByText('Nadia', { exact: true })).toHaveCount(0);

  // They compare six words by voice.
  await yusuf.walkTo('keys');
  await yusuf.button('desk-show-words').first().click();
  const his = await sixIn(theirs.locator('main'));
  await rosa.look();
  await rosa.walkTo('keys');
  await rosa.unlock();
  const waits = rosa.page.locator('ul.keys > li').filter({ hasText: 'Yusuf' });
  await expect(waits).toBeVisible();
  await expect(waits.locator('form')).toHaveCount(0);
  await waits.getByRole('button', { name: said('desk-show-words') }).click();
  expect(await sixIn(waits)).toBe(his);
  await waits.locator('form button[type=submit]').click();
  await expect(rosa.say('desk-let-in-all')).toBeVisible({ timeout: 30_000 });

  await theirs.reload();
  await yusuf.open(sent.request);
  await yusuf.unlock();
  await expect(yusuf.answer(label('join', 'called', 'en'))).toContainText('Nadia');
  // Whoever asks to join now locks it to all three.
  const page = await device();
  const knocker = await knocks(page, door);
  await knocker.fill(NADIA.map(([name, value]) => [name, name === 'q-called' ? 'Hiba' : value]));
  await knocker.send.click();
  await knocker.link();
  const [card] = (await door.desk()).requests.filter(({ id }) => id !== sent.request);
  await yusuf.open(card!.id);
  await expect(yusuf.answer(label('join', 'called', 'en'))).toContainText('Hiba');
});

test('an organiser’s code alone puts no key on the list', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const sent = await door.knock();
  const page = await device();
  const second = new Desk(page, door);
  await second.comeIn({ code: await group.join('Joan', 'organiser') });
  await second.walkTo('keys');
  await second.send('make');
  await second.keep();
  await expect(second.say('desk-you-wait')).toBeVisible();
  await expect(page.locator('form[id^=let-in]')).toHaveCount(0);
  await expect(second.form('renew')).toHaveCount(0);
  await second.open(sent.request);
  await expect(second.say('desk-shut-not-in').first()).toBeVisible();
});

test('a greeter fills the form in with somebody, reads consent aloud, and gives them a slip', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group);
  const page = await device();
  await useCode(page, group, door.leila.code);
  await page.goto(door.form('en'));
  await page.getByRole('link', { name: said('door-with-someone') }).click();
  await expect(page.getByText(said('door-aloud'))).toBeVisible();
  const knocker = new Knocker(page);
  await expect(knocker.form).toBeVisible();
  await knocker.fill(NADIA.slice(0, -2));
  await knocker.next.click();
  await expect(page.getByText(said('consent-aloud')).first()).toBeVisible();
  await knocker.fill(NADIA.slice(-2));
  await knocker.send.click();
  await expect(page.getByRole('heading', { name: said('sent-slip') })).toBeVisible({ timeout: 45_000 });
  const link = await knocker.shown();
  const theirs = await device({ viewport: PHONE });
  await comesBack(theirs, link, 'en');
  await theirs.locator('summary', { hasText: said('mine-agreed') }).click();
  await expect(theirs.getByText(said('mine-agreed-aloud'))).toBeVisible();
  const rosa = await Desk.of(await device(), door, door.rosa);
  await rosa.open();
  await expect(rosa.say('desk-aloud')).toBeVisible();
});

test('the sheets that the demo prints open the demo’s own requests', async ({ device }) => {
  test.setTimeout(120_000);
  const { sheets } = links.arriving;
  const demo = {
    address: (path: string, tag?: string) => `${links.porchlight}/${links.group}${path}${tag ? `?lang=${tag}` : ''}`,
    group: { slug: links.group },
  } as unknown as Door;
  const page: Page = await device();
  const rosa = new Desk(page, demo);
  await rosa.comeIn({ code: links.codes.organiser });
  await rosa.restore(sheets.find(({ name }) => name === 'Rosa')!.key);
  await rosa.walkTo('requests');
  const requests = page.locator('ul.requests a');
  await expect(requests).not.toHaveCount(0);
  await requests.first().click();
  await expect(rosa.answer(label('join', 'called', 'en'))).toContainText(/Nadia|Tomas|سلمى/);
});
