// What wakes the card of a signup form on somebody's website: the form comes in a frame of our own origin, in the place of the
// card's link, for the page around it must not read what is typed. It has the exports of a module that draws (ARCHITECTURE.md),
// so the loader treats it as one.
import type { Awake, Scene } from '../widget.js';

/** No answer for this long: the link stays. */
const PATIENCE = 5_000;
/** In pixels: a form can be answered in that, and no message makes a page endless. */
const LEAST = 320;
const MOST = 12_000;

class Card implements Awake {
  private readonly end = new AbortController();
  private readonly card: HTMLElement | null;
  private frame?: HTMLIFrameElement;

  constructor(
    private readonly mount: HTMLElement,
    private readonly scene: Scene,
  ) {
    this.card = mount.querySelector<HTMLElement>('[data-card]');
    this.load();
  }

  private load(): void {
    const { page } = this.scene.shell as { page: string };
    const { frame: path } = this.scene.view as { frame?: string | null };
    if (!this.card || !path) return;
    const { origin } = new URL(page);
    const address = new URL(path, origin);
    address.searchParams.set('lang', this.mount.dataset.lang || '');
    // The group's door key, where the website names it: the form stops at any other.
    const door = (this.mount.getRootNode() as ShadowRoot).host?.getAttribute('door');
    if (door && /^[\w-]{43}$/.test(door)) address.hash = 'door=' + door;
    const frame = document.createElement('iframe');
    frame.className = 'form-frame';
    frame.title = this.card.dataset.card || '';
    frame.allow = 'clipboard-write';
    frame.height = '1';
    frame.src = address.href;
    this.frame = frame;
    const patience = setTimeout(() => frame.remove(), PATIENCE);
    addEventListener(
      'message',
      ({ data, origin: from, source }) => {
        const { height } = Object(data) as { height?: unknown };
        if (from !== origin || source !== frame.contentWindow || typeof height !== 'number') return;
        clearTimeout(patience);
        frame.height = String(Math.min(Math.max(Math.ceil(height) || 0, LEAST), MOST));
        if (this.card) this.card.hidden = true;
      },
      { signal: this.end.signal },
    );
    this.mount.append(frame);
  }

  /** The frame has a row of languages of its own: what is typed in it is none of this page's business. */
  speak(): void {}

  sleep(): void {
    this.end.abort();
    this.frame?.remove();
    if (this.card) this.card.hidden = false;
  }

  // Nothing is sent from here.
  check(): boolean {
    return false;
  }
  sending(): void {}
  show(): void {}
  refuse(): void {}
}

export default async function init(): Promise<void> {}

export function on_panic(): void {}

export function wake(mount: HTMLElement, scene: Scene, _tag: string, _messages: string, hydrate: boolean, from: Element): Awake {
  // Somebody (a translator, an extension) has put elements into the markup: nothing here minds, so it is taken as it is.
  if (!hydrate) mount.replaceChildren(...(from.cloneNode(true) as Element).childNodes);
  return new Card(mount, scene);
}
