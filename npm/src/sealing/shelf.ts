// Where a device keeps things. Browsers can forbid it, so nothing may count on it.

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const held = new Map<string, string>();

/** Forgets everything with the page. */
export const memory: Shelf = {
  getItem: (key) => held.get(key) ?? null,
  setItem: (key, value) => void held.set(key, value),
  removeItem: (key) => void held.delete(key),
};

/** This device's, or the page's own memory. */
export function shelf(): Shelf {
  try {
    // Merely to name it throws where it is forbidden.
    const { localStorage } = globalThis;
    localStorage.getItem('porchlight');
    return localStorage;
  } catch {
    return memory;
  }
}

/** What is kept there; nothing when it cannot be read. */
export function kept(shelf: Shelf, key: string): unknown {
  try {
    return JSON.parse(shelf.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Whether it could be kept: a device can be full. */
export function keep(shelf: Shelf, key: string, value: unknown): boolean {
  try {
    shelf.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
