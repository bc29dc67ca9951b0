// Every way of asking, in every way of answering: by keyboard alone, without JavaScript, and without WebAssembly. In each
// somebody makes a mistake, loses nothing by it, answers, reads in words what was counted, and changes their mind.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Definition, Kind } from './harness/definition.ts';
import { asked, type Asked, option } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { finger, type Hand, keyboard, tabTo } from './harness/hands.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake, hold, MODULE } from './harness/waking.ts';
import { element, hostPage } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { said, type Tag, within } from './harness/words.ts';

/** What somebody does with one way of asking. */
interface Way {
  kind: Kind;
  id: string;
  definition: Definition;
  /** Something that cannot be counted… */
  wrong: (w: Widget, hand: Hand) => Promise<void>;
  /** …the sentence that says so… */
  refusal: string;
  /** …beside which there may be another one at the option itself… */
  beside?: RegExp;
  /** …and everything still stands as it was. */
  kept: (w: Widget) => Promise<void>;
  /** What is wrong is put right. */
  mend: (w: Widget, hand: Hand) => Promise<void>;
  /** What they read then. */
  counted: string | RegExp;
  /** They think again. */
  rethink: (w: Widget, hand: Hand) => Promise<void>;
  changed: string | RegExp;
  /** What the poll then holds, where anybody may know before it is over. */
  own: Record<string, number>;
  reason?: string;
}

const from = (id: Asked): Pick<Way, 'kind' | 'id' | 'definition'> => ({
  kind: ['garden', 'confidence'].includes(id) ? 'proposal' : 'poll',
  id,
  definition: asked(id),
});

/** An option of the demo's, in English. */
const of = (id: Asked) => (which: string): string => option(id, which);
const [money, course, name, dish, person] = [of('autumn-money'), of('courses'), of('garden-name'), of('supper'), of('kitchen-keys')];

/** Numbers into the fields beside options. */
const write = async (w: Widget, hand: Hand, numbers: Record<string, string>): Promise<void> => {
  for (const [option, number] of Object.entries(numbers)) await hand.write(w.number(option), number);
};
const written = async (w: Widget, numbers: Record<string, string>): Promise<void> => {
  for (const [option, number] of Object.entries(numbers)) await expect(w.number(option)).toHaveValue(number);
};

/** What one can say to a time. In English the hour tells them apart. */
const at = (w: Widget, time: RegExp, say: string): ReturnType<Widget['answer']> => w.root.getByRole('group', { name: time }).getByRole('radio', { name: say });

/** Where there are places, and none of them can be chosen, too. */
const OUTING: Definition = {
  title: { en: 'Where shall we go?', ar: 'إلى أين نذهب؟' },
  who: 'everyone',
  closes_in_days: 7,
  results: 'always',
  ask: {
    choose: {
      min: 1,
      max: 2,
      none_of_these: true,
      suggest: 'no',
      options: [
        { id: 'boat', name: { en: 'On the boat', ar: 'على القارب' }, places: 2 },
        { id: 'hill', name: { en: 'Up the hill', ar: 'إلى التلّ' } },
        { id: 'museum', name: { en: 'To the museum', ar: 'إلى المتحف' }, meaning: { en: 'It has a lift.', ar: 'فيه مصعد.' } },
      ],
    },
  },
};

