// Somebody's website, with its own policy, its own programs and its own ideas about where things stand.
import { expect, type Locator, type Page } from '@playwright/test';
import { links, option } from './harness/demo.ts';
import type { Group } from './harness/group.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { element, hostPage, type HostPage, policy } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { fragmentOf, LINES, listen, test, word } from './robust.ts';

const FRIDAY = option('potluck', 'friday');
const SUNDAY = option('potluck', 'sunday');

async function vote(host: Locator, name: string): Promise<Widget> {
  const widget = new Widget(host);
  await widget.answer(name).check();
  await widget.send.click();
  await expect(widget.counted(name)).toBeVisible();
  return widget;
}

/** Opens a page with the poll on it. */
async function poll(page: Page, group: Group, also: Partial<HostPage> = {}): Promise<Locator> {
  await hostPage(page, { body: element(group, 'poll', 'potluck'), ...also });
  return page.locator('porchlight-poll');
}

/* Policies. */

const POLICIES: [string, string | false][] = [
  ['the policy we document', policy()],
  ['a policy that lets no form be sent', policy().replace("form-action 'self'", "form-action 'none'")],
  ['a policy that asks for no trusted types', policy().replace(/require-trusted[^;]*; trusted-types[^;]*; /, '')],
  ['a policy that names more trusted types', policy({ types: "porchlight somebody-else 'allow-duplicates'" })],
  ['no policy at all', false],
];
for (const [which, csp] of POLICIES)
  test(`somebody can vote and change on a site with ${which}, which is not violated`, async ({ group, page }) => {
    const host = await poll(page, group, { csp });
    await awake(host);
    const widget = await vote(host, FRIDAY);
    await widget.again.click();
    await widget.answer(SUNDAY).check();
    await widget.send.click();
    await expect(widget.changed(SUNDAY)).toBeVisible();
    await widget.language('ar').click();
    await expect(new Widget(host, 'ar').say('results-so-far')).toBeVisible();
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, sunday: 1 });
    expect(await host.locator('.send').evaluate((send) => getComputedStyle(send).backgroundColor)).not.toBe('rgb(239, 239, 239)');
  });

test('somebody can vote, change and switch the language on a site that forbids WebAssembly', async ({ group, page, trouble }) => {
  trouble.expect(/wasm-unsafe-eval|WebAssembly/);
  const heard = await listen(page);
  const host = await poll(page, group, { csp: policy({ wasm: false }) });
  await expect.poll(async () => (await heard()).filter(({ name }) => name === 'error').map(({ detail }) => detail)).toEqual([{ code: 'asleep' }]);
  await painted(host);
  const widget = await vote(host, FRIDAY);
  await widget.again.click();
  await widget.answer(SUNDAY).check();
  await widget.language('es').click();
  const spanish = new Widget(host, 'es');
  await expect(spanish.answer(option('potluck', 'sunday', 'es'))).toBeChecked();
  await spanish.send.click();
  await expect(spanish.changed(option('potluck', 'sunday', 'es'))).toBeVisible();
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, sunday: 1 });
});

for (const [which, types] of [['our policy for trusted types', 'somebody-else'], ['every policy for trusted types', "'none'"]])
  test(`somebody finds the link on a site that forbids ${which}`, async ({ group, page, trouble }) => {
    trouble.expect(/Trusted ?Type|TrustedHTML/i);
    const heard = await listen(page);
    const host = await poll(page, group, { csp: policy({ types }) });
    await expect.poll(async () => (await heard()).map(({ name, detail }) => [name, detail])).toEqual([['error', { code: 'forbidden' }]]);
    await expect(host.getByRole('link', { name: 'Answer here' })).toBeVisible();
    await host.getByRole('link').click();
    await awake(page.locator('main'));
    await vote(page.locator('main'), FRIDAY);
  });

test('somebody finds the link on a site that lets nothing be fetched', async ({ group, page, trouble }) => {
  trouble.expect(/connect-src|Refused to connect/);
  const heard = await listen(page);
  const host = await poll(page, group, { csp: policy().replace(/connect-src [^;]*/, "connect-src 'none'") });
  await expect.poll(async () => (await heard()).map(({ name, detail }) => [name, detail])).toEqual([['error', { code: 'line-cut' }]]);
  await expect(host.getByRole('link', { name: 'Answer here' })).toBeVisible();
});

/* Other programs. */

const FOREIGN = new URL('../../target/porchlight/foreign/', import.meta.url).pathname;

