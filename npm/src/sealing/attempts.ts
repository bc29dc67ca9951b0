// An answer can be lost on its way back. What is sent again is then the very same: sealed once, under the same key, so that the
// host does it once.
import { hex, random } from './bytes.js';

export interface Attempt {
  /** The idempotency key. */
  key: string;
  body: string;
}

export class Attempts {
  private last?: Attempt & { said: string };

  /** `key`: for the first. */
  constructor(private readonly key: string) {}

  /** `said`: what is to be sealed, and to whom. Anything else than the last time is another attempt. */
  async of(said: string, seal: () => Promise<string>): Promise<Attempt> {
    const { last } = this;
    if (last?.said === said) return last;
    const next = { said, key: last ? hex(random(16)) : this.key, body: await seal() };
    this.last = next;
    return next;
  }
}
