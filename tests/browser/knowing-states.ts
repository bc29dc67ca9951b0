// Every state of a FAQ, of asking and of starter packs that somebody can find a page in, and how to get there.
import { expect, type Locator, type Page } from '@playwright/test';
import { Door, type Sent } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { makes, Reader } from './faq.ts';
import { call, key } from './harness/api.ts';
import { sample } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import type { Group } from './harness/group.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { said, type Tag } from './harness/words.ts';
import { Knocker } from './knocker.ts';
import { AROUND, atPack, AWAY, away, name, Pack, putPack } from './packs.ts';
import { comesBack } from './private-page.ts';
import type { State } from './states.ts';

/* FAQ. */

/** The demo's FAQ. */
const COMMON = 'common';
const common = sample.faqs.find(({ id }) => id === COMMON)!.definition;

const putFaq = (group: Group): Promise<unknown> => makes(group, common as never, COMMON);

/** Words that stand in some answers of it, and words that stand in none. */
const FOUND = { en: 'wheelchair', es: 'silla de ruedas', ar: 'كرسي' };
const LOST = { en: 'submarine', es: 'submarino', ar: 'غواصة' };
const QUESTION = {
  en: 'Is there somewhere to leave a bicycle?',
  es: '¿Hay dónde dejar una bici?',
  ar: 'هل يوجد مكان لأترك دراجتي؟',
};
const ANSWER = {
  en: 'Yes, in the yard behind the green door.\nBring a lock.',
  es: 'Sí, en el patio de la puerta verde.\nTrae un candado.',
  ar: 'نعم، في الفناء خلف الباب الأخضر.\nأحضر قفلًا.',
};

async function atFaq(page: Page, group: Group, tag: Tag, more = ''): Promise<Reader> {
  await putFaq(group);
  await page.goto(group.page('faq', COMMON, tag) + more);
  await awake(page.locator('main'));
  return new Reader(page, tag, COMMON);
}

async function memberAtFaq(page: Page, group: Group, tag: Tag): Promise<Reader> {
  await useCode(page, group, await group.join('Amina'));
  return atFaq(page, group, tag);
}

/** Suggests words; none are refused. */
async function suggests(reader: Reader, words: string): Promise<Locator> {
  const form = reader.root.locator('form[data-suggest=""]');
  if (await form.isHidden()) await reader.say('faq-suggest-new').click();
  await form.getByRole('textbox', { name: said('faq-suggest-question', {}, reader.tag) }).fill(words);
  await form.getByRole('textbox', { name: said('faq-suggest-answer', {}, reader.tag) }).fill(ANSWER[reader.tag]);
  return form.getByRole('button', { name: said('faq-suggest-button', {}, reader.tag) });
}

/* Asking. */

const REACH = { en: 'On Signal, nadia.41', es: 'Por Signal, nadia.41', ar: 'على سيغنال، nadia.41' };

/** A group with a FAQ, greeters and a question that somebody sent. */
async function asked(group: Group, tag: Tag): Promise<{ door: Door; sent: Sent }> {
  const door = await Door.open(group);
  await putFaq(group);
  const fields: [string, string][] = [
    ['q-question', QUESTION[tag]],
    ['q-reach', REACH[tag]],
    ['q-reach.message', 'yes'],
  ];
  return { door, sent: await door.knock({ lang: tag, form: 'questions', fields }) };
}

/** On the private page of a question. */
async function mine(page: Page, group: Group, tag: Tag, answered: boolean): Promise<void> {
  const { door, sent } = await asked(group, tag);
  if (answered) await door.ask(sent, ANSWER[tag], { lang: tag, name: 'Rosa' });
  await comesBack(page, sent.link, tag);
  await page.locator('summary', { hasText: said('asking-answers', {}, tag) }).click();
  await expect(page.getByText(QUESTION[tag])).toBeVisible();
}

async function atAsking(page: Page, group: Group, tag: Tag): Promise<Knocker> {
  const door = await Door.open(group);
  await putFaq(group);
  await page.goto(`${door.address('/signup/questions', tag)}#about=${COMMON}/step-free`);
  const knocker = new Knocker(page, tag);
  await expect(knocker.form).toHaveAttribute('novalidate', { timeout: 30_000 });
  await expect(page.locator('[name=q-about]')).not.toHaveValue('');
  return knocker;
}

/* Starter packs. */

async function memberAtPack(page: Page, group: Group, tag: Tag, id = AROUND): Promise<Pack> {
  await useCode(page, group, await group.join('Amina'));
  return atPack(page, group, tag, { id });
}

const open = (details: Locator): Promise<void> => details.locator('> summary').first().click();

/* The desk. */

const suggested = { en: 'The bakery on the corner', es: 'La panadería de la esquina', ar: 'المخبز عند الزاوية' };

