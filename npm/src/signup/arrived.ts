// What came in the address after its `#`, as `../pages/arrive.ts` keeps it.

export interface Arrived {
  /** The group's door key, as a website or a printed link names it. */
  pin?: string;
  /** The answer that a question is about: `FAQ/ENTRY`. */
  about?: string;
  /** Never from a frame's address: a code is used on a page of ours at the top alone. */
  invitation?: string;
}

export function arrived(dress: string): Arrived {
  const parts = (globalThis as { [key: symbol]: unknown })[Symbol.for('porchlight:arrived')];
  const found: Arrived = {};
  for (const part of Array.isArray(parts) ? (parts as string[]) : []) {
    const [, pin] = /^door=(.+)/.exec(part) ?? [];
    const [, about] = /^about=(.+)/.exec(part) ?? [];
    if (pin) found.pin = pin;
    else if (about) found.about = about;
    else if (dress === 'page') found.invitation = part;
  }
  return found;
}
