// The main journeys: somebody answers, in their own language, on a phone.
import { expect, type Locator, type Page } from '@playwright/test';
import { links, option, sitePage } from './harness/demo.ts';
import { PHONE } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import { awake, painted } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { DIR, type Tag, TAGS } from './harness/words.ts';

/** Answers the potluck and changes it; somebody has answered before. */
async function answerAndChange(poll: Widget, group: Group): Promise<void> {
  const { tag } = poll;
  const [friday, saturday] = [option('potluck', 'friday', tag), option('potluck', 'saturday', tag)];
  await expect(poll.say('results-after-voting')).toBeVisible();
  await expect(poll.table).toHaveCount(0);

  await poll.answer(friday).check();
  await poll.send.click();
  await expect(poll.counted(friday)).toBeVisible();
  await expect(poll.say('results-answers', { count: 2 })).toBeVisible();
  await poll.expectCount(friday, 1);
  await poll.expectCount(option('potluck', 'sunday', tag), 1);

  await poll.again.click();
  await expect(poll.answer(friday)).toBeChecked();
  await poll.answer(saturday).check();
  await poll.send.click();
  await expect(poll.changed(saturday)).toBeVisible();
  await expect(poll.say('results-answers', { count: 2 })).toBeVisible();
  await poll.expectCount(friday, 0);
  await poll.expectCount(saturday, 1);
  expect(await group.counts('poll', 'potluck')).toEqual({ friday: 0, saturday: 1, sunday: 1, any: 0 });
}

async function inLanguage(page: Page, tag: Tag): Promise<void> {
  const root = page.locator('.porchlight').first();
  await expect(root).toHaveAttribute('lang', tag);
  await expect(root).toHaveAttribute('dir', DIR[tag]);
  await expect(root).toHaveCSS('direction', DIR[tag]);
}

for (const tag of TAGS) {
  test(`somebody answers on the group's website and changes their mind (${tag})`, async ({ group, device }) => {
    await group.vote('poll', 'potluck', 'sunday');
    const page = await device({ viewport: PHONE });
    await group.moveIn(page.context());
    await page.goto(sitePage(tag));
    const host = page.locator('porchlight-poll');
    await awake(host);
    await inLanguage(page, tag);
    await answerAndChange(new Widget(host, tag), group);

    // They come back another day: the browser remembers which answer was theirs.
    await page.reload();
    await expect(new Widget(host, tag).before(option('potluck', 'saturday', tag))).toBeVisible();
  });

  test(`somebody answers on the poll's own page and changes their mind (${tag})`, async ({ group, device }) => {
    await group.vote('poll', 'potluck', 'sunday');
    const page = await device({ viewport: PHONE });
    await page.goto(group.page('poll', 'potluck', tag));
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', DIR[tag]);
    const main = page.locator('main');
    await awake(main);
    await inLanguage(page, tag);
    await answerAndChange(new Widget(main, tag), group);

    await page.reload();
    await expect(new Widget(main, tag).before(option('potluck', 'saturday', tag))).toBeVisible();
  });
}

test('on a phone, in Arabic: one answers with JavaScript, one without WebAssembly, one without JavaScript, and the three stand in one result', async ({
  group,
  device,
}) => {
  const names = ['friday', 'saturday', 'sunday'].map((id) => option('potluck', id, 'ar')) as [string, string, string];

  const first = await device({ viewport: PHONE, locale: 'ar' });
  await group.moveIn(first.context());
  await first.goto(sitePage('ar'));
  const woken = first.locator('porchlight-poll');
  await awake(woken);
  await answer(woken, names[0]);

  const second = await device({ viewport: PHONE, locale: 'ar', wasm: false });
  await group.moveIn(second.context());
  await second.goto(sitePage('ar'));
  expect(await second.evaluate(() => typeof WebAssembly)).toBe('undefined');
  const asleep = second.locator('porchlight-poll');
  await painted(asleep);
  await answer(asleep, names[1]);
  await painted(asleep);

  const third = await device({ viewport: PHONE, locale: 'ar', javaScriptEnabled: false });
  await group.moveIn(third.context());
  await third.goto(sitePage('ar'));
  // What is inside the element is a link, and a link is enough.
  await third.locator('porchlight-poll').getByRole('link').click();
  await expect(third).toHaveURL(`${links.porchlight}/${group.slug}/poll/potluck`);
  const page = third.locator('main');
  // A form that posts itself leads back to the page, which knows whose answer is shown.
  const poll = await answer(page, names[2]);

  await expect(poll.say('results-answers', { count: 3 })).toBeVisible();
  for (const name of names) await poll.expectCount(name, 1);
  await expect(third.locator('html')).toHaveAttribute('dir', 'rtl');

  async function answer(root: Locator, name: string): Promise<Widget> {
    const poll = new Widget(root, 'ar');
    await poll.answer(name).check();
    await poll.send.click();
    await expect(poll.counted(name)).toBeVisible();
    return poll;
  }
});

test('three of five can be chosen, and a fourth is refused kindly', async ({ group, page }) => {
  await page.goto(group.page('poll', 'first-visit', 'en'));
  await awake(page.locator('main'));
  const poll = new Widget(page);
  await expect(poll.say('choose-up-to', { max: 3 })).toBeVisible();
  for (const id of ['language', 'together', 'quiet', 'children']) await poll.answer(option('first-visit', id)).check();
  await expect(poll.say('chosen-now', { count: 4 })).toBeVisible();
  await poll.send.click();
  await expect(poll.refused('refusal-choice-too-many')).toBeVisible();
  await expect(poll.root.getByRole('checkbox', { checked: true })).toHaveCount(4);
  await poll.answer(option('first-visit', 'quiet')).uncheck();
  await poll.send.click();
  // Between them stand marks that keep names of another direction apart.
  await expect(poll.say('voted-counted')).toHaveText(
    /Somebody who speaks my language.?, .?Somebody to walk in with.?, and .?A corner for children/,
  );
  expect(await group.counts('poll', 'first-visit')).toEqual({ language: 1, together: 1, quiet: 0, children: 1, pictures: 0 });
});