/** At the desk, keys open, with questions, suggestions, and somebody who asked to be taken out. */
async function atDesk(page: Page, group: Group, tag: Tag, room: 'questions' | 'packs', paper = ''): Promise<{ desk: Desk; sent: Sent }> {
  const { door, sent } = await asked(group, tag);
  await putPack(group);
  const member = await group.join('Amina');
  const on = (kind: string, id: string, command: object, code?: string): Promise<unknown> => call('POST', `/v1/${group.slug}/${kind}/${id}`, { key: key(), ...command }, code);
  await on('faq', COMMON, { do: 'suggest', suggested: { question: QUESTION[tag], answer: ANSWER[tag], lang: tag } }, member);
  await on('starter-pack', AROUND, { do: 'suggest', suggested: { label: suggested[tag], why: '', known_by: 'bread@bakery.example\n!', lang: tag } }, member);
  await on('starter-pack', AROUND, { do: 'take-out', entry: 'samira' });
  await door.ask(await door.knock({ lang: 'es', form: 'questions', fields: [['q-question', QUESTION.es]] }), ANSWER.es, { lang: 'es', name: 'Rosa' });
  const desk = await Desk.of(page, door, door.rosa, tag);
  await desk.walkTo(room);
  if (paper) {
    await page.locator(`a[href="#${room}/${paper}"]`).click();
    await expect(desk.button(room === 'packs' ? 'curate-import' : 'know-import')).toBeVisible();
  }
  return { desk, sent };
}

const PASTED = '@ana@garden.example\ngood morning to you all\nhttps://bsky.app/profile/marta.example\nhttp://old.example/\nsamira@bikes.example\nevening-teacher.example';
const WRITTEN = '# Help\n\n## Is there a bicycle pump?\n\nYes, ask Samira.\n\n## Nobody answered this\n\n## Who waters the garden?\n\nWhoever passes.\n';

/** What is seen of it in a window of somebody's page. */
const site = async (page: Page, group: Group, tag: Tag, kind: 'faq' | 'starter-pack', id: string): Promise<Locator> => {
  await hostPage(page, { body: `<h1>${sample.group.name[tag]}</h1>${element(group, kind, id)}`, lang: tag });
  const host = page.locator(`porchlight-${kind}`);
  await awake(host);
  return host;
};

