// From a question to what follows from it: an organiser asks, people answer, the result says how it came about, and
// whoever doubts it counts again.
import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { links, option, recount, sample } from './harness/demo.ts';
import { PHONE, useCode } from './harness/device.ts';
import { type Taken, taken } from './harness/files.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { keyboard } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { said, type Tag, TAGS, within, wording } from './harness/words.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

const person = (which: string, tag: Tag = 'en'): string => option('kitchen-keys', which, tag);

const button = (page: Page, id: string, values: Record<string, string | number> = {}): Locator => page.getByRole('button', { name: said(id, values) });

/** A page of a group. */
const at = (group: Group, path: string, tag: Tag = 'en'): string => `${links.porchlight}/${group.slug}${path}${path.includes('?') ? '&' : '?'}lang=${tag}`;

/* The election of the demo, which is over. */

for (const [how, options] of [
  ['awake', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`whoever comes when an election is over reads first what follows from it, then who was chosen, and where to see how (${how})`, async ({ group, device }) => {
    await group.lives('kitchen-keys');
    const page = await device(options);
    await page.goto(group.page('poll', 'kitchen-keys', 'en'));
    if (how === 'awake') await awake(page.locator('main'));
    const poll = new Widget(page);
    const outcome = page.getByRole('region', { name: said('outcome-heading') });
    await expect(outcome).toContainText('Amina and Huda keep the keys until next autumn.');
    await expect(outcome.getByRole('row', { name: /Copy both keys/ })).toContainText('Joan');
    const verdict = page.getByText(said('verdict-elected'));
    await expect(verdict).toContainText('Amina');
    await expect(verdict).toContainText('Huda');
    // In this order, for eyes and for screen readers.
    const heights = await Promise.all(
      [page.getByRole('heading', { level: 1 }), outcome, verdict, poll.table.last()].map(async (it) => (await it.boundingBox())!.y),
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    await expect(poll.send).toHaveCount(0);
    await page.getByRole('link', { name: said('onward-count') }).click();
    await expect(page).toHaveURL(/\/kitchen-keys\/count/);
    await expect(page.getByRole('heading', { level: 1, name: said('count-title') })).toBeVisible();
  });

for (const tag of ['en', 'ar'] as const)
  test(`without JavaScript the page on how it was counted says every step of the election, in tables beside which it is drawn (${tag})`, async ({ group, device }) => {
    await group.lives('kitchen-keys');
    const page = await device({ javaScriptEnabled: false, viewport: PHONE });
    await page.goto(at(group, '/poll/kitchen-keys/count', tag));
    for (const method of ['stv-scottish', 'stv-meek', 'borda']) {
      const rule = page.locator(`#by-${method}`);
      await expect(rule.getByRole('heading', { level: 2 })).toBeVisible();
      await expect(rule.getByRole('table').first()).toBeVisible();
      for (const who of ['amina', 'joan', 'yusuf', 'marisol', 'huda']) await expect(rule.getByRole('row', { name: new RegExp(person(who, tag)) }).first()).toBeVisible();
      await expect(rule.locator('svg.drawn').first()).toBeVisible();
    }
    await expect(page.locator('#by-stv-scottish').getByText(said('counted-decides', {}, tag))).toBeVisible();
    await expect(page.locator('#by-borda').getByText(said('counted-beside', {}, tag))).toBeVisible();
    await expect(page.locator('svg:not([aria-hidden=true])')).toHaveCount(0);
    await expect(page.locator('main button:visible')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });

for (const tag of TAGS)
  test(`a reader counts the election again on their own device, and it says in words that it comes to the same (${tag})`, async ({ group, page }) => {
    await group.lives('kitchen-keys');
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(at(group, '/poll/kitchen-keys/count', tag));
    const again = page.getByRole('button', { name: said('again-button', {}, tag) });
    await expect(again).toBeVisible();
    expect(fetched.some((path) => path.endsWith('.wasm')), 'nobody loads the module who does not ask for it').toBe(false);
    fetched.length = 0;
    await keyboard(page).press(again);
    await expect(page.getByRole('status').filter({ hasText: within('again-same', { count: 6 }, tag) })).toBeVisible();
    // The ballots and the module came; the server was asked for nothing else.
    expect(fetched.filter((path) => !path.startsWith('/assets/recount-'))).toEqual([`/${group.slug}/poll/kitchen-keys/export.json`]);
  });

/** What a link to a file brings. */
const takes = (page: Page, id: string): Promise<Taken> =>
  taken(page, () => page.getByRole('link', { name: said(id) }).click());

interface Recounted {
  method: string;
  winners: string[];
  tied: string[][];
  ballots: number;
}

/** The command that anybody can use, as its README says. */
const recounted = (file: string, ...how: string[]): Recounted =>
  JSON.parse(execFileSync(recount(), [file, '--json', ...how], { cwd: ROOT, encoding: 'utf8' })) as Recounted;

test('the files of an election download, and the command counts them to the same winners', async ({ group, page }, info) => {
  await group.lives('kitchen-keys');
  const { decision } = await group.view('poll', 'kitchen-keys');
  expect(decision?.counts[0]?.winners).toEqual(['amina', 'huda']);
  await page.goto(at(group, '/poll/kitchen-keys/count'));
  const [table, json, blt] = [await takes(page, 'take-table'), await takes(page, 'take-ballots'), await takes(page, 'take-blt')];
  expect([table, json, blt].map(({ name }) => name.split('.').pop())).toEqual(['csv', 'json', 'blt']);
  expect(table.words).toContain('Amina');
  expect(blt.words).toMatch(/^5 2\n/);
  // Nobody is named as having voted.
  for (const { words } of [table, json, blt]) expect(words).not.toContain('Tomás');

  const from = (file: { path: string; name: string }): string => {
    const copy = info.outputPath(file.name);
    execFileSync('cp', [file.path, copy], { cwd: ROOT, encoding: 'utf8' });
    return copy;
  };
  expect(recounted(from(json))).toMatchObject({ method: 'stv-scottish', winners: ['Amina', 'Huda'], tied: [], ballots: 6 });
  expect(recounted(from(blt), '--method', 'stv-scottish')).toMatchObject({ winners: ['Amina', 'Huda'], tied: [] });
  expect(recounted(from(table), '--method', 'stv-scottish', '--seats', '2')).toMatchObject({ winners: ['Amina', 'Huda'], tied: [] });
});

test('the time that was found can be taken into a calendar', async ({ group, page }) => {
  await group.asks('next-meeting');
  await group.vote('poll', 'next-meeting', { wednesday: '2', monday: '1' });
  await group.vote('poll', 'next-meeting', { wednesday: '2' });
  await group.send('poll', 'next-meeting', { do: 'close' });
  await page.goto(at(group, '/poll/next-meeting/count'));
  const { name, words } = await takes(page, 'take-calendar');
  expect(name).toMatch(/\.ics$/);
  expect(words).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(words.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(words).toContain('SUMMARY:Riverside Mutual Aid: When shall we meet next?');
  // Half past six in Madrid, in universal time.
  expect(words).toMatch(/DTSTART[^\r]*T1[67]3000Z|DTSTART;TZID=Europe\/Madrid:\d{8}T183000/);
});

test('the result can be printed, with what follows from it, and the ballot before, with room for a pen', async ({ group, page }) => {
  await group.lives('kitchen-keys');
  await page.goto(at(group, '/poll/kitchen-keys/print'));
  await expect(page.getByText('Amina and Huda keep the keys until next autumn.')).toBeVisible();
  await expect(page.getByText(said('verdict-elected'))).toBeVisible();
  await expect(button(page, 'print-button')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(button(page, 'print-button')).toBeHidden();

  await group.asks('supper', 'confidence');
  await page.goto(at(group, '/poll/supper/print'));
  await expect(page.getByText(said('print-rank'))).toBeVisible();
  await expect(page.getByRole('row', { name: /Potato tortilla/ })).toBeVisible();
  await page.goto(at(group, '/proposal/confidence/print'));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

/* An organiser. */

test('an organiser asks from a template, ends it, says what follows, and copies the result for the chat', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const codes = [await group.join('Amina'), await group.join('Joan')];
  const page = await device({ javaScriptEnabled: false });
  await useCode(page, group, group.organiser);
  await page.goto(group.front());
  await page.goto(at(group, '/ask'));
  await page.getByRole('link', { name: said('template-gradients'), exact: true }).click();
  const question = page.getByRole('textbox', { name: said('ask-question') }).first();
  // Nothing is lost by a form that is refused.
  await question.fill('');
  await page.getByRole('spinbutton', { name: said('ask-days') }).fill('5');
  await button(page, 'ask-button').click();
  await expect(page.getByText(said('refusal-words-unfit'))).toBeVisible();
  await expect(page.getByRole('spinbutton', { name: said('ask-days') })).toHaveValue('5');
  await question.fill('Shall we buy a second oven?');
  await button(page, 'ask-button').click();
  await expect(page.getByText(said('manage-done-asked'))).toBeFocused();
  const poll = new URL(page.url()).pathname.replace(/\/manage$/, '').split('/').pop()!;

  // Eight answers in words, each a radio button.
  const amina = await device();
  await useCode(amina, group, codes[0]!);
  await amina.goto(group.page('proposal', poll, 'en'));
  await awake(amina.locator('main'));
  await expect(amina.getByRole('radio')).toHaveCount(8);
  const proposal = new Widget(amina);
  await keyboard(amina).choose(amina.getByRole('radio', { name: said('template-gradients-2') }));
  await keyboard(amina).press(proposal.send);
  await expect(proposal.say('voted-counted')).toBeVisible();

  // It cannot be undone, so the box has to be ticked.
  await page.reload();
  await expect(page.getByText(said('manage-voted', { voted: 1, can: 3 }))).toBeVisible();
  await button(page, 'manage-close').click();
  await expect(page.getByText(said('manage-sure-missing'))).toBeVisible();
  await page.locator('#do-close').getByRole('checkbox', { name: said('manage-sure') }).check();
  await button(page, 'manage-close').click();
  await expect(page.getByText(said('manage-done-close'))).toBeFocused();

  const outcome = { en: 'We buy the oven in March.', es: 'Compramos el horno en marzo.', ar: 'نشتري الفرن في آذار.' };
  for (const tag of TAGS) await page.locator(`textarea[name=statement-${tag}]`).fill(outcome[tag]);
  await page.getByRole('group', { name: said('manage-step', { number: 1 }) }).getByRole('textbox', { name: said('manage-what') }).fill('Ask for prices');
  await page.getByRole('group', { name: said('manage-step', { number: 1 }) }).getByRole('textbox', { name: said('manage-whose') }).fill('Joan');
  await button(page, 'manage-outcome-button').click();
  await expect(page.getByText(said('manage-done-outcome'))).toBeFocused();
  await page.goto(group.page('proposal', poll, 'es'));
  await expect(page.getByText(outcome.es)).toBeVisible();

  // For the chat, once in each of the group's languages.
  const reader = await device({ permissions: ['clipboard-write', 'local-network-access'] });
  const chat = await reader.context().newPage();
  await chat.setContent('<textarea></textarea>');
  await useCode(reader, group, codes[1]!);
  await reader.goto(at(group, `/proposal/${poll}/count`));
  for (const [n, tag] of TAGS.entries()) {
    await button(reader, 'chat-copy').nth(n).click();
    await expect(reader.getByText(said('chat-copied')).nth(n)).toBeVisible();
    const field = chat.locator('textarea');
    await field.fill('');
    await field.press('Control+V');
    await expect(field).not.toHaveValue('');
    const copied = await field.inputValue();
    expect(copied).toContain('Shall we buy a second oven?');
    expect(copied).toContain(outcome[tag]);
    expect(copied).toMatch(within('results-people', { count: 1, can: 3 }, tag));
    expect(copied).toContain(group.page('proposal', poll));
  }
});

test('an organiser extends a poll, takes it back, and everybody can read that', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const page = await device({ javaScriptEnabled: false });
  await useCode(page, group, group.organiser);
  await page.goto(at(group, '/poll/potluck/manage'));
  await button(page, 'manage-extend').click();
  await expect(page.getByText(said('manage-done-extend'))).toBeFocused();
  const stranger = await device();
  await stranger.goto(group.page('poll', 'potluck', 'en'));
  await awake(stranger.locator('main'));
  await expect(stranger.getByText(said('happened-extended'))).toHaveCount(1);
  const poll = new Widget(stranger);
  await poll.answer(option('potluck', 'friday')).check();
  await page.locator('#do-withdraw').getByRole('checkbox', { name: said('manage-sure') }).check();
  await button(page, 'manage-withdraw').click();
  await expect(page.getByText(said('manage-done-withdraw'))).toBeFocused();
  await poll.send.click();
  await expect(poll.refused('refusal-withdrawn')).toBeVisible();
  await stranger.reload();
  await expect(stranger.getByText(said('withdrawn')).first()).toBeVisible();
  await expect(poll.send).toHaveCount(0);
});

test('what a member finds at the pages of organisers is a kind no', async ({ group, page, expectTrouble }) => {
  expectTrouble(REFUSED);
  await useCode(page, group, await group.join('Amina'));
  for (const path of ['/ask', '/poll/potluck/manage']) {
    await page.goto(at(group, path));
    await expect(page.getByText(said('refusal-not-yours'))).toBeVisible();
  }
});

/* Anonymous. */

for (const [how, options] of [
  ['awake', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`an anonymous ballot says what it protects from, warns beside the reason, can be changed, and shows nothing before it is over (${how})`, async ({ group, device }) => {
    const codes = await group.lives('confidence');
    const page = await device(options);
    await useCode(page, group, codes[0]!);
    await page.goto(group.page('proposal', 'confidence', 'en'));
    if (how === 'awake') await awake(page.locator('main'));
    const proposal = new Widget(page);
    await expect(proposal.say('anonymous-promise')).toBeVisible();
    await expect(proposal.say('named-note')).toHaveCount(0);
    await proposal.answer('Agree').check();
    await expect(proposal.reason).toHaveAccessibleDescription(within('reason-gives-away'));
    await proposal.reason.fill('They listen.');
    await proposal.send.click();
    await expect(proposal.counted('Agree')).toBeVisible();
    await expect(proposal.say('results-after-closing')).toBeVisible();
    await expect(proposal.table).toHaveCount(0);

    await proposal.again.click();
    await expect(proposal.answer('Agree')).toBeChecked();
    await expect(proposal.reason).toHaveValue('They listen.');
    await proposal.answer('Disagree').check();
    await proposal.send.click();
    await expect(proposal.changed('Disagree')).toBeVisible();
    await expect(proposal.table).toHaveCount(0);

    for (const code of codes.slice(1, 5)) await group.vote('proposal', 'confidence', 'agree', { code });
    await group.send('proposal', 'confidence', { do: 'close' });
    await page.reload();
    await proposal.expectCount('Agree', 4);
    await proposal.expectCount('Disagree', 1);
    await expect(page.getByText('They listen.')).toBeVisible();
    // The words stand there with nobody's name, nor with what they go with.
    await expect(proposal.article).not.toContainText('Amina');
    const organiser = await device({ javaScriptEnabled: false });
    await useCode(organiser, group, group.organiser);
    await organiser.goto(at(group, '/proposal/confidence/manage'));
    await expect(organiser.getByText(said('manage-reopen-anonymous'))).toBeVisible();
  });

test('a member who came after it opened is told so, until an organiser adds them', async ({ group, page, device }) => {
  await group.asks('confidence');
  const code = await group.join('Huda');
  await useCode(page, group, code);
  await page.goto(group.page('proposal', 'confidence', 'en'));
  const proposal = new Widget(page);
  await expect(proposal.say('refusal-came-later')).toBeVisible();
  await expect(proposal.send).toHaveCount(0);

  const organiser = await device({ javaScriptEnabled: false });
  await useCode(organiser, group, group.organiser);
  await organiser.goto(at(group, '/proposal/confidence/manage'));
  await organiser.locator('summary').filter({ hasText: said('manage-voters') }).click();
  await organiser.getByRole('checkbox', { name: 'Huda' }).check();
  await button(organiser, 'manage-add-voters').click();
  await expect(organiser.getByText(said('manage-done-add-voters'))).toBeFocused();

  await page.reload();
  await expect(page.getByText(within('happened-voters', { count: 1 }))).toHaveCount(1);
  await proposal.answer('Agree').check();
  await proposal.send.click();
  await expect(proposal.counted('Agree')).toBeVisible();
});

/* Trust. */

test('a member trusts another on a topic, a circle is named, and trust is taken back', async ({ group, device }) => {
  const [amina, joan] = [await group.join('Amina'), await group.join('Joan')];
  await group.asks('autumn-money');
  const topic = sample.group.topics.find(({ id }) => id === 'money')!.name.en!;
  const one = await device({ javaScriptEnabled: false });
  await useCode(one, group, amina);
  const other = await device();
  await useCode(other, group, joan);

  const trust = async (page: Page, whom: string): Promise<void> => {
    await page.goto(at(group, '/trust'));
    const money = page.locator('#topic-money');
    await money.getByRole('combobox', { name: said('trust-on', { topic }) }).selectOption({ label: whom });
    await money.getByRole('button', { name: said('trust-button') }).click();
    await expect(money.getByText(said('trust-done'))).toBeVisible();
  };
  await trust(one, 'Joan');
  // Both sides see it, and it counts.
  await one.goto(group.page('poll', 'autumn-money', 'en'));
  await expect(one.getByText(within('trust-given', { name: 'Joan', topic }))).toBeVisible();
  await other.goto(group.page('poll', 'autumn-money', 'en'));
  await awake(other.locator('main'));
  const poll = new Widget(other);
  await expect(other.getByText(within('trust-received', { topic, names: 'Amina' }))).toBeVisible();
  await poll.number(option('autumn-money', 'tools')).fill('10');
  await poll.send.click();
  await expect(poll.say('voted-counted')).toBeVisible();
  await expect(poll.say('results-trusted', { count: 1 })).toBeVisible();
  expect(await group.counts('poll', 'autumn-money')).toMatchObject({ tools: 20 });

  await trust(other, 'Amina');
  await other.goto(at(group, '/trust'));
  const named = other.locator('#topic-money').getByText(within('trust-page-circle'));
  await expect(named).toContainText('Amina');
  await expect(named).toContainText('Joan');

  await trust(one, wording('trust-nobody'));
  await expect(one.locator('#topic-money').getByText(within('trust-page-circle'))).toHaveCount(0);
  await one.goto(group.page('poll', 'autumn-money', 'en'));
  await expect(new Widget(one).send).toBeVisible();
  await expect(one.getByText(within('trust-given'))).toHaveCount(0);
  expect(await group.counts('poll', 'autumn-money')).toMatchObject({ tools: 10 });
});
