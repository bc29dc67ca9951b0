// What the tests of hard cases share: a question with a reason, answers to it, and ways of harming a page.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Definition } from './harness/definition.ts';
import { asked } from './harness/demo.ts';
import { test as base } from './harness/fixtures.ts';
import type { Group } from './harness/group.ts';
import type { Widget } from './harness/widget.ts';
import { wording } from './harness/words.ts';

/** Beside what the demo asks, `door`; and the count of `potluck` can be seen by everybody, so that tests can look. */
export const test = base.extend<{ group: Group }>({
  group: async ({ group }, use) => {
    await group.ask('proposal', 'door', door);
    await group.ask('poll', 'potluck', { ...asked('potluck'), results: 'always' });
    await use(group);
  },
});

/** Anybody may say yes or no to this, and why. */
export const door: Definition = {
  title: { en: 'Paint the door green', es: 'Pintar la puerta de verde', ar: 'لنطلِ الباب بالأخضر' },
  about: { en: 'It was green once. [Write to us](mailto:door@example.org) or read [the colours](https://example.org/colours).' },
  who: 'everyone',
  closes_in_days: 7,
  results: 'always',
  reasons: 'optional',
  ask: { proposal: {} },
};

/** What an answer to a proposal is called in the widget's language. */
export function word(widget: Widget, choice: 'agree' | 'abstain' | 'disagree'): string {
  return wording(`answer-${choice}`, widget.tag);
}

/** Everything that is fetched before a widget wakes: its module and its messages. */
export const WAKING = /\/assets\/(widgets|messages)-/;

/** The fragment of a widget, asked for or sent to. */
export const fragmentOf = (id: string): RegExp => new RegExp(`/embed/[^/]+/[^/]+/${id}\\b`);

/** Lines above and below, so that there is something to scroll. */
export const LINES = '<p>A line of the page.</p>'.repeat(40);

/** Wraps every piece of text as browsers' translators do; `replace` puts new text in the old one's place. */
export async function translate(host: Locator, replace: boolean): Promise<void> {
  await host.evaluate((host, replace) => {
    const within = (host.shadowRoot ?? host).querySelector('[data-porchlight]')!;
    const walk = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts.filter((text) => text.data.trim() && !text.parentElement!.closest('textarea'))) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      text.replaceWith(outer);
      inner.append(replace ? document.createTextNode(text.data) : text);
    }
  }, replace);
}

/** Changes what a server answers, as text. */
export async function spoil(page: Page | BrowserContext, what: string | RegExp, change: (text: string) => string): Promise<void> {
  await page.route(what, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

export interface Heard {
  name: string;
  detail: unknown;
  bubbles: boolean;
  composed: boolean;
  cancelable: boolean;
}

/** Writes down every event of ours that reaches the window, from before the page begins. */
export async function listen(page: Page): Promise<() => Promise<Heard[]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = ((globalThis as { heard?: unknown[] }).heard = []);
    for (const name of ['ready', 'submit', 'change', 'error'])
      addEventListener(`porchlight-${name}`, (event) => {
        const { bubbles, composed, cancelable, detail } = event as CustomEvent<unknown>;
        heard.push({ name, detail, bubbles, composed, cancelable });
      });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);
}
