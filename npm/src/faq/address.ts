// The address of the page says which answer is open: `#faq-{faq}-{entry}`. Elements in a shadow root have no anchors of their
// own, so the script reads the address of the page around it, too.

export class Address {
  /**
   * `hosted`: the page is ours, and `?answer=` says the same to the server. `untraced`: nothing of what is read is to stand in
   * the address, and so in the browser's history.
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
    if (this.untraced || (!this.hosted && location.hash && this.named() === undefined)) return;
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

  /** What a link said that led to our page is taken out of the address. */
  hide(): void {
    if (!this.hosted || !this.untraced) return;
    const to = new URL(location.href);
    to.hash = '';
    for (const said of ['answer', 'from', 'section']) to.searchParams.delete(said);
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
