// Where a device keeps things. Browsers can forbid it, so nothing may count on it.

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** This device's, or one that forgets everything with the page. */
export function shelf(): Shelf {
  try {
    // Merely to name it throws where it is forbidden.
    const { localStorage } = globalThis;
    localStorage.getItem('porchlight');
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
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
