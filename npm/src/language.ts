// Which language the reader gets: asked for, inherited from around the element, or their browser's.
import { gone, type Widget } from './widget.js';

/** `closest('[lang]')` would stop at a shadow root: this walks out through the hosts. */
function inherited(w: Widget): string {
  for (let at: Node | null = w.host; at; at = at.parentNode || (at as ShadowRoot).host || null) {
    const { lang } = at as HTMLElement;
    if (lang) return lang;
  }
  return '';
}

/** In the reader's order, as `?lang=` takes them: `es,en`. */
export function languages(w: Widget): string {
  const first = w.chosen || (w.dress === 'embed' ? inherited(w) : w.mount.dataset.lang!);
  return [first, ...navigator.languages]
    .filter((tag, at, list) => /^[\w-]+$/.test(tag) && list.indexOf(tag) === at)
    .slice(0, 5)
    .join();
}

const followed = new Map<Widget, [lang: string, changed: (w: Widget) => unknown]>();

function compare(): void {
  for (const [w, known] of followed) {
    const now = inherited(w);
    if (gone(w)) followed.delete(w);
    else if (now !== known[0]) {
      known[0] = now;
      // Whoever changed the page's language meant it for everything on it.
      w.chosen = '';
      known[1](w);
    }
  }
}

const observer = new MutationObserver(compare);

/** Keeps an element in the language around it: now, and whenever that changes. Call again when the element has moved. */
export function follow(w: Widget, changed: (w: Widget) => unknown): void {
  if (followed.has(w)) compare();
  else followed.set(w, [inherited(w), changed]);
  for (let at: Node | undefined = w.host; at; at = (at as ShadowRoot).host)
    observer.observe((at = at.getRootNode()), { subtree: true, attributes: true, attributeFilter: ['lang'] });
}
