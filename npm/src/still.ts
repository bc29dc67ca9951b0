// What wakes a widget that stays as the server drew it: no WebAssembly, and no drawing. A script of `wakes/` has the exports of a
// module that draws (ARCHITECTURE.md), so the loader treats it as one; all that the markup shows comes from the server, in
// another language too: the shell puts it into the still part (`data-still`).
import type { Awake, Pairs, Scene } from './widget.js';

export abstract class Still implements Awake {
  protected readonly end = new AbortController();
  private readonly watcher: MutationObserver;
  /** Another language was asked for: its first drawing takes the focus. */
  private turning = false;

  constructor(
    protected readonly mount: HTMLElement,
    protected readonly scene: Scene,
  ) {
    this.watcher = new MutationObserver(() => {
      this.settle();
      if (this.turning) mount.querySelector<HTMLElement>('.question')?.focus();
      this.turning = false;
    });
  }

  /** Brings markup to life that has just come. The last line of a constructor. */
  protected begin(): void {
    this.settle();
    const still = this.mount.querySelector('[data-still]');
    if (still) this.watcher.observe(still, { childList: true });
  }

  /** Is called whenever the server's drawing has come, for the first time or in another language. */
  protected abstract settle(): void;

  check(_pairs: Pairs): boolean {
    return false;
  }

  speak(): void {
    this.turning = true;
  }

  sleep(): void {
    this.end.abort();
    this.watcher.disconnect();
  }

  // All that is shown comes from the server.
  sending(): void {}
  show(): void {}

  /** Something is sent once more: that the line was cut is no longer so. */
  protected trying(): void {
    const cut = this.mount.querySelector<HTMLElement>('[data-line-cut]');
    if (cut) cut.hidden = true;
  }

  refuse(): void {
    const cut = this.mount.querySelector<HTMLElement>('[data-line-cut]');
    if (!cut) return;
    cut.hidden = false;
    cut.focus();
  }
}

/** Says something to whoever listens to a status; anew when it is the same as before. */
export function tell(status: Element | null | undefined, what = ''): void {
  if (!status) return;
  status.textContent = '';
  setTimeout(() => (status.textContent = what));
}

/** All of a kind. */
export const all = <E extends HTMLElement>(within: ParentNode, what: string): E[] => [...within.querySelectorAll<E>(what)];

/** The function that the loader calls. */
export const waker =
  (awake: new (mount: HTMLElement, scene: Scene) => Awake) =>
  (mount: HTMLElement, scene: Scene): Awake =>
    new awake(mount, scene);

export default async function init(): Promise<void> {}

export function on_panic(): void {}
