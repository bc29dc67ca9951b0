// Somebody who builds their website with a bundler, from what `npm publish` would send.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { links, option } from './harness/demo.ts';
import { awake } from './harness/waking.ts';
import { element, hostPage, policy } from './harness/website.ts';
import { Widget } from './harness/widget.ts';
import { test } from './robust.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
const run = (program: string, ...words: string[]): string => execFileSync(program, words, { cwd: ROOT, encoding: 'utf8' });

/** Everything that the package promises to whoever writes in TypeScript. */
const CONSUMER = `
import 'porchlight/define';
import { PorchlightPoll, PorchlightProposal, PorchlightWidget, type Ready, type Trouble } from 'porchlight';

const poll: PorchlightPoll = document.createElement('porchlight-poll');
poll.src = 'https://porch.example/riverside/poll/potluck';
poll.loading = 'lazy';
// @ts-expect-error There are two ways of loading.
poll.loading = 'never';
poll.addEventListener('porchlight-ready', (event) => {
  const { phase }: Ready = event.detail;
  const known: 'painted' | 'awake' = phase;
  console.debug(known);
});
poll.addEventListener('porchlight-error', (event) => console.debug((event.detail satisfies Trouble).code));
poll.addEventListener('porchlight-submit', (event) => {
  const nothing: null = event.detail;
  console.debug(nothing);
});
const found: PorchlightProposal | null = document.querySelector('porchlight-proposal');
const widget: PorchlightWidget | null = found;
console.debug(widget?.src);
// @ts-expect-error What is inside is nobody's business.
console.debug(poll.widget);
`;

test('somebody who builds their site with the package gets its elements, its types and nothing else', async ({ group, page }, info) => {
  const folder = info.outputPath('site');
  const installed = `${folder}/node_modules/porchlight`;
  mkdirSync(installed, { recursive: true });
  const said = run('npm', 'pack', '--workspace', 'npm', '--json', '--silent', '--pack-destination', folder);
  const [packed] = JSON.parse(said) as [{ filename: string; files: { path: string }[] }];
  const others = packed.files.map(({ path }) => path).filter((path) => !/^dist\/[\w/-]+\.(js|d\.ts)$/.test(path));
  expect(others.sort()).toEqual(['README.md', 'custom-elements.json', 'package.json']);
  run('tar', '-xzf', `${folder}/${packed.filename}`, '--strip-components=1', '-C', installed);

  writeFileSync(`${folder}/package.json`, '{ "type": "module", "private": true }');
  writeFileSync(`${folder}/consumer.ts`, CONSUMER);
  writeFileSync(`${folder}/classes.ts`, `import * as all from 'porchlight';\nObject.assign(globalThis, { all });\n`);
  for (const [module, resolution] of [['nodenext', 'nodenext'], ['esnext', 'bundler']] as const) {
    const how = ['--module', module, '--moduleResolution', resolution, '--target', 'es2020', '--lib', 'es2020,dom,dom.iterable', '--types', ''];
    run('node', 'node_modules/typescript/bin/tsc', '--ignoreConfig', '--noEmit', '--strict', ...how, `${folder}/consumer.ts`);
  }
  for (const name of ['consumer', 'classes'])
    run('node_modules/.bin/esbuild', `${folder}/${name}.ts`, '--bundle', '--format=esm', '--log-level=warning', `--outfile=${folder}/${name}.js`);

  // The site's own bundle in place of the host's loader.
  await page.route('**/porchlight.js', (route) => route.fulfill({ contentType: 'text/javascript', headers: { 'access-control-allow-origin': '*' }, body: '' }));
  await page.route(`${links.site}/built/*`, (route) => route.fulfill({ path: `${folder}/${new URL(route.request().url()).pathname.split('/').pop()}` }));
  const built = (name: string): Promise<string> =>
    hostPage(page, {
      head: `<script type="module" src="${links.site}/built/${name}.js"></script>`,
      body: element(group, 'poll', 'potluck'),
      csp: policy().replace('script-src', "script-src 'self'"),
    });
  await built('classes');
  await expect.poll(() => page.evaluate(() => Object.keys((globalThis as { all?: object }).all ?? {}).length)).toBeGreaterThan(6);
  expect(await page.evaluate(() => customElements.get('porchlight-poll') === undefined)).toBe(true);

  await built('consumer');
  const host = page.locator('porchlight-poll');
  await awake(host);
  const poll = new Widget(host);
  await poll.answer(option('potluck', 'friday')).check();
  await poll.send.click();
  await expect(poll.counted(option('potluck', 'friday'))).toBeVisible();
});
