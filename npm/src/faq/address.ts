// The address of the page says which answer is open: `#faq-{faq}-{entry}`. Elements in a shadow root have no anchors of their
// own, so the script reads the address of the page around it, too.

export class Address {
  /**
   * `hosted`: the page is ours, and `?answer=` says the same to the server. `untraced`: nothing of it is to stand in somebody's
   * address and their browser's history.
   */
  constructor(
    private readonly prefix: string,
    private readonly hosted: boolean,
    private readonly untraced: boolean,
  ) {}

  /** The entry that the address names. */
  named(): string | undefined {
    const hash = location.hash.slice(1);
    return hash.startsWith(this.prefix) ? hash.slice(this.prefix.length) : undefined;
  }

  /** An answer was opened. On somebody's page only where the address says nothing else: it is theirs. */
  follow(entry: string): void {
    if (!this.hosted && (this.untraced || (location.hash && this.named() === undefined))) return;
    const to = new URL(location.href);
    to.hash = this.prefix + entry;
    if (this.hosted) {
      for (const other of ['from', 'section']) to.searchParams.delete(other);
      to.searchParams.set('answer', entry);
    }
    this.put(to);
  }

  /** It was closed again. */
  leave(entry: string): void {
    if (this.named() !== entry) return;
    const to = new URL(location.href);
    to.hash = '';
    if (this.hosted) to.searchParams.delete('answer');
    this.put(to);
  }

  private put(to: URL): void {
    if (to.href === location.href) return;
    try {
      history.replaceState(history.state, '', to.href);
    } catch {
      // A browser that has been asked too often in a short time, or a page without an address.
    }
  }
}
