// What the console of a browser says.
import type { BrowserContext } from '@playwright/test';

/**
 * Console errors and uncaught exceptions, among them every violation of a policy. A test fails on any it does not
 * expect.
 */
export class Trouble {
  private readonly seen: string[] = [];
  private readonly expected: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      const violates = /Content Security Policy|Trusted Type/i.test(message.text());
      if (message.type() === 'error' || violates) this.seen.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (web) => this.seen.push(`uncaught: ${web.error().stack ?? web.error().message}`));
  }

  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  get unexpected(): string[] {
    return this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)));
  }
}

/** Chrome writes every 4xx answer into the console. */
export const REFUSED = /the server responded with a status of 4\d\d/;
/** …and every request that did not get through. */
export const UNREACHED = /net::ERR_/;