export const KNOWING: State[] = [
  {
    name: 'faq',
    arrange: async (page, group, tag) => void (await expect((await atFaq(page, group, tag)).field).toBeVisible()),
  },
  {
    name: 'faq-answer',
    arrange: async (page, group, tag) => {
      const reader = await atFaq(page, group, tag, '&answer=first-visit');
      await expect(reader.answer('first-visit')).toBeVisible();
      // Nobody has looked at this one for long.
      await reader.open('which-languages');
      await expect(reader.say('faq-stale')).toBeVisible();
    },
  },
  {
    name: 'faq-found',
    arrange: async (page, group, tag) => {
      const reader = await atFaq(page, group, tag);
      await reader.field.fill(FOUND[tag]);
      await expect(reader.hits.first()).toBeVisible();
      await reader.hits.first().locator('> summary').click();
      await expect(reader.hits.first().locator('[data-answer]')).toBeVisible();
    },
  },
  {
    name: 'faq-found-nothing',
    arrange: async (page, group, tag) => {
      const reader = await atFaq(page, group, tag);
      await reader.field.fill(LOST[tag]);
      await expect(reader.say('faq-found-nothing')).toBeVisible();
    },
  },
  {
    name: 'faq-member',
    arrange: async (page, group, tag) => {
      const reader = await memberAtFaq(page, group, tag);
      await reader.open('keys-of-the-hall');
      await suggests(reader, QUESTION[tag]);
      await reader.entry('keys-of-the-hall').locator('details.faq-suggest > summary').click();
      await open(page.locator('details.faq-take'));
    },
  },
  {
    name: 'faq-suggest-refused',
    arrange: async (page, group, tag) => {
      const reader = await memberAtFaq(page, group, tag);
      await (await suggests(reader, '')).click();
      await expect(page.locator('.faq-suggest .refusal')).toBeVisible();
    },
  },
  {
    name: 'faq-asking',
    arrange: async (page, group, tag) => {
      await Door.open(group);
      await putFaq(group);
      const host = await site(page, group, tag, 'faq', COMMON);
      await host.getByRole('link', { name: said('faq-ask', {}, tag) }).click();
      const form = page.frameLocator('iframe').locator('form#signup-form');
      await expect(form).toHaveAttribute('novalidate', { timeout: 30_000 });
    },
  },
  {
    name: 'faq-print',
    arrange: async (page, group, tag) => {
      await putFaq(group);
      await page.goto(`${group.page('faq', COMMON)}/print?lang=${tag}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'asking',
    arrange: async (page, group, tag) => void (await expect((await atAsking(page, group, tag)).field('question')).toBeVisible()),
  },
  {
    name: 'asking-sent',
    arrange: async (page, group, tag) => {
      const knocker = await atAsking(page, group, tag);
      await knocker.field('question').fill(QUESTION[tag]);
      await knocker.send.click();
      await expect(knocker.sent.locator('a[data-link]')).toHaveAttribute('href', /\/mine#/, { timeout: 45_000 });
    },
  },
  { name: 'mine-asked', arrange: (page, group, tag) => mine(page, group, tag, false) },
  {
    name: 'mine-answered',
    arrange: async (page, group, tag) => {
      await mine(page, group, tag, true);
      await expect(page.getByText(ANSWER[tag].split('\n')[0]!)).toBeVisible();
      for (const id of ['asking-withdraw', 'mine-erase'])
        await page.locator('summary', { hasText: said(id, {}, tag) }).click();
    },
  },
  {
    name: 'pack',
    arrange: async (page, group, tag) => {
      await putPack(group);
      await expect((await atPack(page, group, tag)).iam).toBeVisible();
    },
  },
  {
    name: 'pack-where',
    arrange: async (page, group, tag) => {
      await putPack(group);
      const pack = await atPack(page, group, tag);
      await pack.says('fediverse', 'social.example');
      await pack.ticked('tenants').check();
      await open(pack.entry('tenants').locator('details.other-ways'));
      await pack.unfold(pack.iam);
    },
  },
  {
    name: 'pack-files',
    arrange: async (page, group, tag) => {
      await putPack(group);
      const pack = await atPack(page, group, tag);
      await pack.takes();
      await pack.section('people').check();
    },
  },
  {
    name: 'pack-is-it-you',
    arrange: async (page, group, tag) => {
      await putPack(group);
      const pack = await atPack(page, group, tag);
      await open(pack.entry('samira').locator('details.is-it-you'));
      await expect(pack.button('packs-take-me-out')).toBeVisible();
    },
  },
  {
    name: 'pack-taken-out',
    arrange: async (page, group, tag) => {
      await putPack(group);
      const pack = await atPack(page, group, tag);
      await pack.takesOut('samira');
      await expect(pack.say('packs-taken-out')).toBeVisible();
    },
  },
  {
    name: 'pack-member',
    arrange: async (page, group, tag) => {
      await putPack(group);
      const pack = await memberAtPack(page, group, tag);
      await open(page.locator('[data-suggest]'));
      await pack.button('packs-suggest-send').click();
      await expect(page.locator('[data-suggest] .refusal')).toBeVisible();
    },
  },
  {
    name: 'pack-print',
    arrange: async (page, group, tag) => {
      await putPack(group);
      await page.goto(`${group.page('starter-pack', AROUND)}/print?lang=${tag}`);
      await expect(page.locator('.paper-code svg')).toBeVisible();
    },
  },
  {
    name: 'pack-away',
    arrange: async (page, group, tag) => {
      await putPack(group, AWAY, away);
      const pack = await memberAtPack(page, group, tag, AWAY);
      await pack.takes();
    },
  },
  {
    name: 'pack-embedded',
    arrange: async (page, group, tag) => {
      await putPack(group);
      await expect(new Pack(await site(page, group, tag, 'starter-pack', AROUND), tag).iam).toBeVisible();
    },
  },
  { name: 'desk-questions', arrange: async (page, group, tag) => void (await atDesk(page, group, tag, 'questions')) },
  {
    name: 'desk-question',
    arrange: async (page, group, tag) => {
      const { desk, sent } = await atDesk(page, group, tag, 'questions');
      await page.locator(`a[href="#questions/${sent.request}"]`).first().click();
      await expect(page.getByText(QUESTION[tag]).first()).toBeVisible();
      await desk.button('know-make-answer').click();
      await expect(page.locator('[data-editor]')).toBeVisible();
    },
  },
  { name: 'desk-faq', arrange: async (page, group, tag) => void (await atDesk(page, group, tag, 'questions', COMMON)) },
  {
    name: 'desk-faq-editor',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag, 'questions', COMMON);
      await desk.button('know-new').click();
      await expect(page.locator('[data-editor] textarea').first()).toBeVisible();
    },
  },
  {
    name: 'desk-faq-import',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag, 'questions', COMMON);
      await desk.button('know-import').click();
      await desk.send('faq-paste', { text: WRITTEN });
      await expect(desk.form('faq-add-0')).toBeVisible();
    },
  },
  {
    name: 'desk-packs',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag, 'packs');
      await desk.button('curate-make').click();
      await desk.button('curate-add-section').click();
    },
  },
  { name: 'desk-pack', arrange: async (page, group, tag) => void (await atDesk(page, group, tag, 'packs', AROUND)) },
  {
    name: 'desk-pack-editor',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag, 'packs', AROUND);
      await desk.button('curate-change', { name: name('food-bank', tag) }).click();
      await expect(desk.form('entry-food-bank')).toBeVisible();
    },
  },
  {
    name: 'desk-pack-import',
    arrange: async (page, group, tag) => {
      const { desk } = await atDesk(page, group, tag, 'packs', AROUND);
      await desk.button('curate-import').click();
      await desk.send('import-paste', { text: PASTED });
      await expect(page.locator('table.import')).toBeVisible();
    },
  },
];
