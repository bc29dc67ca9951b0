// A form of our own origin in a frame on somebody's website: the page around it must not read what is typed. It comes in the
// place of a link once it says how high it is; it says so to sites alone that the group has listed.
import type { Scene } from './widget.js';

/** No answer for this long: the link stays. */
const PATIENCE = 5_000;
/** In pixels: a form can be answered in that, and no message makes a page endless. */
const LEAST = 320;
const MOST = 12_000;

export interface Framing {
  /** After what the frame is put. */
  after: Element;
  /** The path on our host, with its query, and what its script alone reads behind the `#`. */
  path: string;
  title: string;
  /** It is there, and as high as it says. */
  came(): void;
  /** It did not come; it is gone again. */
  stayed?(): void;
}

/** What comes back takes the frame away. */
export function framed(mount: HTMLElement, scene: Scene, { after, path, title, came, stayed }: Framing): () => void {
  const { origin } = new URL((scene.shell as { page: string }).page);
  const address = new URL(path, origin);
  address.searchParams.set('lang', mount.dataset.lang || '');
  // The group's door key, where the website names it: the form stops at any other.
  const door = (mount.getRootNode() as ShadowRoot).host?.getAttribute('door');
  if (door && /^[\w-]{43}$/.test(door)) address.hash += (address.hash ? '&' : '#') + 'door=' + door;
  const frame = document.createElement('iframe');
  frame.className = 'form-frame';
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.height = '1';
  frame.src = address.href;
  const end = new AbortController();
  const away = (): void => {
    clearTimeout(patience);
    end.abort();
    frame.remove();
  };
  const patience = setTimeout(() => {
    away();
    stayed?.();
  }, PATIENCE);
  addEventListener(
    'message',
    ({ data, origin: from, source }) => {
      const { height } = Object(data) as { height?: unknown };
      if (from !== origin || source !== frame.contentWindow || typeof height !== 'number') return;
      clearTimeout(patience);
      frame.height = String(Math.min(Math.max(Math.ceil(height) || 0, LEAST), MOST));
      came();
    },
    { signal: end.signal },
  );
  after.after(frame);
  return away;
}