test('another group’s Yew application around the widget and the widget do not disturb each other', async ({ group, page }) => {
  await page.route(`${links.site}/foreign/*`, (route) => {
    const name = new URL(route.request().url()).pathname.split('/').pop()!;
    if (name !== 'start.js') return route.fulfill({ path: FOREIGN + name });
    const body = `import start from './foreign.js'; await start({ module_or_path: './foreign/foreign_bg.wasm' });`;
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await hostPage(page, {
    head: `<script type="module" src="${links.site}/foreign/start.js"></script>`,
    body: `<div id="app" data-src="${group.page('proposal', 'door')}"></div>`,
    csp: policy().replace('script-src', "script-src 'self'").replace('connect-src', "connect-src 'self'"),
  });
  const host = page.locator('porchlight-proposal');
  const theirs = (id: string): Locator => page.locator(`#${id}`);
  await theirs('before').click();
  await awake(host);
  // Both have left their notes on the nodes that they share.
  const notes = await host.evaluate((host) => {
    const of = (node: Node): string[] => Object.keys(node).filter((key) => key.startsWith('__'));
    return [of(document.querySelector('#app')!), of(host.shadowRoot!.querySelector('[data-porchlight]')!)];
  });
  expect(notes.map((notes) => notes.some((note) => note.startsWith('__yew')))).toEqual([true, false]);
  expect(notes[1]!.some((note) => note.startsWith('__porchlight'))).toBe(true);

  const proposal = new Widget(host);
  const passed = async (): Promise<number> => Number(await theirs('passed').textContent());
  await theirs('after').click();
  await expect(theirs('pressed')).toHaveText('2');
  let before = await passed();
  await proposal.answer(word(proposal, 'agree')).click();
  await expect(proposal.answer(word(proposal, 'agree'))).toBeChecked();
  await expect.poll(passed).toBe(before + 1);
  await proposal.reason.fill('Ours');
  await theirs('name').fill('Theirs');
  await expect(theirs('hello')).toHaveText('Theirs');
  await expect(proposal.reason).toHaveValue('Ours');
  before = await passed();
  await proposal.send.click();
  await expect(proposal.counted(word(proposal, 'agree'))).toBeVisible();
  await expect.poll(passed).toBe(before + 1);
  // They draw anew, around ours.
  await theirs('before').click();
  await expect(theirs('pressed')).toHaveText('3');
  await proposal.again.click();
  await proposal.answer(word(proposal, 'disagree')).check();
  await proposal.send.click();
  await expect(proposal.changed(word(proposal, 'disagree'))).toBeVisible();
  await theirs('after').click();
  await expect(theirs('pressed')).toHaveText('4');
  await expect(theirs('hello')).toHaveText('Theirs');
  expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 0, disagree: 1 });
});

test('two copies of the loader from two hosts work on one page under one policy', async ({ group, page }) => {
  // Another Porchlight, as far as a browser can tell.
  const other = links.porchlight.replace('127.0.0.1', 'localhost');
  const theirs = element(group, 'poll', 'first-visit').replaceAll(links.porchlight, other);
  await hostPage(page, {
    head: `<script type="module" src="${other}/porchlight.js"></script>`,
    body: element(group, 'poll', 'potluck') + theirs,
    csp: policy().replaceAll(links.porchlight, `${links.porchlight} ${other}`),
  });
  const hosts = page.locator('porchlight-poll');
  await vote(hosts.nth(0), FRIDAY);
  await vote(hosts.nth(1), option('first-visit', 'quiet'));
  await awake(hosts.nth(0));
  await awake(hosts.nth(1));
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
  expect(await group.counts('poll', 'first-visit')).toMatchObject({ quiet: 1 });
});

/* A page that is always being rebuilt. */

const MOVES: [string, (host: Element) => void][] = [
  ['moved to the end of the page', (host) => document.body.append(host)],
  ['put into a box', (host) => {
    const box = document.createElement('div');
    host.replaceWith(box);
    box.append(host);
  }],
  ['put into another shadow root', (host) => {
    const box = document.createElement('div');
    document.body.append(box);
    box.attachShadow({ mode: 'open' }).append(host);
  }],
];
for (const phase of ['awake', 'asleep'] as const)
  for (const [how, move] of MOVES)
    test(`somebody keeps what they have entered when the widget is ${how} (${phase})`, async ({ group, page }) => {
      if (phase === 'asleep') await hold(page, MODULE);
      await hostPage(page, { body: element(group, 'proposal', 'door') });
      const host = page.locator('porchlight-proposal');
      await (phase === 'awake' ? awake(host) : painted(host));
      const proposal = new Widget(host);
      await proposal.answer(word(proposal, 'agree')).check();
      await proposal.reason.fill('Half a sente');
      await host.evaluate(move);
      await expect(proposal.reason).toHaveValue('Half a sente');
      await proposal.reason.pressSequentially('nce');
      await expect(proposal.answer(word(proposal, 'agree'))).toBeChecked();
      await proposal.send.click();
      await expect(proposal.counted(word(proposal, 'agree'))).toBeVisible();
      expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1 });
    });

