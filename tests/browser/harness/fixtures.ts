// What every test here is given: a running Porchlight, a group of its own, and devices whose consoles are listened to.
import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import type { Device } from './device.ts';
import { Group } from './group.ts';
import { Trouble } from './trouble.ts';
import { notePhases } from './waking.ts';

interface Fixtures {
  /** A group of this test's own. */
  group: Group;
  /** A page on a device of its own: nothing is shared with other devices. */
  device: (options?: Device) => Promise<Page>;
  trouble: Trouble;
  /** Says that the console may show this. */
  expectTrouble: (...patterns: RegExp[]) => void;
}

export const test = base.extend<Fixtures>({
  group: async ({}, use) => {
    await use(await Group.found());
  },
  trouble: [
    async ({}, use) => {
      const trouble = new Trouble();
      await use(trouble);
      expect(trouble.unexpected, 'what the console said').toEqual([]);
    },
    { auto: true },
  ],
  expectTrouble: async ({ trouble }, use) => {
    await use((...patterns) => trouble.expect(...patterns));
  },
  context: async ({ context, trouble }, use) => {
    trouble.watch(context);
    await context.addInitScript(notePhases);
    await use(context);
  },
  device: async ({ browser, playwright, launchOptions, trouble }, use) => {
    const contexts: BrowserContext[] = [];
    let jitless: Browser | undefined;
    await use(async ({ wasm, ...options } = {}) => {
      let at = browser;
      if (wasm === false) {
        const args = [...(launchOptions.args ?? []), '--js-flags=--jitless'];
        at = jitless ??= await playwright.chromium.launch({ ...launchOptions, args });
      }
      const context = await at.newContext(options);
      contexts.push(context);
      trouble.watch(context);
      await context.addInitScript(notePhases);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    await jitless?.close();
  },
});