const WAYS: Record<string, Way> = {
  'a choice of several, or of none': {
    kind: 'poll',
    id: 'outing',
    definition: OUTING,
    wrong: async (w, hand) => {
      await hand.choose(w.answer('To the museum'));
      await hand.choose(w.answer('None of these'));
    },
    refusal: 'refusal-none-and-some',
    kept: async (w) => {
      await expect(w.answer('To the museum')).toBeChecked();
      await expect(w.answer('None of these')).toBeChecked();
      await expect(w.answer('On the boat')).not.toBeChecked();
    },
    mend: async (w, hand) => (hand === finger ? w.answer('To the museum').uncheck() : hand.choose(w.answer('To the museum'))),
    counted: 'Thank you. Your answer is counted: None of these.',
    rethink: async (w, hand) => {
      await (hand === finger ? w.answer('None of these').uncheck() : hand.choose(w.answer('None of these')));
      await hand.choose(w.answer('On the boat'));
    },
    changed: 'Thank you. Your answer is now: On the boat.',
    own: { boat: 1 },
  },
  'a proposal': {
    ...from('garden'),
    wrong: async (w, hand) => hand.choose(w.answer('Disagree')),
    refusal: 'refusal-reason-missing',
    kept: async (w) => expect(w.answer('Disagree')).toBeChecked(),
    mend: async (w, hand) => hand.write(w.reason, 'Who waters it?'),
    counted: 'Thank you. Your answer is counted: Disagree.',
    rethink: async (w, hand) => hand.choose(w.answer('Abstain')),
    changed: 'Thank you. Your answer is now: Abstain.',
    own: { abstain: 1 },
    reason: 'Who waters it?',
  },
  'being counted in': {
    ...from('tables'),
    wrong: async () => {},
    refusal: 'refusal-choice-missing',
    kept: async (w) => expect(w.root.getByRole('radio', { checked: true })).toHaveCount(0),
    mend: async (w, hand) => {
      await hand.choose(w.answer('Count me in'));
      await hand.write(w.reason, 'I bring gloves.');
    },
    counted: 'Thank you. Your answer is counted: Count me in.',
    rethink: async (w, hand) => hand.choose(w.answer('Not this time')),
    changed: 'Thank you. Your answer is now: Not this time.',
    own: { out: 1 },
    reason: 'I bring gloves.',
  },
  dots: {
    ...from('autumn-money'),
    wrong: async (w, hand) => {
      await write(w, hand, { [money('heating')]: '6', [money('fares')]: '5' });
      await hand.write(w.reason, 'It is cold.');
    },
    refusal: 'refusal-dots-too-many',
    kept: async (w) => {
      await written(w, { [money('heating')]: '6', [money('shelf')]: '', [money('fares')]: '5' });
      await expect(w.reason).toHaveValue('It is cold.');
      await expect(w.say('dots-over', { over: 1 })).toBeVisible();
    },
    mend: async (w, hand) => write(w, hand, { [money('fares')]: '4' }),
    counted: 'Thank you. Your answer is counted: Warm the hall (6 dots) and Bus fares (4 dots).',
    rethink: async (w, hand) => write(w, hand, { [money('heating')]: '', [money('shelf')]: '1' }),
    changed: 'Thank you. Your answer is now: Fill the food shelf (one dot) and Bus fares (4 dots).',
    own: { shelf: 1, fares: 4 },
    reason: 'It is cold.',
  },
  scores: {
    ...from('courses'),
    wrong: async (w, hand) => write(w, hand, { [course('letters')]: '11', [course('rent')]: '3' }),
    refusal: 'refusal-mark-out-of-range',
    beside: said('mark-fits', { least: 0, most: 10 }),
    kept: async (w) => {
      await written(w, { [course('letters')]: '11', [course('rent')]: '3' });
      await expect(w.number(course('letters'))).toHaveAccessibleDescription(said('mark-fits', { least: 0, most: 10 }));
      await expect(w.number(course('letters'))).toHaveAttribute('aria-invalid', 'true');
      await expect(w.number(course('rent'))).not.toHaveAttribute('aria-invalid');
    },
    mend: async (w, hand) => write(w, hand, { [course('letters')]: '10', [course('bikes')]: '0' }),
    counted: 'Thank you. Your answer is counted: Reading official letters (10), Rights of tenants (3), and Mending bicycles (0).',
    rethink: async (w, hand) => write(w, hand, { [course('rent')]: '٩', [course('bikes')]: '' }),
    changed: 'Thank you. Your answer is now: Reading official letters (10) and Rights of tenants (9).',
    own: { letters: 10, rent: 9 },
  },
  'scores and a final': {
    ...from('garden-name'),
    wrong: async (w, hand) => write(w, hand, { [name('river')]: 'five' }),
    refusal: 'refusal-mark-unreadable',
    beside: said('mark-fits', { least: 0, most: 5 }),
    kept: async (w) => written(w, { [name('river')]: 'five', [name('lantern')]: '' }),
    mend: async (w, hand) => write(w, hand, { [name('river')]: '5' }),
    counted: 'Thank you. Your answer is counted: River Beds (5).',
    rethink: async (w, hand) => write(w, hand, { [name('carmen')]: '4' }),
    // Everybody sees these in an order of their own.
    changed: /^Thank you\. Your answer is now: (?:River Beds \(5\) and Carmen’s Garden \(4\)|Carmen’s Garden \(4\) and River Beds \(5\))\.$/,
    own: { river: 5, carmen: 4 },
  },
  'an order': {
    ...from('supper'),
    wrong: async (w, hand) => write(w, hand, { [dish('rice')]: '1', [dish('pizza')]: '2', [dish('lentils')]: '2' }),
    refusal: 'refusal-ranks-level',
    // Which two, in the order of the ballot.
    beside: /^(?:\u2068?\u2068?Lentil soup\u2069? and \u2068?Pizza from our oven\u2069?|\u2068?\u2068?Pizza from our oven\u2069? and \u2068?Lentil soup\u2069?)\u2069? have the same number\.$/,
    kept: async (w) => {
      await written(w, { [dish('rice')]: '1', [dish('pizza')]: '2', [dish('lentils')]: '2', [dish('couscous')]: '' });
      for (const level of ['pizza', 'lentils']) await expect(w.number(dish(level))).toHaveAttribute('aria-invalid', 'true');
      await expect(w.number(dish('rice'))).not.toHaveAttribute('aria-invalid');
    },
    mend: async (w, hand) => write(w, hand, { [dish('lentils')]: '3' }),
    counted: 'Thank you. Your answer is counted: 1. Rice with chickpeas, 2. Pizza from our oven, and 3. Lentil soup.',
    rethink: async (w, hand) => write(w, hand, { [dish('rice')]: '', [dish('pizza')]: '1', [dish('lentils')]: '2' }),
    changed: 'Thank you. Your answer is now: 1. Pizza from our oven and 2. Lentil soup.',
    own: { pizza: 1, lentils: 2 },
  },
  'an election': {
    ...from('kitchen-keys'),
    wrong: async () => {},
    refusal: 'refusal-choice-missing',
    kept: async (w) => written(w, { [person('joan')]: '' }),
    mend: async (w, hand) => write(w, hand, { [person('joan')]: '1' }),
    counted: 'Thank you. Your answer is counted: 1. Joan.',
    rethink: async (w, hand) => write(w, hand, { [person('huda')]: '2' }),
    changed: 'Thank you. Your answer is now: 1. Joan and 2. Huda.',
    own: { joan: 1, huda: 2 },
  },
  times: {
    ...from('next-meeting'),
    wrong: async () => {},
    refusal: 'refusal-choice-missing',
    kept: async (w) => expect(w.root.getByRole('radio', { checked: true })).toHaveCount(0),
    mend: async (w, hand) => {
      await hand.choose(at(w, /7:00\sPM/, 'Yes'));
      await hand.choose(at(w, /11:00\sAM/, 'If need be'));
    },
    counted: /^Thank you\. Your answer is counted: .* 7:00\sPM to 8:30\sPM \(Yes\) and .* 11:00\sAM to 12:30\sPM \(If need be\)\.$/,
    rethink: async (w, hand) => {
      await hand.choose(at(w, /7:00\sPM/, 'No'));
      await hand.choose(at(w, /11:00\sAM/, 'No'));
    },
    changed: 'Thank you. Your answer is now: none of these times.',
    own: { monday: 0, saturday: 0 },
  },
  'words of one’s own': {
    ...from('next-talk'),
    wrong: async () => {},
    refusal: 'refusal-reason-missing',
    kept: async (w) => expect(words(w)).toHaveValue(''),
    mend: async (w, hand) => hand.write(words(w), 'The bins.'),
    counted: 'Thank you. This is your answer now:',
    rethink: async (w, hand) => hand.write(words(w), 'The bins, and the bell.'),
    changed: 'Thank you. This is your answer now:',
    own: {},
    reason: 'The bins, and the bell.',
  },
  'an anonymous proposal': {
    ...from('confidence'),
    wrong: async () => {},
    refusal: 'refusal-choice-missing',
    kept: async (w) => expect(w.root.getByRole('radio', { checked: true })).toHaveCount(0),
    mend: async (w, hand) => hand.choose(w.answer('Agree')),
    counted: 'Thank you. Your answer is counted: Agree.',
    rethink: async (w, hand) => hand.choose(w.answer('Disagree')),
    changed: 'Thank you. Your answer is now: Disagree.',
    own: { disagree: 1 },
  },
};

