// One widget on a page, asleep or awake: what every other room here works on.
import type { Engine } from './engine.js';

/** What the server hands over: the View, and what the component must know of its dress. */
export interface Scene {
  view: View;
  shell: unknown;
  /** What the reader would like to read, best first: for the group's own words. */
  prefs?: string[];
}

/** All that this viewer may see, at this moment; only this much of it concerns the shell. */
export interface View {
  key?: string;
  phase?: string;
  happened?: string | null;
  own?: { ballot?: string | null } | null;
  attempt?: { refusal?: string | null } | null;
}

/** A woken widget, as the wasm module exports it (ARCHITECTURE.md). It does no I/O. */
export interface Awake {
  check(pairs: Pairs): boolean;
  sending(on: boolean): void;
  show(view: View, because: 'answer' | 'fresh'): void;
  refuse(code: string): void;
  speak(tag: string, messages: string): void;
  sleep(): void;
}

/** A form's fields, in order. */
export type Pairs = [string, string][];

/** Things done one after the other, so that an answer never meets a half-drawn widget. */
export interface Queue {
  turn?: Promise<unknown>;
}

export interface Widget extends Queue {
  /** Events leave from here. */
  host: HTMLElement;
  /** Holds the mount and hears what happens in it: the shadow root, or a hosted page's `<main>`. */
  root: ShadowRoot | HTMLElement;
  /** How it came here; decides who posts, where to, and with which credentials. */
  dress: 'page' | 'frame' | 'embed';
  origin: string;
  /** `/riverside/poll/potluck` */
  path: string;
  mount: HTMLElement;
  scene: Scene;
  /** The element names of the mount as they were put into the page. */
  names: string;
  /** The mount as it came, for a widget that cannot be woken without falling over. */
  pristine: Node;
  /** The language the reader pressed a button for. */
  chosen?: string;
  ballot?: string;
  /** The idempotency key of the next command. */
  key?: string;
  /** The line was cut: this was sent and may have been counted. It is sent again under the same key. */
  unsure?: Pairs;
  engine?: Engine;
  awake?: Awake;
  /** Its module has been asked for. */
  roused?: boolean;
  /** Hydration is out of the question: render from the scene. */
  afresh?: boolean;
  panics: number;
  sending?: boolean;
  pressed?: HTMLElement | null;
  near?: boolean;
  /** Its end. */
  end: AbortController;
}

/** A widget of which nothing is in the page yet. */
export const begin = (host: HTMLElement, dress: Widget['dress'], origin: string, path: string): Widget =>
  ({ host, dress, origin, path, panics: 0, end: new AbortController() }) as Widget;

/** Says an event on the page; false when somebody cancelled it. Never with a choice, an answer or a code in it. */
export const say = (w: Widget, name: string, detail?: object, cancelable = false): boolean =>
  w.host.dispatchEvent(
    new CustomEvent('porchlight-' + name, { bubbles: true, composed: true, cancelable, detail }),
  );

export const fail = (w: Widget, code: string): boolean => say(w, 'error', { code });

export const gone = (w: Widget): boolean => w.end.signal.aborted;

export const queue = (of: Queue, job: () => unknown): Promise<unknown> =>
  (of.turn = (of.turn || Promise.resolve()).then(job).catch(() => {}));

export const pause = (ms?: number): Promise<unknown> => new Promise((done) => setTimeout(done, ms));

/** The address of a file the markup names, if it is the widget's own host's to give. */
export function asset(w: Widget, address?: string): string {
  const url = new URL(address || '', w.origin);
  if (url.origin !== w.origin || !url.pathname.startsWith('/assets/')) throw url;
  return url.href;
}

/** Makes a thing once for each address; when that fails, the next to ask tries again. */
export function once<T>(make: (url: string, other: string) => Promise<T>): (url: string, other?: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (url, other = '') => {
    let thing = known.get(url);
    if (!thing) {
      thing = make(url, other);
      known.set(url, thing);
      thing.catch(() => known.delete(url));
    }
    return thing;
  };
}

/** A text file. */
export const read = once(async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw answer;
  return answer.text();
});

/** Tells whether the reader is near, now and whenever that changes. */
export function watch(w: Widget, tell: (near: boolean) => void): void {
  const eye = new IntersectionObserver(
    (seen) => (gone(w) ? eye.disconnect() : tell(seen.pop()!.isIntersecting)),
    { rootMargin: '200px' },
  );
  eye.observe(w.host);
}
