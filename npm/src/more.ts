// For widgets that the server draws and a script wakes: asks for its drawing anew, and puts more of a long list under what is there.
//
// The markup says it all: `[data-part]` is a section by its name, `[data-list]` within it holds its entries, and `[data-more]`
// around a link leads to those that come next, script or not.
import { admit } from './fragment.js';
import type { Pairs, Scene, Widget } from './widget.js';

/** What the server drew. */
export interface Drawn {
  /** Whether what was asked for was done. */
  ok: boolean;
  /** The still part of the drawing. */
  still: HTMLElement;
  /** The idempotency key of its forms. */
  key?: string;
}

/** So often more comes by itself; from then on somebody has to press, or they never reach what stands below the list. */
const BY_ITSELF = 4;
/** After this long without an answer the line counts as cut. */
const PATIENCE = 30_000;

interface Shell {
  dress: 'page' | 'frame' | 'embed';
  /** The address that people share. */
  page: string;
}

/** The widget as the server draws it now, or after a form with these fields. Throws when the line is cut. */
export async function drawn(mount: Element, scene: Scene, query: string, pairs?: Pairs): Promise<Drawn> {
  const { dress, page } = scene.shell as Shell;
  const { origin, pathname } = new URL(page);
  const { lang } = (mount as HTMLElement).dataset;
  const address = new URL(origin + (dress === 'page' ? '' : '/' + dress) + pathname + '?' + query);
  address.searchParams.set('lang', [...new Set([lang || '', ...(scene.prefs || [])])].filter(Boolean).join());
  const cut = new AbortController();
  const patience = setTimeout(() => cut.abort(), PATIENCE);
  try {
    const answer = await fetch(address, {
      method: pairs ? 'POST' : 'GET',
      body: pairs && new URLSearchParams(pairs),
      // Only a page of ours knows codes.
      credentials: dress === 'page' ? 'same-origin' : 'omit',
      signal: cut.signal,
    });
    const fragment = admit({ origin, path: pathname } as Widget, await answer.text());
    return { ok: answer.ok, still: fragment.mount.querySelector<HTMLElement>('[data-still]')!, key: fragment.scene.view.key };
  } finally {
    clearTimeout(patience);
  }
}

/** Brings what comes next when the reader nears the end of a list, or presses the link to it. */
export class More {
  private readonly end = new AbortController();
  private eye?: IntersectionObserver;
  private coming = false;
  private ended = false;
  private times = 0;

  /** `came` hears of new entries once they are there. */
  constructor(
    private readonly mount: Element,
    private readonly scene: Scene,
    private readonly came: (entries: Element[]) => void,
  ) {
    mount.addEventListener(
      'click',
      (event) => {
        const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
        const link = (target as Element).closest<HTMLAnchorElement>('[data-more] a');
        if (!link || ctrlKey || metaKey || shiftKey) return;
        event.preventDefault();
        void this.bring(link, true);
      },
      { signal: this.end.signal },
    );
    this.look();
  }

  /** Other markup has come: the link is another one. */
  look(): void {
    this.eye?.disconnect();
    const link = this.mount.querySelector<HTMLAnchorElement>('[data-more] a');
    if (!link || this.ended || this.times >= BY_ITSELF || typeof IntersectionObserver === 'undefined') return;
    // A screen or so before it is seen.
    this.eye = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && void this.bring(link, false), {
      rootMargin: '800px',
    });
    this.eye.observe(link);
  }

  /** Those that are put there already are not put there twice. */
  private async bring(link: HTMLAnchorElement, pressed: boolean): Promise<void> {
    if (this.coming) return;
    this.coming = true;
    if (!pressed) this.times++;
    this.eye?.disconnect();
    try {
      const { still } = await drawn(this.mount, this.scene, new URL(link.href).search.slice(1));
      // Another language, or somebody's answer, may have taken its place meanwhile.
      if (!link.isConnected || this.ended) return;
      const entries = this.put(still);
      this.came(entries);
      this.look();
      if (pressed) entries[0]?.querySelector<HTMLElement>('[tabindex="-1"],summary,a,input')?.focus();
    } catch {
      // The line is cut. The link stays, and leads to a page.
    } finally {
      this.coming = false;
    }
  }

  private put(still: HTMLElement): Element[] {
    const nav = this.mount.querySelector('[data-more]')!;
    const there = new Map([...this.mount.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset.part, part]));
    const entries: Element[] = [];
    for (const part of still.querySelectorAll<HTMLElement>('[data-part]')) {
      const list = part.querySelector('[data-list]');
      const fresh = [...(list?.children || [])].filter(({ id }) => !id || !this.mount.querySelector('#' + CSS.escape(id)));
      const known = there.get(part.dataset.part)?.querySelector('[data-list]');
      if (known) known.append(...fresh);
      else if (fresh.length) nav.before(part);
      entries.push(...fresh);
    }
    const next = still.querySelector('[data-more]');
    if (next) nav.replaceWith(next);
    else nav.remove();
    return entries;
  }

  stop(): void {
    this.ended = true;
    this.eye?.disconnect();
    this.end.abort();
  }
}
