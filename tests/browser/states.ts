// Every state somebody can find a widget or a page in, and how to get there.
import { expect, type Page } from '@playwright/test';
import type { Definition } from './harness/definition.ts';
import { asked, type Asked, links, option, sitePage } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import type { Group } from './harness/group.ts';
import { awake } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { said, type Tag, wording } from './harness/words.ts';

export interface State {
  name: string;
  /** Brings a fresh page there. */
  arrange: (page: Page, group: Group, tag: Tag) => Promise<void>;
}

const potluck = (which: string, tag: Tag): string => option('potluck', which, tag);

async function open(page: Page, group: Group, tag: Tag, kind: 'poll' | 'proposal', id: string): Promise<Widget> {
  await page.goto(group.page(kind, id, tag));
  await awake(page.locator('main'));
  return new Widget(page, tag);
}

/** Others have answered the potluck. */
async function others(group: Group): Promise<void> {
  for (const choice of ['friday', 'saturday', 'saturday', 'saturday', 'sunday', 'any']) await group.vote('poll', 'potluck', choice);
}

async function voted(page: Page, group: Group, tag: Tag): Promise<Widget> {
  await others(group);
  const poll = await open(page, group, tag, 'poll', 'potluck');
  await poll.answer(potluck('saturday', tag)).check();
  await poll.send.click();
  await expect(poll.counted(potluck('saturday', tag))).toBeVisible();
  return poll;
}

/** Amina and Yusuf have answered the members' proposal, in words. */
async function spoken(group: Group): Promise<void> {
  const say = async (name: string, choice: string, reason: string): Promise<unknown> =>
    group.vote('proposal', 'garden', choice, { code: await group.join(name), reason });
  await say('Amina', 'agree', 'أطفالي يحتاجون مكانًا يحفرون فيه.');
  await say('Yusuf', 'disagree', 'Who will water it in August?\nLast year nobody did.');
  await say('Marisol', 'abstain', '');
}

/** A member before one of the demo's questions; others have answered it as they do there. */
async function inCompany(page: Page, group: Group, tag: Tag, id: Asked): Promise<Widget> {
  const [code] = await group.lives(id);
  await useCode(page, group, code!);
  return open(page, group, tag, id === 'confidence' ? 'proposal' : 'poll', id);
}

/** Anybody before one of them. */
async function alone(page: Page, group: Group, tag: Tag, id: Asked): Promise<Widget> {
  await group.asks(id);
  return open(page, group, tag, 'poll', id);
}