/** The field of a question that is answered in words. */
const words = (w: Widget): ReturnType<Widget['answer']> => w.root.getByRole('textbox', { name: said('words-label') });

/** The whole of it. */
async function answer(w: Widget, way: Way, hand: Hand): Promise<void> {
  await way.wrong(w, hand);
  await hand.press(w.send);
  await expect(w.refused(way.refusal)).toBeVisible();
  await expect(w.article.locator('.refusal')).toBeFocused();
  if (way.beside) await expect(w.article.getByText(way.beside).first()).toBeVisible();
  await way.kept(w);

  await way.mend(w, hand);
  await hand.press(w.send);
  await w.expectSaid(way.counted);
  await expect(w.article.locator('.own')).toBeFocused();
  await expect(w.say('can-change-until')).toBeVisible();
  await expect(w.article.locator('.refusal')).toHaveCount(0);

  await hand.press(w.again);
  await way.rethink(w, hand);
  await hand.press(w.send);
  await w.expectSaid(way.changed);
  await expect(w.article.locator('.own')).toBeFocused();
  if (way.reason) await expect(w.article.locator('.own-reason')).toHaveText(way.reason);
}

const HOWS = [
  ['by keyboard alone', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
  ['without WebAssembly', { wasm: false }],
] as const;

for (const [name, way] of Object.entries(WAYS))
  for (const [how, options] of HOWS)
    test(`somebody answers with ${name} ${how}, and changes it`, async ({ group, device, expectTrouble }) => {
      const { kind, id, definition } = way;
      const awakes = how === 'by keyboard alone';
      if (!awakes) expectTrouble(REFUSED);
      const page = await device(options);
      // Whoever joins later cannot vote where something binds.
      const code = definition.who === 'everyone' ? undefined : await group.join('Huda');
      await group.ask(kind, id, definition);
      if (code) await useCode(page, group, code);
      // What everybody can answer is answered on somebody's website.
      if (how === 'without WebAssembly' && !code) await hostPage(page, { body: element(group, kind, id) });
      else await page.goto(group.page(kind, id, 'en'));
      if (awakes) await awake(page.locator('main'));
      await answer(new Widget(page), way, awakes ? keyboard(page) : finger);
      if (code) expect((await group.send(kind, id, { do: 'look' }, code)).own?.marks ?? {}).toEqual(way.own);
    });

/** What a ballot says by itself to somebody who does not see it. */
const heard = (page: Page): Promise<string> => page.locator('.ballot [aria-live]').innerText().then((text) => text.replaceAll(/[\u2068\u2069]/g, ''));

/** The options of a ballot as they stand on screen, from the top. */
const rows = (page: Page): Promise<string[]> => page.locator('.ballot .row .name').allInnerTexts();

/** On a page of its own, awake. */
async function open(page: Page, group: Group, id: Asked, tag: Tag = 'en'): Promise<Widget> {
  await group.asks(id);
  await page.goto(group.page(id === 'garden' || id === 'confidence' ? 'proposal' : 'poll', id, tag));
  await awake(page.locator('main'));
  return new Widget(page, tag);
}

/** As Huda, who is a member. */
async function openAsMember(page: Page, group: Group, id: Asked, tag: Tag = 'en'): Promise<Widget> {
  await useCode(page, group, await group.join('Huda'));
  return open(page, group, id, tag);
}

test('somebody puts dishes in order by buttons: each move is announced, and the focus stays', async ({ group, page }) => {
  const poll = await open(page, group, 'supper');
  const hand = keyboard(page);
  const up = (which: string): Locator => poll.button('rank-up', { option: dish(which) });
  const down = (which: string): Locator => poll.button('rank-down', { option: dish(which) });
  for (const [at, which] of ['rice', 'pizza', 'lentils'].entries()) {
    await hand.press(up(which));
    await expect.poll(() => heard(page)).toBe(`${dish(which)} is now ${at + 1} of 5.`);
    await expect(up(which)).toBeFocused();
  }
  expect((await rows(page)).slice(0, 3)).toEqual([dish('rice'), dish('pizza'), dish('lentils')]);
  await written(poll, { [dish('rice')]: '1', [dish('pizza')]: '2', [dish('lentils')]: '3', [dish('couscous')]: '' });

  // Again and again: whoever holds the key down stays with the same dish, wherever it goes.
  await up('lentils').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => heard(page)).toBe('Lentil soup is now 2 of 5.');
  await page.keyboard.press('Enter');
  await expect.poll(() => heard(page)).toBe('Lentil soup is now 1 of 5.');
  await expect(up('lentils')).toBeFocused();
  await expect(up('lentils')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  expect((await rows(page)).slice(0, 3)).toEqual([dish('lentils'), dish('rice'), dish('pizza')]);

  await hand.press(down('pizza'));
  await expect.poll(() => heard(page)).toBe('Pizza from our oven has no place now.');
  await expect(down('pizza')).toBeFocused();
  await written(poll, { [dish('lentils')]: '1', [dish('rice')]: '2', [dish('pizza')]: '' });

  // A number that is typed moves nothing under somebody's fingers; the next press of a button does.
  const before = await rows(page);
  await poll.number(dish('couscous')).fill('1');
  expect(await rows(page)).toEqual(before);
  await poll.number(dish('lentils')).fill('2');
  await poll.number(dish('rice')).fill('3');
  await poll.send.click();
  await poll.expectSaid('Thank you. Your answer is counted: 1. Couscous with vegetables, 2. Lentil soup, and 3. Rice with chickpeas.');
  expect(await group.counts('poll', 'supper').catch(() => ({}))).toEqual({});
});

test('somebody gives dots by plus and minus, and hears how many are left', async ({ group, page }) => {
  const poll = await openAsMember(page, group, 'autumn-money');
  const hand = keyboard(page);
  const more = poll.button('dots-more', { option: money('shelf') });
  const less = poll.button('dots-less', { option: money('shelf') });
  await hand.press(more);
  await expect.poll(() => heard(page)).toBe('9 of 10 dots left.');
  await expect(more).toBeFocused();
  for (let presses = 1; presses < 10; presses++) await page.keyboard.press('Enter');
  await expect.poll(() => heard(page)).toBe('No dots left.');
  // There is no eleventh.
  await page.keyboard.press('Space');
  await expect(poll.number(money('shelf'))).toHaveValue('10');
  await hand.press(less);
  await expect.poll(() => heard(page)).toBe('One of 10 dots left.');
  await expect(less).toBeFocused();
  await poll.number(money('tools')).fill('2');
  await expect.poll(() => heard(page)).toBe('That is one dot too many. Please take one away.');
  await poll.number(money('tools')).fill('1');
  await poll.send.click();
  await poll.expectSaid('Thank you. Your answer is counted: Fill the food shelf (9 dots) and Tools to lend (one dot).');
});

test('a slider and its field go in step', async ({ group, page }) => {
  const poll = await open(page, group, 'courses');
  const [slider, field] = [poll.slider(course('rent')), poll.number(course('rent'))];
  await expect(slider).toHaveAttribute('max', '10');
  await tabTo(page, slider);
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight');
  await expect(field).toHaveValue('4');
  await page.keyboard.press('End');
  await expect(field).toHaveValue('10');
  await field.fill('7');
  await expect(slider).toHaveValue('7');
  // An empty field is no zero, and the slider gives none.
  await field.fill('');
  await expect(slider).toHaveValue('0');
  await poll.number(course('letters')).fill('1');
  await poll.send.click();
  await poll.expectSaid('Thank you. Your answer is counted: Reading official letters (1).');
});

test.describe('in Tokyo', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test('each time is said on the reader’s own clock too, once the widget is awake', async ({ group, page }) => {
    await group.asks('next-meeting');
    const release = await hold(page, MODULE);
    await page.goto(group.page('poll', 'next-meeting', 'en'));
    const own = page.locator('.ballot .your-time');
    await expect(new Widget(page).send).toBeVisible();
    await expect(own).toHaveCount(0);
    release();
    await awake(page.locator('main'));
    // A whole day is that day everywhere.
    await expect(own).toHaveCount(3);
    const monday = page.getByRole('group', { name: /7:00\sPM/ });
    await expect(monday.locator('.your-time')).toHaveText(/[23]:00\sAM/);
  });
});

