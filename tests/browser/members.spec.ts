// Members: from an invitation to a vote, with a name beside it.
import { expect, type Page } from '@playwright/test';
import { asked, sitePage } from './harness/demo.ts';
import { useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED } from './harness/trouble.ts';
import { awake } from './harness/waking.ts';
import { Widget } from './harness/widget.ts';
import { said } from './harness/words.ts';

/** What stands on the page where a code is used. */
class Join {
  constructor(readonly page: Page) {}
  heading(id: string): ReturnType<Page['getByRole']> {
    return this.page.getByRole('heading', { level: 1, name: said(id) });
  }
  get name(): ReturnType<Page['getByLabel']> {
    return this.page.getByRole('textbox', { name: said('join-name') });
  }
  get code(): ReturnType<Page['getByLabel']> {
    return this.page.getByRole('textbox', { name: said('join-code') });
  }
  press(id: string): Promise<void> {
    return this.page.getByRole('button', { name: said(id) }).click();
  }
}

/** From the link somebody was sent to being a member, at the group's front page. */
async function comeIn(page: Page, invitation: string, name: string, way: 'link' | 'paste' = 'link'): Promise<Join> {
  const join = new Join(page);
  const [address, code] = invitation.split('#') as [string, string];
  await page.goto(invitation);
  if (way === 'paste') {
    await expect(page.getByText(said('join-paste'))).toBeVisible();
    await join.code.fill(code.toLowerCase().replaceAll('-', ' '));
    await join.press('join-look');
  }
  await expect(join.heading('join-invited')).toBeVisible();
  await expect(page.getByText(said('join-as-member'))).toBeVisible();
  await expect(page.getByText(said('join-never-ask'))).toBeVisible();
  if (way === 'link') expect(page.url()).not.toContain('#');
  expect(page.url()).toContain(address);
  await join.name.fill(name);
  await join.press('join-button');
  await expect(join.heading('joined-title')).toBeVisible();
  return join;
}

/** The members' proposal, by way of the group's front page. */
async function toTheGarden(page: Page): Promise<Widget> {
  await page.getByRole('link', { name: said('joined-go') }).click();
  await page.getByRole('link', { name: asked('garden').title.en }).click();
  return new Widget(page);
}

test('somebody follows an invitation, becomes a member, and votes on the members’ proposal', async ({ group, page }) => {
  await comeIn(page, await group.invite(), 'Amina');
  await expect(page.locator('.code')).toBeHidden();
  await page.getByText(said('joined-show')).click();
  await expect(page.locator('.code')).toHaveText(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-Z*~$=]{5}){4}$/);
  expect(await page.evaluate(() => document.cookie)).toBe('');

  const proposal = await toTheGarden(page);
  await awake(page.locator('main'));
  await expect(proposal.say('named-note', { name: 'Amina' })).toBeVisible();
  await proposal.answer('Agree').check();
  await proposal.send.click();
  await expect(proposal.counted('Agree')).toBeVisible();
  await expect(proposal.say('results-people', { count: 1, can: 2 })).toBeVisible();
  expect(await group.counts('proposal', 'garden')).toMatchObject({ agree: 1 });
});

test('a_member_from_a_link_without_javascript_can_vote: the code is pasted, and everything else is the same', async ({ group, device }) => {
  const page = await device({ javaScriptEnabled: false });
  await comeIn(page, await group.invite(), 'Joan', 'paste');
  const proposal = await toTheGarden(page);
  await proposal.answer('Abstain').check();
  await proposal.send.click();
  await expect(proposal.counted('Abstain')).toBeVisible();
  expect(await group.counts('proposal', 'garden')).toMatchObject({ abstain: 1 });
});

test('two members vote from their invitation links, and one changes their mind', async ({ group, device }) => {
  const [amina, joan] = [await device(), await device({ javaScriptEnabled: false })];
  await comeIn(amina, await group.invite(), 'Amina');
  await comeIn(joan, await group.invite(), 'Joan', 'paste');

  const one = await toTheGarden(amina);
  await awake(amina.locator('main'));
  await one.answer('Agree').check();
  await one.reason.fill('My children need a place to dig.');
  await one.send.click();
  await expect(one.counted('Agree')).toBeVisible();

  const other = await toTheGarden(joan);
  await other.answer('Disagree').check();
  await other.reason.fill('Who will water it in August?');
  await other.send.click();
  await expect(other.counted('Disagree')).toBeVisible();
  expect(await group.counts('proposal', 'garden')).toEqual({ agree: 1, abstain: 0, disagree: 1 });

  await other.again.click();
  await expect(other.reason).toHaveValue('Who will water it in August?');
  await other.answer('Agree').check();
  await other.reason.fill('Huda will water it.');
  await other.send.click();
  await expect(other.changed('Agree')).toBeVisible();
  expect(await group.counts('proposal', 'garden')).toEqual({ agree: 2, abstain: 0, disagree: 0 });

  // Members read names beside answers; the public reads the words and no name.
  await amina.reload();
  await expect(one.say('voice-line', { name: 'Joan', choice: 'Agree' })).toBeVisible();
  await expect(amina.getByText('Huda will water it.')).toBeVisible();
  const stranger = await device();
  await stranger.goto(group.page('proposal', 'garden', 'en'));
  const seen = new Widget(stranger);
  await expect(stranger.getByText('Huda will water it.')).toBeVisible();
  await expect(seen.article).not.toContainText('Joan');
  await expect(seen.article).not.toContainText('Amina');
  await expect(seen.say('members-answer')).toBeVisible();
  await expect(seen.send).toHaveCount(0);
});

