// Every state of arriving that somebody can find a page in, and how to get there.
import { expect, type Page } from '@playwright/test';
import { Door, NADIA, type Sent } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { useCode } from './harness/device.ts';
import type { Group } from './harness/group.ts';
import { hold } from './harness/waking.ts';
import { said, type Tag } from './harness/words.ts';
import { Knocker, knocks } from './knocker.ts';
import { comesBack, PrivatePage } from './private-page.ts';
import type { State } from './states.ts';

/** What wakes a form; until it comes, all questions stand on one page. */
const WAKES = /\/assets\/(?:signup|wakes?)-[^/]*\.wasm/;

const DAY = 86_400_000;

const NOTICES = {
  supper: {
    title: { en: 'Supper at the hall', es: 'Cena en el local', ar: 'عشاء في القاعة' },
    words: {
      en: 'Bring a spoon, if you have one.',
      es: 'Trae una cuchara, si tienes.',
      ar: 'أحضر ملعقة إن كانت لديك.',
    },
    meeting: {
      at: `${new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10)}T19:00`,
      minutes: 120,
      where: { en: 'The hall', es: 'El local', ar: 'القاعة' },
    },
  },
  keys: {
    title: { en: 'The new keys are here', es: 'Han llegado las llaves nuevas', ar: 'وصلت المفاتيح الجديدة' },
    audience: 'members',
  },
};

async function news(group: Group): Promise<void> {
  for (const [id, notice] of Object.entries(NOTICES)) await group.notice(id, notice);
}

/** At the form, awake. */
async function atForm(page: Page, group: Group, tag: Tag): Promise<Knocker> {
  return knocks(page, await Door.open(group), tag);
}

/** On a private page, after something has come of the request. */
async function mine(
  page: Page,
  group: Group,
  tag: Tag,
  then: (door: Door, sent: Sent) => Promise<unknown> = async () => {},
): Promise<Door> {
  const door = await Door.open(group);
  const sent = await door.knock({ lang: tag });
  await then(door, sent);
  await comesBack(page, sent.link, tag);
  return door;
}

