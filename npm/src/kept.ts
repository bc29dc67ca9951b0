// What a device remembers for a reader, as one object under one name. On a device that keeps nothing, nothing is promised.

export class Kept<T extends object> {
  /** `place` is its name in storage. */
  constructor(private readonly place: string) {}

  /** Empty where nothing was kept yet; nothing at all where the device keeps nothing. */
  read(): T | undefined {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.place) || '{}');
      return kept && typeof kept === 'object' ? { ...(kept as T) } : ({} as T);
    } catch (refused) {
      return refused instanceof SyntaxError ? ({} as T) : undefined;
    }
  }

  write(what: T): void {
    try {
      if (Object.keys(what).length) localStorage.setItem(this.place, JSON.stringify(what));
      else localStorage.removeItem(this.place);
    } catch {
      // Full, or forbidden: what is on screen stays all the same.
    }
  }
}
