// Widgets asleep and awake, and the line that keeps what wakes them.
import { expect, type Locator, type Page } from '@playwright/test';

/** Goes to the element, or a hosted page's or frame's `<main>`, and waits until its module runs. */
export async function awake(host: Locator): Promise<void> {
  // What comes above it may push it out of sight again.
  await expect(async () => {
    await host.scrollIntoViewIfNeeded();
    await expect(host).toHaveAttribute('data-test-phase', 'awake', { timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
}

/** Painted, and not awake; with [`hold`] on the module it stays so. */
export async function painted(host: Locator): Promise<void> {
  await expect(host).toHaveAttribute('data-test-phase', 'painted');
}

/** The files that wake a widget. */
export const MODULE = '**/assets/widgets-*';

/** Keeps requests waiting until what it gives back is called. */
export async function hold(page: Page, what: string | RegExp): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((done) => (release = done));
  await page.route(what, async (route) => {
    await released;
    // The page may be gone.
    await route.fallback().catch(() => {});
  });
  return release;
}

/** Writes down on the host how far each widget has come. */
export function notePhases(): void {
  addEventListener('porchlight-ready', (event) => {
    const { phase } = (event as CustomEvent<{ phase: string }>).detail;
    (event.target as Element).setAttribute('data-test-phase', phase);
  });
}