/** A page of somebody's who has a code. */
async function asMember(page: Page, group: Group, path: string, tag: Tag, code?: string): Promise<void> {
  await useCode(page, group, code ?? (await group.join('Amina')));
  await page.goto(`${group.front(tag).replace(/\?.*/, '')}${path}?lang=${tag}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** At the desk, keys open, with three requests that have come differently far. */
async function atDesk(page: Page, group: Group, tag: Tag): Promise<{ desk: Desk; sent: Sent }> {
  const door = await Door.open(group);
  const sent = await door.knock({ lang: tag });
  await door.ask(sent, { en: 'Which day suits you?', es: '¿Qué día te viene bien?', ar: 'أي يوم يناسبك؟' }[tag], {
    lang: tag,
    name: 'Rosa',
  });
  await door.knock({ lang: 'es' });
  await door.welcome(await door.knock({ lang: 'ar' }));
  return { desk: await Desk.of(page, door, door.rosa, tag), sent };
}

const at = (room: 'requests' | 'people' | 'keys' | 'forms'): State => ({
  name: `desk-${room}`,
  arrange: async (page, group, tag) => {
    const { desk } = await atDesk(page, group, tag);
    await desk.walkTo(room);
  },
});

export const ARRIVING: State[] = [
  {
    name: 'signup-asleep',
    arrange: async (page, group, tag) => {
      await hold(page, WAKES);
      const knocker = await knocks(page, await Door.open(group), tag, { wakes: false });
      await expect(knocker.words('heard')).toBeVisible();
    },
  },
  {
    name: 'signup',
    arrange: async (page, group, tag) => void (await expect((await atForm(page, group, tag)).next).toBeVisible()),
  },
  {
    name: 'signup-second',
    arrange: async (page, group, tag) => {
      const knocker = await atForm(page, group, tag);
      await knocker.fill([
        ['q-called', 'Nadia'],
        ['q-brings', 'food'],
        ['q-when', 'sat-morning'],
      ]);
      await knocker.field('diet.skip').check();
    },
  },
  {
    name: 'signup-mend',
    arrange: async (page, group, tag) => {
      const knocker = await atForm(page, group, tag);
      await knocker.fill([
        ['q-called', 'Nadia'],
        ['q-brings', 'listen'],
      ]);
      await knocker.next.click();
      await knocker.send.click();
      await expect(knocker.mend).toBeFocused();
    },
  },
  {
    name: 'signup-sent',
    arrange: async (page, group, tag) => {
      const knocker = await atForm(page, group, tag);
      await knocker.fill(NADIA);
      await knocker.send.click();
      await knocker.link();
      await page.locator('summary', { hasText: said('sent-write', {}, tag) }).click();
    },
  },
  {
    name: 'signup-waits',
    arrange: async (page, group, tag) => {
      const knocker = await atForm(page, group, tag);
      await knocker.fill(NADIA);
      await page.context().setOffline(true);
      await knocker.send.click();
      await expect(page.getByRole('heading', { name: said('waits-title', {}, tag) })).toBeVisible({ timeout: 45_000 });
    },
  },
  {
    name: 'signup-stopped',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await page.route(`**/${group.slug}/signup/join*`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({
          response,
          body: (await response.text()).replaceAll(
            door.list.base.signature,
            door.list.base.signature.replace(/^../, 'AA'),
          ),
        });
      });
      await page.goto(door.form(tag));
      await expect(page.locator('[data-stop=unsigned]')).toBeVisible();
    },
  },
  {
    name: 'signup-unlocked',
    arrange: async (page, group, tag) => {
      // As it comes where no script runs.
      await page.route('**/assets/**/*.js', (route) => route.abort());
      await page.route('**/assets/*.js', (route) => route.abort());
      const door = await Door.open(group);
      await page.goto(door.form(tag, 'pantry'));
      await expect(page.locator('[data-unlocked]')).toBeVisible();
    },
  },
  {
    name: 'signup-needs-script',
    arrange: async (page, group, tag) => {
      await page.route('**/assets/*.js', (route) => route.abort());
      const door = await Door.open(group);
      await page.goto(door.form(tag));
      await expect(page.locator('[data-needs-script]')).toBeVisible();
    },
  },
  {
    name: 'signup-aloud',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await useCode(page, group, door.leila.code);
      await page.goto(`${door.form(tag)}&with=someone`);
      await expect(page.getByText(said('door-aloud', {}, tag))).toBeVisible();
      await expect(new Knocker(page, tag).next).toBeVisible();
    },
  },
  {
    name: 'mine-outside',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await page.goto(door.address('/mine', tag));
      await expect(page.getByRole('textbox')).toBeVisible();
    },
  },
  {
    name: 'mine-nothing',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await page.goto(`${door.address('/mine', tag)}#CSMPC-X35CN-Q2083-JC5Q6-8VVDA`);
      await expect(page.getByRole('heading', { name: said('mine-nothing', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'mine-arrived',
    arrange: async (page, group, tag) => {
      await mine(page, group, tag);
      for (const id of ['mine-answers', 'mine-agreed'])
        await page.locator('summary', { hasText: said(id, {}, tag) }).click();
      await expect(page.getByText('nadia.41')).toBeVisible();
    },
  },
  {
    name: 'mine-talking',
    arrange: async (page, group, tag) => {
      const asks = { en: 'Which day suits you?', es: '¿Qué día te viene bien?', ar: 'أي يوم يناسبك؟' }[tag];
      await mine(page, group, tag, (door, sent) => door.ask(sent, asks, { lang: tag, name: 'Rosa' }));
      await expect(page.getByText(asks)).toBeVisible();
      await page.getByRole('textbox', { name: said('mine-reply', {}, tag) }).fill('…');
      for (const id of ['mine-withdraw', 'mine-erase'])
        await page.locator('summary', { hasText: said(id, {}, tag) }).click();
    },
  },
  {
    name: 'mine-welcomed',
    arrange: async (page, group, tag) =>
      void (await mine(page, group, tag, (door, sent) => door.welcome(sent, 'pantry'))),
  },
  {
    name: 'mine-not-now',
    arrange: async (page, group, tag) => {
      const why = {
        en: 'Please ask again in spring.',
        es: 'Vuelve a preguntar en primavera.',
        ar: 'اسألنا من جديد في الربيع.',
      }[tag];
      await mine(page, group, tag, (door, sent) => door.notNow(sent, why, tag));
      await expect(page.getByText(why).first()).toBeVisible();
    },
  },
  {
    name: 'mine-withdrawn',
    arrange: async (page, group, tag) => {
      await mine(page, group, tag);
      await new PrivatePage(page, tag).withdraws();
      await expect(page.getByText(said('mine-done-withdraw', {}, tag))).toBeVisible();
    },
  },
  {
    name: 'mine-vouch',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group, { settings: { must_vouch: true } });
      await comesBack(page, (await door.knock({ lang: tag })).link, tag);
      await expect(page.locator('.vouch .code')).toBeVisible();
    },
  },
  {
    name: 'mine-erased',
    arrange: async (page, group, tag) => {
      await mine(page, group, tag);
      await new PrivatePage(page, tag).erases();
    },
  },
  {
    name: 'packet',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await page.goto(door.address('/welcome/welcome', tag));
      await expect(page.getByRole('button', { name: said('packet-print', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'packet-member',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await asMember(page, group, '/welcome/welcome', tag);
      await expect(page.getByRole('button', { name: said('packet-print', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'news',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await news(group);
      await page.goto(group.front(tag));
      await page.getByText(said('news-as-text', {}, tag)).click();
    },
  },
  {
    name: 'news-member',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await news(group);
      await asMember(page, group, '', tag);
    },
  },
  {
    name: 'invite',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await asMember(page, group, '/invite', tag);
    },
  },
  {
    name: 'invited',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await asMember(page, group, '/invite', tag);
      await page.getByRole('button', { name: said('invite-button', {}, tag) }).click();
      await expect(page.getByRole('button', { name: said('invited-copy', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'vouch',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group, { settings: { must_vouch: true } });
      await comesBack(page, (await door.knock({ lang: tag })).link, tag);
      const code = (await page.locator('.vouch .code').innerText()).trim();
      await useCode(page, group, await group.join('Amina'));
      await page.goto(`${door.address('/vouch', tag)}#${code}`);
      await expect(page.getByRole('textbox', { name: said('vouch-words', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'slips',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await asMember(page, group, '/slips', tag, group.organiser);
    },
  },
  {
    name: 'slips-made',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await asMember(page, group, '/slips', tag, group.organiser);
      await page.getByRole('button', { name: said('slips-button', {}, tag) }).click();
      await expect(page.locator('main svg').first()).toBeVisible();
    },
  },
  {
    name: 'desk-shut',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      await page.goto(door.address('/desk', tag));
      await expect(page.locator('main a[href*="/join"]')).toBeVisible();
    },
  },
  {
    name: 'desk-locked',
    arrange: async (page, group, tag) => {
      const { desk, sent } = await atDesk(page, group, tag);
      await desk.open(sent.request);
      await desk.button('desk-lock-now').click();
      await expect(desk.form('unlock')).toBeVisible();
    },
  },
  at('requests'),
  {
    name: 'desk-request',
    arrange: async (page, group, tag) => {
      const { desk, sent } = await atDesk(page, group, tag);
      await desk.open(sent.request);
      for (const form of ['approve', 'not-now', 'step-aside']) await desk.unfold(form);
      await expect(page.locator('dl.answers')).toBeVisible();
    },
  },
  at('people'),
  at('keys'),
  {
    name: 'desk-keys-made',
    arrange: async (page, group, tag) => {
      const door = await Door.open(group);
      const desk = new Desk(page, door, tag);
      await desk.comeIn({ code: await group.join('Yusuf', 'greeter') });
      await desk.walkTo('keys');
      await desk.send('make');
      await expect(desk.form('keep')).toBeVisible();
    },
  },
  {
    name: 'desk-invited',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag);
      await desk.walkTo('people');
      await desk.does('invite', { role: 'greeter' });
      await expect(page.locator('[data-sheet]')).toBeVisible();
    },
  },
  {
    name: 'desk-forms',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag);
      await desk.walkTo('forms');
      await desk.unfold('settle-join');
    },
  },
];
