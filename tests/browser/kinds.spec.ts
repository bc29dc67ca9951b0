// Every way of asking, in every way of answering: by keyboard alone, without JavaScript, and without WebAssembly. In each
// somebody makes a mistake, loses nothing by it, answers, reads in words what was counted, and changes their mind.
import {
  asked,
  type Asked,
  awake,
  type Definition,
  element,
  expect,
  finger,

  type Hand,
  hostPage,
  type Kind,
  keyboard,
  option,

  REFUSED,
  said,
  test,
  useCode,
  Widget,
} from './harness.ts';

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
