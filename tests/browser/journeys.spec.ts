// The main journeys: somebody answers, in their own language, on a phone.
import { awake, DIR, expect, option, PHONE, sitePage, TAGS, test, Widget } from './harness.ts';

for (const tag of TAGS)
  test(`somebody answers on the group's website and changes their mind (${tag})`, async ({ group, device }) => {
    await group.vote('poll', 'potluck', 'sunday');
    const page = await device({ viewport: PHONE });
    await group.moveIn(page.context());
    await page.goto(sitePage(tag));
    const host = page.locator('porchlight-poll');
    await awake(host);
    const poll = new Widget(host, tag);
    await expect(poll.article).toBeVisible();
    await expect(host.locator('.porchlight')).toHaveAttribute('lang', tag);
    await expect(host.locator('.porchlight')).toHaveAttribute('dir', DIR[tag]);
    await expect(poll.table).toHaveCount(0);

    const friday = option('potluck', 'friday', tag);
    await poll.answer(friday).check();
    await poll.send.click();
    await expect(poll.counted(friday)).toBeVisible();
    await poll.expectCount(friday, 1);
    await poll.expectCount(option('potluck', 'sunday', tag), 1);

    const saturday = option('potluck', 'saturday', tag);
    await poll.again.click();
    await expect(poll.answer(friday)).toBeChecked();
    await poll.answer(saturday).check();
    await poll.send.click();
    await expect(poll.changed(saturday)).toBeVisible();
    await poll.expectCount(friday, 0);
    await poll.expectCount(saturday, 1);
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, saturday: 1, sunday: 1 });
  });