/** One of the pages of a poll, without a widget: `count`, `print`, `manage`. */
async function beside(page: Page, group: Group, tag: Tag, id: Asked, what: string): Promise<void> {
  await page.goto(group.page('poll', id).concat(`/${what}?lang=${tag}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function asOrganiser(page: Page, group: Group, tag: Tag, path: string): Promise<void> {
  await useCode(page, group, group.organiser);
  await page.goto(`${links.porchlight}/${group.slug}${path}${path.includes('?') ? '&' : '?'}lang=${tag}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** One of these is full, one can be suggested, and one can choose none. */
const OUTING: Definition = {
  title: { en: 'Where shall we go?', es: '¿Adónde vamos?', ar: 'إلى أين نذهب؟' },
  who: 'members',
  closes_in_days: 7,
  results: 'always',
  reasons: 'optional',
  ask: {
    choose: {
      min: 1,
      max: 2,
      none_of_these: true,
      suggest: 'after-approval',
      options: [
        { id: 'boat', name: { en: 'On the boat', es: 'En barca', ar: 'على القارب' }, places: 1 },
        { id: 'hill', name: { en: 'Up the hill', es: 'Al monte', ar: 'إلى التلّ' }, places: 12 },
        {
          id: 'museum',
          name: { en: 'To the museum', es: 'Al museo', ar: 'إلى المتحف' },
          meaning: { en: 'It has a lift.', es: 'Tiene ascensor.', ar: 'فيه مصعد.' },
          prompt: { en: 'Which day suits you?', es: '¿Qué día te viene bien?', ar: 'أي يوم يناسبك؟' },
        },
      ],
    },
  },
};

const join = (group: Group, tag: Tag): string => `${links.porchlight}/${group.slug}/join?lang=${tag}`;

export const STATES: State[] = [
  { name: 'ballot', arrange: async (page, group, tag) => void (await open(page, group, tag, 'poll', 'potluck')) },
  {
    name: 'chosen',
    arrange: async (page, group, tag) => {
      const poll = await open(page, group, tag, 'poll', 'potluck');
      await poll.answer(potluck('saturday', tag)).check();
    },
  },
  {
    name: 'several',
    arrange: async (page, group, tag) => {
      const poll = await open(page, group, tag, 'poll', 'first-visit');
      await poll.answer(option('first-visit', 'together', tag)).check();
      await poll.answer(option('first-visit', 'quiet', tag)).check();
    },
  },
  {
    name: 'refused',
    arrange: async (page, group, tag) => {
      const poll = await open(page, group, tag, 'poll', 'potluck');
      await poll.send.click();
      await expect(poll.refused('refusal-choice-missing')).toBeVisible();
    },
  },
  { name: 'voted', arrange: async (page, group, tag) => void (await voted(page, group, tag)) },
  {
    name: 'changing',
    arrange: async (page, group, tag) => {
      const poll = await voted(page, group, tag);
      await poll.again.click();
      await poll.answer(potluck('any', tag)).check();
    },
  },
  {
    name: 'results',
    arrange: async (page, group, tag) => {
      for (const choice of ['language', 'quiet', 'quiet', 'children']) await group.vote('poll', 'first-visit', choice);
      await open(page, group, tag, 'poll', 'first-visit');
    },
  },
  {
    name: 'new-answers',
    arrange: async (page, group, tag) => {
      await page.clock.install();
      const poll = await voted(page, group, tag);
      await others(group);
      await poll.table.scrollIntoViewIfNeeded();
      await page.clock.fastForward(31_000);
      await expect(poll.say('new-answers', { count: 6 })).toBeVisible();
    },
  },
  {
    name: 'line-cut',
    arrange: async (page, group, tag) => {
      const poll = await open(page, group, tag, 'poll', 'potluck');
      await poll.answer(potluck('any', tag)).check();
      await page.context().setOffline(true);
      await poll.send.click();
      await expect(poll.refused('refusal-line-cut').locator('visible=true')).toBeVisible();
    },
  },
  {
    name: 'after-closing',
    arrange: async (page, group, tag) => {
      await group.ask('poll', 'later', { ...asked('potluck'), results: 'after-closing' });
      const poll = await open(page, group, tag, 'poll', 'later');
      await poll.answer(potluck('friday', tag)).check();
      await poll.send.click();
      await expect(poll.say('voted-counted')).toBeVisible();
      await expect(poll.say('results-after-closing')).toBeVisible();
    },
  },
  {
    name: 'closed',
    arrange: async (page, group, tag) => {
      await spoken(group);
      await group.ask('proposal', 'garden', { ...asked('garden'), closes_in_days: null, closes: Date.now() + 1_000 });
      await group.closed('proposal', 'garden');
      await open(page, group, tag, 'proposal', 'garden');
      await expect(page.getByRole('heading', { name: said('results-final', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'not-yet-open',
    arrange: async (page, group, tag) => {
      const day = 86_400_000;
      const coming = { ...asked('potluck'), closes_in_days: 7, opens: Date.now() + 2 * day };
      await group.ask('poll', 'coming', coming);
      await open(page, group, tag, 'poll', 'coming');
    },
  },
  {
    name: 'members-only',
    arrange: async (page, group, tag) => {
      await group.ask('proposal', 'inside', { ...asked('garden'), audience: 'members' });
      await open(page, group, tag, 'proposal', 'inside');
    },
  },
  {
    name: 'members-answer',
    arrange: async (page, group, tag) => {
      await spoken(group);
      await open(page, group, tag, 'proposal', 'garden');
    },
  },
  {
    name: 'member-chooses',
    arrange: async (page, group, tag) => {
      await useCode(page, group, await group.join('Huda'));
      const proposal = await open(page, group, tag, 'proposal', 'garden');
      await proposal.answer(wording('answer-disagree', tag)).check();
    },
  },
  {
    name: 'member-refused',
    arrange: async (page, group, tag) => {
      await useCode(page, group, await group.join('Huda'));
      const proposal = await open(page, group, tag, 'proposal', 'garden');
      await proposal.answer(wording('answer-disagree', tag)).check();
      await proposal.send.click();
      await expect(proposal.refused('refusal-reason-missing')).toBeVisible();
    },
  },
  {
    name: 'member-voted',
    arrange: async (page, group, tag) => {
      await spoken(group);
      const code = await group.join('Huda');
      await group.vote('proposal', 'garden', 'agree', { code, reason: 'I will water it.' });
      await useCode(page, group, code);
      await open(page, group, tag, 'proposal', 'garden');
    },
  },
  {
    name: 'veto',
    arrange: async (page, group, tag) => {
      await group.ask('proposal', 'veto', { ...asked('garden'), block: 'signals' });
      await useCode(page, group, await group.join(''));
      const proposal = await open(page, group, tag, 'proposal', 'veto');
      await proposal.answer(wording('answer-block', tag)).check();
      await proposal.reason.fill('The landlord said he will clear the plot in May.');
    },
  },
  {
    name: 'reason-waits',
    arrange: async (page, group, tag) => {
      const open_ = { ...asked('garden'), who: 'everyone', audience: undefined, quorum: undefined, late: undefined, reasons: 'optional' } as const;
      await group.ask('proposal', 'open', open_);
      const proposal = await open(page, group, tag, 'proposal', 'open');
      await proposal.answer(wording('answer-abstain', tag)).check();
      await proposal.reason.fill('I live too far away.');
      await proposal.send.click();
      await expect(proposal.say('own-reason-waits')).toBeVisible();
    },
  },
  {
    name: 'half-translated',
    arrange: async (page, group, tag) => {
      const { title, about, ...rest } = asked('potluck');
      await group.ask('poll', 'half', { ...rest, title: { es: title.es }, about: { es: about!.es } });
      await open(page, group, tag, 'poll', 'half');
    },
  },
  {
    name: 'website',
    arrange: async (page, group, tag) => {
      await others(group);
      await group.moveIn(page.context());
      await page.goto(sitePage(tag));
      await awake(page.locator('porchlight-proposal'));
      await awake(page.locator('porchlight-poll'));
      await new Widget(page.locator('porchlight-poll'), tag).answer(potluck('sunday', tag)).check();
      // Those that are fetched when somebody comes near, which the page's first moments may have been.
      for (const lazy of await page.locator('[loading=lazy]').all()) {
        await lazy.scrollIntoViewIfNeeded();
        await awake(lazy);
      }
      await page.evaluate(() => scrollTo(0, 0));
    },
  },
  { name: 'count-in', arrange: async (page, group, tag) => void (await inCompany(page, group, tag, 'tables')) },
  {
    name: 'dots',
    arrange: async (page, group, tag) => {
      const poll = await inCompany(page, group, tag, 'autumn-money');
      await poll.again.click();
      await poll.button('dots-less', { option: option('autumn-money', 'heating', tag) }).click();
      await expect(poll.say('dots-left', { left: 1, all: 10 })).toBeVisible();
    },
  },
  {
    name: 'dots-too-many',
    arrange: async (page, group, tag) => {
      const poll = await inCompany(page, group, tag, 'autumn-money');
      await poll.again.click();
      await poll.number(option('autumn-money', 'shelf', tag)).fill('9');
      await poll.send.click();
      await expect(poll.refused('refusal-dots-too-many')).toBeVisible();
    },
  },
  {
    name: 'scores',
    arrange: async (page, group, tag) => {
      const poll = await alone(page, group, tag, 'courses');
      await poll.number(option('courses', 'letters', tag)).fill('8');
      await poll.number(option('courses', 'rent', tag)).fill('15');
      await poll.send.click();
      await expect(poll.refused('refusal-mark-out-of-range')).toBeVisible();
    },
  },
  {
    name: 'scores-voted',
    arrange: async (page, group, tag) => {
      await group.asks('courses');
      for (const marks of [{ letters: '10', rent: '4' }, { letters: '7' }, { letters: '2', rent: '9', bikes: '5' }]) await group.vote('poll', 'courses', marks);
      const poll = await open(page, group, tag, 'poll', 'courses');
      await poll.number(option('courses', 'letters', tag)).fill('8');
      await poll.send.click();
      await expect(poll.say('voted-counted')).toBeVisible();
    },
  },
  {
    name: 'order',
    arrange: async (page, group, tag) => {
      await group.asks('kitchen-keys');
      await useCode(page, group, group.organiser);
      const poll = await open(page, group, tag, 'poll', 'kitchen-keys');
      for (const who of ['huda', 'joan']) await poll.button('rank-up', { option: option('kitchen-keys', who, tag) }).click();
      await expect(poll.number(option('kitchen-keys', 'joan', tag))).toHaveValue('2');
    },
  },
  {
    name: 'order-level',
    arrange: async (page, group, tag) => {
      await group.asks('kitchen-keys');
      await useCode(page, group, group.organiser);
      const poll = await open(page, group, tag, 'poll', 'kitchen-keys');
      for (const who of ['amina', 'yusuf']) await poll.number(option('kitchen-keys', who, tag)).fill('1');
      await poll.send.click();
      await expect(poll.refused('refusal-ranks-level')).toBeVisible();
    },
  },
  {
    name: 'order-voted',
    arrange: async (page, group, tag) => {
      await group.asks('supper');
      for (const marks of [{ rice: '1', pizza: '2' }, { pizza: '1' }, { lentils: '1', rice: '2', pizza: '3' }]) await group.vote('poll', 'supper', marks);
      const poll = await open(page, group, tag, 'poll', 'supper');
      await poll.number(option('supper', 'pizza', tag)).fill('1');
      await poll.send.click();
      await expect(poll.say('voted-counted')).toBeVisible();
    },
  },
  { name: 'election-over', arrange: async (page, group, tag) => void (await inCompany(page, group, tag, 'kitchen-keys')) },
  {
    name: 'times',
    arrange: async (page, group, tag) => {
      await group.asks('next-meeting');
      await group.vote('poll', 'next-meeting', { monday: '2', saturday: '1' });
      await group.vote('poll', 'next-meeting', { monday: '1', wednesday: '2', 'whole-day': '0' });
      const poll = await open(page, group, tag, 'poll', 'next-meeting');
      await poll.root.getByRole('radio', { name: said('time-yes', {}, tag) }).first().check();
    },
  },
  { name: 'question', arrange: async (page, group, tag) => void (await inCompany(page, group, tag, 'next-talk')) },
  {
    name: 'anonymous',
    arrange: async (page, group, tag) => {
      const proposal = await inCompany(page, group, tag, 'confidence');
      await proposal.answer(wording('answer-agree', tag)).check();
    },
  },
  {
    name: 'places-and-none',
    arrange: async (page, group, tag) => {
      const code = await group.join('Huda');
      await group.ask('poll', 'outing', OUTING);
      await group.vote('poll', 'outing', 'boat', { code: group.organiser, helped: true });
      await useCode(page, group, code);
      const poll = await open(page, group, tag, 'poll', 'outing');
      await poll.answer({ en: 'To the museum', es: 'Al museo', ar: 'إلى المتحف' }[tag]).check();
      await poll.say('suggest-summary').click();
    },
  },
  {
    name: 'suggestions',
    arrange: async (page, group, tag) => {
      const code = await group.join('Huda');
      await group.ask('poll', 'outing', OUTING);
      await group.send('poll', 'outing', { do: 'suggest', name: 'To the beach', lang: 'en' }, code);
      await useCode(page, group, group.organiser);
      await open(page, group, tag, 'poll', 'outing');
      await expect(page.getByRole('button', { name: said('suggestion-admit', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'came-later',
    arrange: async (page, group, tag) => {
      await group.asks('confidence');
      await useCode(page, group, await group.join('Huda'));
      const proposal = await open(page, group, tag, 'proposal', 'confidence');
      await expect(proposal.say('refusal-came-later')).toBeVisible();
    },
  },
  {
    name: 'count',
    arrange: async (page, group, tag) => {
      await group.lives('kitchen-keys');
      await beside(page, group, tag, 'kitchen-keys', 'count');
    },
  },
  {
    name: 'print-ballot',
    arrange: async (page, group, tag) => {
      await group.asks('supper');
      await beside(page, group, tag, 'supper', 'print');
    },
  },
  {
    name: 'print-result',
    arrange: async (page, group, tag) => {
      await group.lives('kitchen-keys');
      await beside(page, group, tag, 'kitchen-keys', 'print');
    },
  },
  { name: 'ask', arrange: async (page, group, tag) => asOrganiser(page, group, tag, '/ask') },
  { name: 'ask-proposal', arrange: async (page, group, tag) => asOrganiser(page, group, tag, '/ask?template=gradients') },
  {
    name: 'ask-refused',
    arrange: async (page, group, tag) => {
      await asOrganiser(page, group, tag, '/ask?way=rank');
      await page.getByRole('button', { name: said('ask-button', {}, tag) }).click();
      await expect(page.locator('.refusal')).toBeVisible();
    },
  },
  {
    name: 'manage',
    arrange: async (page, group, tag) => {
      await group.lives('autumn-money');
      await asOrganiser(page, group, tag, '/poll/autumn-money/manage');
    },
  },
  {
    name: 'manage-over',
    arrange: async (page, group, tag) => {
      await group.lives('kitchen-keys');
      await asOrganiser(page, group, tag, '/poll/kitchen-keys/manage');
    },
  },
  {
    name: 'trust',
    arrange: async (page, group, tag) => {
      const [amina] = await Promise.all(['Amina', 'Joan'].map((name) => group.join(name)));
      await useCode(page, group, amina!);
      await page.goto(`${links.porchlight}/${group.slug}/trust?lang=${tag}`);
      await page.getByRole('combobox').first().selectOption({ label: 'Joan' });
      await page.getByRole('button', { name: said('trust-button', {}, tag) }).first().click();
      await expect(page.getByText(said('trust-done', {}, tag))).toBeVisible();
    },
  },
  { name: 'join', arrange: async (page, group, tag) => void (await page.goto(join(group, tag))) },
  {
    name: 'join-refused',
    arrange: async (page, group, tag) => {
      await page.goto(join(group, tag));
      await page.getByRole('textbox').fill('G1TRF-C9XG8');
      await page.getByRole('button', { name: said('join-look', {}, tag) }).click();
      await expect(page.locator('.refusal')).toBeVisible();
    },
  },
  {
    name: 'join-invited',
    arrange: async (page, group, tag) => {
      const invitation = await group.invite();
      await page.goto(invitation.replace('/join#', `/join?lang=${tag}#`));
      await expect(page.getByRole('heading', { name: said('join-invited', {}, tag) })).toBeVisible();
    },
  },
  {
    name: 'joined',
    arrange: async (page, group, tag) => {
      await useCode(page, group, await group.join('Huda'));
      await page.goto(join(group, tag));
      await page.getByText(said('joined-show', {}, tag)).click();
    },
  },
  {
    name: 'forgotten',
    arrange: async (page, group, tag) => {
      await useCode(page, group, await group.join('Huda'));
      await page.goto(join(group, tag));
      await page.getByRole('button', { name: said('forget-device', {}, tag) }).click();
      await expect(page.getByText(said('forgotten', {}, tag))).toBeVisible();
    },
  },
  {
    name: 'front',
    arrange: async (page, group, tag) => {
      const day = 86_400_000;
      await group.ask('poll', 'coming', { ...asked('potluck'), closes_in_days: 7, opens: Date.now() + 2 * day });
      await group.lives('kitchen-keys');
      await page.goto(group.front(tag));
    },
  },
  { name: 'home', arrange: async (page, _, tag) => void (await page.goto(`${links.porchlight}/?lang=${tag}`)) },
  {
    name: 'home-refused',
    arrange: async (page, group, tag) => {
      await page.goto(`${links.porchlight}/?lang=${tag}`);
      await page.getByRole('textbox', { name: said('found-name', {}, tag) }).fill('Harbour Kitchen');
      await page.getByRole('textbox', { name: said('found-address', {}, tag) }).fill(group.slug);
      await page.getByRole('button', { name: said('found-button', {}, tag) }).click();
      await expect(page.locator('.refusal')).toBeVisible();
    },
  },
  { name: 'nothing-here', arrange: async (page, group, tag) => void (await page.goto(`${group.page('poll', 'nowhere')}?lang=${tag}`)) },
];
