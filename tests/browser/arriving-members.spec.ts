// What members and organisers do for people who are not members yet: they invite them, speak for them, and print slips.
import { expect } from '@playwright/test';
import { Door, NADIA } from './arriving.ts';
import { Desk } from './arriving-desk.ts';
import { PHONE, useCode } from './harness/device.ts';
import { test } from './harness/fixtures.ts';
import { REFUSED } from './harness/trouble.ts';
import { said } from './harness/words.ts';
import { Knocker } from './knocker.ts';
import { comesBack } from './private-page.ts';

test('whoever holds an invitation gets through on a day when the group meets many people', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(120_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group, { settings: { most_a_day: 1 } });
  await door.knock();
  const many = await device({ viewport: PHONE });
  await many.goto(door.form('en'));
  await expect(many.locator('[data-stop=many]')).toHaveText(said('door-many'));
  await expect(many.locator('form#signup-form')).toBeHidden();

  // Amina knows somebody, and says so to the welcome team alone.
  const amina = await device();
  await useCode(amina, group, await group.join('Amina'));
  await amina.goto(door.address('/invite', 'en'));
  await amina.getByRole('textbox', { name: said('invite-introduction') }).fill('She repaired my roof.');
  await amina.getByRole('button', { name: said('invite-button') }).click();
  await expect(amina.getByRole('heading', { name: said('invited-title') })).toBeVisible();
  await expect(amina.getByText(said('invited-introduced'))).toBeVisible();
  const link = /https?:\/\/\S+\/signup\/join#[0-9A-Z-]{29}/.exec(await amina.locator('main').innerText())![0];

  const page = await device({ viewport: PHONE });
  await page.goto(link);
  const knocker = new Knocker(page);
  await expect(knocker.form).toBeVisible();
  await expect(page.getByText(said('door-invited'))).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await knocker.fill(NADIA);
  await knocker.send.click();
  await knocker.link();
  const rosa = await Desk.of(await device(), door, door.rosa);
  expect((await door.desk()).requests).toHaveLength(2);
  // The one who was introduced.
  for (const { id } of (await door.desk()).requests) {
    await rosa.open(id);
    await expect(rosa.page.locator('dl.answers')).toBeVisible();
    if (await rosa.page.getByText('She repaired my roof.').isVisible()) {
      await expect(rosa.page.locator('dl.facts')).toContainText('Amina');
      return;
    }
  }
  throw new Error('Nobody was introduced.');
});

test('where a member must vouch, one does so by the code that the newcomer gave them', async ({
  group,
  device,
  expectTrouble,
}) => {
  test.setTimeout(180_000);
  expectTrouble(REFUSED);
  const door = await Door.open(group, { settings: { must_vouch: true, approvals: 1 } });
  const sent = await door.knock();
  const newcomer = await device({ viewport: PHONE });
  await comesBack(newcomer, sent.link, 'en');
  await expect(newcomer.getByRole('heading', { name: said('mine-vouch') })).toBeVisible();
  const code = (await newcomer.locator('.vouch .code').innerText()).trim();

  const rosa = await Desk.of(await device(), door, door.rosa);
  await rosa.open();
  await rosa.does('approve');
  await expect(rosa.say('desk-vouch-needed')).toBeVisible();
  expect(await door.stage()).toBe('in-conversation');

  const amina = await device();
  await useCode(amina, group, await group.join('Amina'));
  await amina.goto(`${door.address('/vouch', 'en')}#${code}`);
  await expect(amina.getByText(said('vouch-sure'))).toBeVisible();
  expect(new URL(amina.url()).hash).toBe('');
  await amina.getByRole('textbox', { name: said('vouch-words') }).fill('We cook together on Tuesdays.');
  await amina.getByRole('button', { name: said('vouch-button') }).click();
  await expect(amina.getByText(said('vouch-done'))).toBeVisible();
  await expect(amina.locator('main')).not.toContainText('Nadia');

  await rosa.look();
  await rosa.unlock();
  await expect(rosa.page.getByText('We cook together on Tuesdays.')).toBeVisible();
  expect(await door.stage()).toBe('welcomed');
});

test('an organiser prints slips for a meeting, each with a square of its own', async ({ group, device }) => {
  const door = await Door.open(group);
  const page = await device();
  await useCode(page, group, door.rosa.code);
  await page.goto(door.address('/slips', 'en'));
  await page
    .getByRole('spinbutton', { name: said('slips-count') })
    .or(page.getByRole('textbox', { name: said('slips-count') }))
    .fill('12');
  await page.getByRole('button', { name: said('slips-button') }).click();
  await expect(page.getByText(said('slips-ready', { count: 12 }))).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main svg')).toHaveCount(12);
  const codes = (await page.locator('main').innerText()).match(/[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/g) ?? [];
  expect(new Set(codes).size).toBe(12);
  await expect(page.getByText(said('slips-ready', { count: 12 }))).toBeHidden();
  const slip = page.locator('main svg').first();
  const box = (await slip.boundingBox())!;
  // Two and a half centimetres, and square: a camera reads it.
  expect(box.width).toBeGreaterThan(90);
  expect(Math.abs(box.width - box.height)).toBeLessThan(1);
});