test('places are counted down, and one that somebody else took first is refused kindly', async ({ group, page, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  await group.ask('poll', 'outing', OUTING);
  await page.goto(group.page('poll', 'outing', 'en'));
  await awake(page.locator('main'));
  const poll = new Widget(page);
  await expect(poll.say('places-left', { left: 2, all: 2 })).toBeVisible();
  await poll.answer('On the boat').check();
  await poll.answer('Up the hill').check();
  for (let others = 0; others < 2; others++) await group.vote('poll', 'outing', 'boat');
  await poll.send.click();
  await expect(poll.refused('refusal-no-place-left')).toBeVisible();
  await expect(poll.answer('On the boat')).toBeChecked();
  await expect(poll.answer('Up the hill')).toBeChecked();
  await poll.answer('On the boat').uncheck();
  await poll.send.click();
  await expect(poll.counted('Up the hill')).toBeVisible();
  const later = new Widget(await device({ javaScriptEnabled: false }));
  await (later.root as Page).goto(group.page('poll', 'outing', 'en'));
  await expect(later.say('places-taken', { all: 2 })).toBeVisible();
  await expect(later.answer('On the boat')).toBeDisabled();
});

for (const [how, options] of [
  ['awake', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`a member suggests what is missing, an organiser lets it in, and it can be chosen (${how})`, async ({ group, device }) => {
    const { ask, ...outing } = OUTING;
    if (!('choose' in ask)) throw new Error('The outing is a choice.');
    await group.ask('poll', 'outing', { ...outing, who: 'members', late: 'join', ask: { choose: { ...ask.choose, suggest: 'after-approval' } } });
    const page = await device(options);
    await useCode(page, group, await group.join('Huda'));
    await page.goto(group.page('poll', 'outing', 'en'));
    if (how === 'awake') await awake(page.locator('main'));
    const poll = new Widget(page);
    // What is chosen already stays chosen.
    if (how === 'awake') await poll.answer('Up the hill').check();
    await poll.say('suggest-summary').click();
    await expect(poll.say('suggest-waits')).toBeVisible();
    await page.getByRole('textbox', { name: said('suggest-label') }).fill('To the beach');
    await poll.button('suggest-button').click();
    if (how === 'awake') {
      await expect(poll.say('suggest-thanks')).toBeFocused();
      await expect(page.getByRole('textbox', { name: said('suggest-label') })).toHaveValue('');
      await expect(poll.answer('Up the hill')).toBeChecked();
    }
    await expect.poll(async () => (await group.send('poll', 'outing', { do: 'look' })).suggestions?.length).toBe(1);

    const organiser = await device({ javaScriptEnabled: false });
    await useCode(organiser, group, group.organiser);
    await organiser.goto(group.page('poll', 'outing', 'en'));
    await organiser.getByRole('button', { name: said('suggestion-admit') }).click();
    await expect(organiser.getByRole('button', { name: said('suggestion-admit') })).toHaveCount(0);
    await page.goto(group.page('poll', 'outing', 'en'));
    await poll.answer('To the beach').check();
    if (how === 'awake') await poll.answer('Up the hill').uncheck();
    await poll.send.click();
    await expect(poll.counted('To the beach')).toBeVisible();
  });

for (const [how, options] of [
  ['awake', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`somebody says that they had help, and the result counts it (${how})`, async ({ group, device }) => {
    const page = await device(options);
    await useCode(page, group, await group.join('Huda'));
    await group.asks('tables');
    await page.goto(group.page('poll', 'tables', 'en'));
    if (how === 'awake') await awake(page.locator('main'));
    const poll = new Widget(page);
    const helped = page.getByRole('checkbox', { name: said('helped-label') });
    await poll.answer('Count me in').check();
    await helped.check();
    await poll.send.click();
    await expect(poll.counted('Count me in')).toBeVisible();
    await expect(poll.say('results-helped', { count: 1 })).toBeVisible();
    await poll.again.click();
    await expect(helped).toBeChecked();
    await helped.uncheck();
    await poll.send.click();
    await expect(poll.changed('Count me in')).toBeVisible();
    await expect(poll.say('results-helped', { count: 1 })).toHaveCount(0);
  });

const drafts = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('porchlight:draft:')));

test('what was begun outlives a reload, and is gone when somebody wishes so', async ({ group, page }) => {
  const poll = await openAsMember(page, group, 'autumn-money');
  await poll.number(money('heating')).fill('7');
  await poll.reason.fill('It is cold.');
  await expect(poll.say('draft-kept')).toBeVisible();
  await page.reload();
  await awake(page.locator('main'));
  await expect(poll.number(money('heating'))).toHaveValue('7');
  await expect(poll.reason).toHaveValue('It is cold.');
  await expect(poll.say('dots-left', { left: 3, all: 10 })).toBeVisible();

  await keyboard(page).press(poll.button('draft-forget'));
  await expect(poll.number(money('heating'))).toHaveValue('');
  await expect(poll.reason).toHaveValue('');
  await expect(poll.say('draft-kept')).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
  // The button is gone; whoever pressed it is in the ballot, and not at the top of the page.
  expect(await page.evaluate(() => document.activeElement?.closest('form.ballot') !== null)).toBe(true);
  await page.reload();
  await awake(page.locator('main'));
  await expect(poll.number(money('heating'))).toHaveValue('');
});

test('an order that was begun stands in that order after a reload, and nothing is kept once it is sent', async ({ group, page }) => {
  const poll = await open(page, group, 'supper');
  for (const which of ['rice', 'pizza']) await poll.button('rank-up', { option: dish(which) }).click();
  await page.reload();
  await awake(page.locator('main'));
  await written(poll, { [dish('rice')]: '1', [dish('pizza')]: '2' });
  expect(await drafts(page)).toHaveLength(1);
  await poll.send.click();
  await poll.expectSaid('Thank you. Your answer is counted: 1. Rice with chickpeas and 2. Pizza from our oven.');
  expect(await drafts(page)).toEqual([]);
});

test('nothing of an anonymous poll is kept on the device', async ({ group, page }) => {
  const proposal = await openAsMember(page, group, 'confidence');
  await proposal.answer('Disagree').check();
  await proposal.reason.fill('They need a rest.');
  await expect(proposal.say('draft-kept')).toHaveCount(0);
  expect(await drafts(page)).toEqual([]);
  await page.reload();
  await awake(page.locator('main'));
  await expect(proposal.answer('Disagree')).not.toBeChecked();
  expect(await drafts(page)).toEqual([]);
});

for (const [how, options] of [
  ['awake', {}],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`somebody who changes the language in the middle of an order keeps it, and all else turns (${how})`, async ({ group, device }) => {
    await group.asks('supper');
    const page = await device(options);
    await page.goto(group.page('poll', 'supper', 'en'));
    if (how === 'awake') await awake(page.locator('main'));
    const english = new Widget(page);
    const still = page.locator('[data-still=before]');
    await expect(still).toContainText(within('rule-irv'));
    await english.number(dish('rice')).fill('2');
    if (how === 'awake') await english.button('rank-up', { option: dish('pizza') }).click();
    else await english.number(dish('pizza')).fill('1');
    const numbers = how === 'awake' ? { rice: '1', pizza: '2' } : { rice: '2', pizza: '1' };
    await english.language('ar').click();

    const arabic = new Widget(page, 'ar');
    await expect(page.locator('.porchlight')).toHaveAttribute('dir', 'rtl');
    for (const [which, number] of Object.entries(numbers)) await expect(arabic.number(option('supper', which, 'ar'))).toHaveValue(number);
    // What the server drew and the module never draws: the words under the question, and the rules.
    await expect(still).toContainText(asked('supper').about!.ar!);
    await expect(still).toContainText(within('rule-irv', {}, 'ar'));
    await expect(still).not.toContainText(asked('supper').about!.en!);
    if (how === 'awake') {
      await keyboard(page).press(arabic.button('rank-up', { option: option('supper', 'pizza', 'ar') }));
      await expect(arabic.number(option('supper', 'pizza', 'ar'))).toHaveValue('1');
      await expect(arabic.button('rank-up', { option: option('supper', 'pizza', 'ar') })).toBeFocused();
      await expect(page.locator('.ballot [aria-live]')).toHaveText(said('rank-now', { option: option('supper', 'pizza', 'ar') }, 'ar'));
    }
    await arabic.send.click();
    await expect(arabic.say('voted-counted')).toBeVisible();
  });

test('in Arabic dots are given from right to left: less stands at the right of the number, more at its left', async ({ group, page }) => {
  const poll = await openAsMember(page, group, 'autumn-money', 'ar');
  const heating = option('autumn-money', 'heating', 'ar');
  const [less, field, more] = [poll.button('dots-less', { option: heating }), poll.number(heating), poll.button('dots-more', { option: heating })];
  await more.click();
  await more.click();
  await less.click();
  await expect(field).toHaveValue('1');
  const [right, middle, left] = await Promise.all([less, field, more].map(async (it) => (await it.boundingBox())!.x));
  expect(right!).toBeGreaterThan(middle!);
  expect(middle!).toBeGreaterThan(left!);
  await field.fill('٣');
  await expect(poll.say('dots-left', { left: 7, all: 10 })).toBeVisible();
  await poll.send.click();
  await expect(poll.say('voted-counted')).toBeVisible();
  const own = poll.article.locator('.own-said');
  await expect(own).toContainText(heating);
  // First what was chosen, then how many: read from the right.
  const [name_, number] = await own.evaluate((it, heating) => {
    const walk = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
    const text = walk.nextNode() as Text;
    const left = (what: string): number => {
      const range = document.createRange();
      const from = text.data.lastIndexOf(what);
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    return [left(heating), left('(')];
  }, heating);
  expect(name_!).toBeGreaterThan(number!);
});
