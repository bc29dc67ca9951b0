// What the server sent, admitted by an allow-list: a fragment can say things and ask things, and run nothing.
import { keep } from './ballot.js';
import { type Memory, remember, restore } from './rescue.js';
import type { Scene, Widget } from './widget.js';

const words = (list: string): Set<string> => new Set(list.split(' '));

const ELEMENTS = words(
  'a abbr article aside b bdi bdo blockquote br button caption cite code col colgroup dd del details dfn div dl dt em ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i input ins kbd label legend li mark nav ol ' +
    'optgroup option output p pre q s samp section select small span strong sub summary sup table tbody td textarea ' +
    'tfoot th thead time tr u ul var wbr svg g path rect circle line',
);

const ATTRIBUTES = words(
  'autocapitalize autocomplete checked class cols colspan datetime dir disabled download enterkeyhint for form ' +
    'formnovalidate headers hidden hreflang id inputmode label lang maxlength max method min minlength multiple name ' +
    'novalidate open part pattern placeholder readonly rel required reversed role rows rowspan scope selected size ' +
    'spellcheck start step tabindex target title translate type value ' +
    'viewBox preserveAspectRatio width height x y x1 x2 y1 y2 cx cy r rx ry d focusable',
);

/** The policy is one for all copies of the loader on a page: a second one of the same name cannot be made. */
const SHARED = Symbol.for('porchlight');

interface Policy {
  createHTML(html: string): string;
}

function inert(html: string): Document {
  const here = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }; [SHARED]?: Policy };
  let policy = here[SHARED];
  try {
    policy = here[SHARED] ??= here.trustedTypes?.createPolicy('porchlight', { createHTML: (text) => text });
  } catch {
    // The host forbids it. If it also requires trusted types, parsing throws, and the link inside stays.
  }
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');
}

function copy(from: Node, base: string): Node | undefined {
  if (from instanceof Text) return document.createTextNode(from.data);
  // Yew finds its way by comments when it hydrates.
  if (from instanceof Comment) return document.createComment(from.data);
  if (!(from instanceof Element) || !ELEMENTS.has(from.localName)) return;
  const to = document.createElementNS(from.namespaceURI, from.localName);
  for (const { name, value } of from.attributes) {
    if (ATTRIBUTES.has(name) || /^(aria|data)-/.test(name)) to.setAttribute(name, value);
    else if (name === 'href' || name === 'action' || name === 'formaction') {
      if (value[0] === '#') to.setAttribute(name, value);
      else {
        const url = new URL(value, base);
        if (/^https?:$/.test(url.protocol) && (name === 'href' || url.origin === new URL(base).origin))
          to.setAttribute(name, url.href);
      }
    }
  }
  for (const child of from.childNodes) {
    const kept = copy(child, base);
    if (kept) to.appendChild(kept);
  }
  return to;
}

export interface Fragment {
  mount: HTMLElement;
  scene: Scene;
}

/** Finds the two elements in a document; throws when they are not there. */
export function find(within: ParentNode): Fragment {
  const mount = within.querySelector<HTMLElement>('[data-porchlight]')!;
  return { mount, scene: JSON.parse(mount.nextElementSibling!.textContent!) };
}

/** Throws when it is not a fragment, or when the host forbids reading one. */
export function admit(w: Widget, html: string): Fragment {
  const { mount, scene } = find(inert(html));
  return { mount: copy(mount, w.origin + w.path) as HTMLElement, scene };
}

const all = (mount: Element): Element[] => [...mount.querySelectorAll('*')];
const names = (mount: Element): string => all(mount).map((element) => element.localName).join();

/** Whether nobody (a translator, an extension) has put elements into the markup since it came. */
export const whole = (w: Widget): boolean =>
  !w.afresh && names(w.mount) === w.names && all(w.mount).length === Number(w.mount.dataset.elements);

/** Takes a fragment that stands in the page for this widget's own. */
export function own(w: Widget, { mount, scene }: Fragment): void {
  w.mount = mount;
  w.scene = scene;
  w.names = names(mount);
  w.pristine = mount.cloneNode(true);
  w.key = '';
  w.afresh = false;
  keep(w);
}

/** Puts a mount in the old one's place; what somebody has entered goes along. */
export function swap(w: Widget, mount: HTMLElement, since?: Memory): void {
  const now = remember(w.mount);
  w.mount.replaceWith(mount);
  w.mount = mount;
  restore(mount, now, since);
}

/** Swaps in what the server sent; only what was entered `since` goes along, for the server has seen the rest. */
export function paint(w: Widget, fragment: Fragment, since: Memory): void {
  const old = w.mount;
  own(w, fragment);
  w.mount = old;
  swap(w, fragment.mount, since);
}