for (const [how, options] of [
  ['with JavaScript', {}],
  ['without WebAssembly', { wasm: false }],
  ['without JavaScript', { javaScriptEnabled: false }],
] as const)
  test(`somebody who disagrees without saying why is refused, and nothing they chose is lost (${how})`, async ({ group, device, expectTrouble }) => {
    expectTrouble(REFUSED);
    const page = await device(options);
    await useCode(page, group, await group.join('Yusuf'));
    await page.goto(group.page('proposal', 'garden', 'en'));
    if (how === 'with JavaScript') await awake(page.locator('main'));
    const proposal = new Widget(page);
    await proposal.answer('Disagree').check();
    await expect(proposal.reason).toBeVisible();
    await proposal.send.click();
    await expect(proposal.refused('refusal-reason-missing')).toBeVisible();
    await expect(proposal.article.locator('.refusal')).toBeFocused();
    await expect(proposal.answer('Disagree')).toBeChecked();

    await proposal.reason.fill('x'.repeat(501));
    await proposal.send.click();
    await expect(proposal.refused('refusal-reason-too-long')).toBeVisible();
    await expect(proposal.reason).toHaveValue('x'.repeat(501));
    await expect(proposal.answer('Disagree')).toBeChecked();

    await proposal.reason.fill('We promised the plot to the school.');
    await proposal.send.click();
    await expect(proposal.article.locator('.own-said')).toContainText('Disagree');
    await expect(proposal.article.locator('.own-reason')).toHaveText('We promised the plot to the school.');
    expect(await group.counts('proposal', 'garden')).toMatchObject({ disagree: 1 });
  });

test('a member comes from the group’s website, uses a code, and is led back to what they came for', async ({ group, page, context }) => {
  const code = await group.join('Huda');
  await group.moveIn(context);
  await page.goto(sitePage('en'));
  const embedded = page.locator('porchlight-proposal');
  await expect(new Widget(embedded).say('members-answer')).toBeVisible();
  await embedded.getByRole('link', { name: said('answer-on-page') }).click();
  await page.getByRole('link', { name: said('have-code') }).click();
  const join = new Join(page);
  await join.code.fill(code);
  await join.press('join-look');
  await expect(page.getByText(said('join-own-as', { name: 'Huda' }))).toBeVisible();
  await join.press('join-use');
  await page.getByRole('link', { name: said('joined-back') }).click();
  const proposal = new Widget(page);
  await awake(page.locator('main'));
  await proposal.answer('Agree').check();
  await proposal.send.click();
  await expect(proposal.counted('Agree')).toBeVisible();

  // Back on the website the member is nobody in particular: nothing of a member works there.
  await page.goto(sitePage('en'));
  await expect(new Widget(embedded).say('members-answer')).toBeVisible();
  await expect(new Widget(embedded).send).toHaveCount(0);
  // But the way from there to our own page does not lose the code.
  await embedded.getByRole('link', { name: said('answer-on-page') }).click();
  await expect(proposal.before('Agree')).toBeVisible();
});

test('a member makes this device forget them', async ({ group, page }) => {
  await comeIn(page, await group.invite(), 'Marisol');
  await page.goto(group.page('proposal', 'garden', 'en'));
  await expect(page.getByText(said('here-as', { name: 'Marisol' }))).toBeVisible();
  await page.getByRole('button', { name: said('forget-device') }).click();
  await expect(page.getByText(said('forgotten'))).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  await page.goto(group.page('proposal', 'garden', 'en'));
  await expect(new Widget(page).say('members-answer')).toBeVisible();
});

test('a link never replaces the code that a device holds, unless somebody says so', async ({ group, page, expectTrouble }) => {
  expectTrouble(REFUSED);
  await comeIn(page, await group.invite(), 'Tomás');
  await page.goto('about:blank');
  await page.goto(await group.invite());
  const join = new Join(page);
  // A device that holds a code looks at another one as anywhere else.
  await expect(join.heading('join-invited')).toBeVisible();
  await join.press('join-button');
  await expect(page.getByText(said('refusal-another-code-here'))).toBeVisible();
  await page.goto(group.front());
  await expect(page.getByText(said('here-as', { name: 'Tomás' }))).toBeVisible();
});

test('an invitation that is used up says so, and what was typed stays', async ({ group, device, expectTrouble }) => {
  expectTrouble(REFUSED);
  const invitation = await group.invite();
  await comeIn(await device(), invitation, 'Amina');
  const late = await device();
  await late.goto(invitation);
  await expect(late.getByText(said('refusal-invitation-unknown'))).toBeVisible();
  await expect(new Join(late).code).toHaveValue(invitation.split('#')[1]!);
});
