// Fingers and keyboards: how somebody does something on a page.
import type { Locator, Page } from '@playwright/test';

/** Presses Tab until somebody who uses nothing else has arrived there. */
export async function tabTo(page: Page, to: Locator, most = 60): Promise<void> {
  const arrived = (): Promise<boolean> => to.evaluate((it) => (it.getRootNode() as Document).activeElement === it);
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await arrived()) return;
  }
  throw new Error(`Tab does not lead to ${to}.`);
}

/** What somebody does on a page, with a finger or with the keyboard alone. */
export interface Hand {
  /** Ticks a box or a radio button. */
  choose(what: Locator): Promise<void>;
  /** Puts words or a number into a field, in place of what stands there. */
  write(what: Locator, words: string): Promise<void>;
  press(what: Locator): Promise<void>;
}

export const finger: Hand = {
  choose: (what) => what.check(),
  write: (what, words) => what.fill(words),
  press: (what) => what.click(),
};

/** Never a `focus()`: whatever Tab does not lead to, somebody who cannot use a mouse does not reach. */
export function keyboard(page: Page): Hand {
  /** Of radio buttons with one name only one is a stop: the chosen one, or the first. */
  const inGroup = (radio: Locator): Promise<boolean> =>
    radio.evaluate((it: HTMLInputElement) => {
      const at = (it.getRootNode() as Document).activeElement as HTMLInputElement | null;
      return at?.type === 'radio' && at.name === it.name && at.form === it.form;
    });
  return {
    async choose(what) {
      if ((await what.getAttribute('type')) !== 'radio') {
        await tabTo(page, what);
        return page.keyboard.press('Space');
      }
      for (let presses = 0; !(await inGroup(what)); presses++) {
        if (presses > 60) throw new Error(`Tab does not lead to the group of ${what}.`);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Space');
      for (let presses = 0; !(await what.isChecked()); presses++) {
        if (presses > 20) throw new Error(`Arrows do not lead to ${what}.`);
        await page.keyboard.press('ArrowDown');
      }
    },
    async write(what, words) {
      await tabTo(page, what);
      await page.keyboard.press('Control+A');
      if (words) await page.keyboard.type(words);
      else await page.keyboard.press('Delete');
    },
    async press(what) {
      await tabTo(page, what);
      await page.keyboard.press('Enter');
    },
  };
}