test('a widget that is taken out and put back later comes back, with what was voted', async ({ group, page }) => {
  const host = await poll(page, group);
  await awake(host);
  await vote(host, FRIDAY);
  await host.evaluate(async (host) => {
    const parent = host.parentNode!;
    host.remove();
    await new Promise((later) => setTimeout(later));
    parent.append(host);
  });
  const widget = new Widget(host);
  await expect(widget.before(FRIDAY)).toBeVisible();
  await awake(host);
  await widget.again.click();
  await widget.answer(SUNDAY).check();
  await widget.send.click();
  await expect(widget.changed(SUNDAY)).toBeVisible();
  expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 0, sunday: 1 });
});

for (const phase of ['awake', 'asleep'] as const) {
  test(`a widget shows another poll when its src changes, and the link when there is none (${phase})`, async ({ group, page, trouble }) => {
    trouble.expect(/404/);
    if (phase === 'asleep') await hold(page, MODULE);
    const host = await poll(page, group);
    await (phase === 'awake' ? awake(host) : painted(host));
    await host.evaluate((host: HTMLElement & { src: string }) => (host.src = host.src.replace('potluck', 'first-visit')));
    await vote(host, option('first-visit', 'quiet'));
    await expect(host.getByRole('article')).toHaveCount(1);
    const heard = page.evaluate(() => new Promise((hear) => addEventListener('porchlight-error', (event) => hear((event as CustomEvent).detail), { once: true })));
    await host.evaluate((host: HTMLElement & { src: string }) => (host.src = host.src.replace('first-visit', 'nowhere')));
    expect(await heard).toEqual({ code: 'refusal-not-found' });
    await expect(host.getByRole('link', { name: 'Answer here' })).toBeVisible();
    await expect(host.getByRole('article')).toHaveCount(0);
    await host.evaluate((host: HTMLElement & { src: string }) => (host.src = host.src.replace('nowhere', 'potluck')));
    await vote(host, FRIDAY);
    expect(await group.counts('poll', 'potluck')).toMatchObject({ friday: 1 });
    expect(await group.counts('poll', 'first-visit')).toMatchObject({ quiet: 1 });
  });

  test(`a widget follows the language around it, and keeps what was entered (${phase})`, async ({ group, page }) => {
    if (phase === 'asleep') await hold(page, MODULE);
    await hostPage(page, { body: `<div id="box">${element(group, 'proposal', 'door')}</div>` });
    const host = page.locator('porchlight-proposal');
    await (phase === 'awake' ? awake(host) : painted(host));
    const [english, spanish, arabic] = [new Widget(host, 'en'), new Widget(host, 'es'), new Widget(host, 'ar')];
    await english.answer(word(english, 'agree')).check();
    await english.reason.fill('Verde');
    await host.evaluate((host) => host.setAttribute('lang', 'es'));
    await expect(spanish.reason).toHaveValue('Verde');
    await expect(spanish.answer(word(spanish, 'agree'))).toBeChecked();
    await host.evaluate((host) => (host.removeAttribute('lang'), (document.querySelector<HTMLElement>('#box')!.lang = 'ar')));
    await expect(arabic.reason).toHaveValue('Verde');
    await expect(host.locator('.porchlight')).toHaveAttribute('dir', 'rtl');
    await page.evaluate(() => (document.querySelector('#box')!.removeAttribute('lang'), (document.documentElement.lang = 'es')));
    await expect(spanish.reason).toHaveValue('Verde');
    await spanish.send.click();
    await expect(spanish.counted(word(spanish, 'agree'))).toBeVisible();
  });
}

test('a widget whose page changes its language while the widget is on its way comes in the new one', async ({ group, page }) => {
  const release = await hold(page, fragmentOf('potluck'));
  const asked = page.waitForRequest(fragmentOf('potluck'));
  const host = await poll(page, group);
  await asked;
  await page.evaluate(() => (document.documentElement.lang = 'ar'));
  release();
  await expect(new Widget(host, 'ar').send).toBeVisible();
});

test('a widget takes what was set on it before its script had come', async ({ group, page }) => {
  const release = await hold(page, '**/porchlight.js');
  const address = group.page('poll', 'potluck');
  // A module that has not come holds up the page's load, not its content.
  const opened = hostPage(page, { body: '<porchlight-poll id="first"></porchlight-poll>' });
  await page.locator('#first').waitFor({ state: 'attached' });
  await page.evaluate((address) => {
    const first = document.querySelector('#first') as HTMLElement & { src: string; loading: string };
    Object.assign(first, { src: address, loading: 'eager', lang: 'es' });
    const second = document.createElement('porchlight-poll');
    Object.assign(second, { id: 'second', src: address.replace('potluck', 'first-visit') });
    document.querySelector('main')!.append(second);
  }, address);
  release();
  await opened;
  await expect(new Widget(page.locator('#first'), 'es').send).toBeVisible();
  await vote(page.locator('#second'), option('first-visit', 'quiet'));
  expect(await page.locator('#first').evaluate((first: HTMLElement & { src: string; loading: string }) => [first.src, first.getAttribute('src'), first.loading])).toEqual([address, address, 'eager']);
});

test('a widget made by a script of the page works', async ({ group, page }) => {
  await hostPage(page, { body: '' });
  await page.evaluate((address) => {
    const made = document.createElement('porchlight-poll') as HTMLElement & { src: string };
    made.src = address;
    document.querySelector('main')!.append(made);
  }, group.page('poll', 'potluck'));
  await vote(page.locator('porchlight-poll'), FRIDAY);
});

test('a lazy widget far down is fetched when the reader comes near, and not before', async ({ group, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const body = element(group, 'poll', 'potluck') + LINES.repeat(4) + element(group, 'poll', 'first-visit', 'loading="lazy"');
  await hostPage(page, { body });
  await awake(page.locator('porchlight-poll').first());
  expect(asked.filter((url) => fragmentOf('first-visit').test(url))).toEqual([]);
  const lazy = page.locator('porchlight-poll').last();
  await expect(lazy.getByRole('link', { name: 'Answer here' })).toBeVisible();
  await lazy.scrollIntoViewIfNeeded();
  await vote(lazy, option('first-visit', 'quiet'));
  expect(asked.filter((url) => fragmentOf('first-visit').test(url)).length).toBeGreaterThan(0);
});

test('two widgets of one poll on a page keep their choices apart, and their labels', async ({ group, page }) => {
  await hostPage(page, { body: element(group, 'poll', 'potluck') + element(group, 'poll', 'potluck') });
  const hosts = page.locator('porchlight-poll');
  const [one, two] = [new Widget(hosts.nth(0)), new Widget(hosts.nth(1))];
  await awake(hosts.nth(0));
  await awake(hosts.nth(1));
  await one.root.locator('label', { hasText: FRIDAY }).click();
  await two.root.locator('label', { hasText: SUNDAY }).click();
  await expect(one.answer(FRIDAY)).toBeChecked();
  await expect(one.answer(SUNDAY)).not.toBeChecked();
  await expect(two.answer(SUNDAY)).toBeChecked();
  await expect(two.answer(FRIDAY)).not.toBeChecked();
  await one.send.click();
  await expect(one.counted(FRIDAY)).toBeVisible();
  await expect(two.answer(SUNDAY)).toBeChecked();
});

test('twenty widgets on a page all come, wake and vote, with one module between them', async ({ group, page }) => {
  const wasm: string[] = [];
  page.on('request', (request) => request.url().endsWith('.wasm') && wasm.push(request.url()));
  await page.setViewportSize({ width: 1200, height: 30_000 });
  const one = (at: number): string =>
    [element(group, 'poll', 'potluck'), element(group, 'poll', 'first-visit'), element(group, 'proposal', 'door'), element(group, 'proposal', 'garden')][at % 4]!;
  await hostPage(page, { body: Array.from({ length: 20 }, (_, at) => one(at)).join('') });
  const hosts = page.locator('porchlight-poll, porchlight-proposal');
  await expect(page.locator('[data-test-phase=awake]')).toHaveCount(20, { timeout: 20_000 });
  expect(wasm).toHaveLength(1);
  await vote(hosts.nth(16), FRIDAY);
  await vote(hosts.nth(17), option('first-visit', 'quiet'));
  await vote(hosts.nth(18), word(new Widget(page), 'abstain'));
});
