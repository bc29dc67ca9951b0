// What the server sent, admitted by an allow-list: a fragment can say things and ask things, and run nothing.
import { keep } from './ballot.js';
import { type Memory, remember, restore } from './rescue.js';
import type { Scene, Widget } from './widget.js';

const words = (list: string): Set<string> => new Set(list.split(' '));

const ELEMENTS = words(
  'a abbr article aside b bdi blockquote br button caption code col colgroup dd del details div dl dt em ' +
    'fieldset footer form h1 h2 h3 h4 h5 h6 header hr i input ins label legend li mark nav ol ' +
    'option p pre s section select small span strong sub summary sup table tbody td textarea ' +
    'tfoot th thead time tr ul svg path rect circle',
);

const ATTRIBUTES = words(
  'autocomplete checked class cols colspan datetime dir disabled download for form ' +
    'formnovalidate hidden hreflang id inputmode label lang maxlength max method min name ' +
    'novalidate open part placeholder readonly rel required role rows scope selected ' +
    'spellcheck start step tabindex target title translate type value ' +
    'viewBox width height x y cx cy r rx d',
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
  // Text, and the comments by which Yew finds its way when it hydrates.
  if (!(from instanceof Element)) return from.cloneNode();
  if (!ELEMENTS.has(from.localName)) return;
  const to = document.createElementNS(from.namespaceURI, from.localName);
  for (const { name, value } of from.attributes) {
    if (ATTRIBUTES.has(name) || /^(aria|data)-/.test(name)) to.setAttribute(name, value);
    else if (name === 'href') {
      try {
        const { href } = new URL(value, base);
        if (/^(https?|mailto|tel):/.test(href)) to.setAttribute(name, href);
      } catch {
        // Then it is no link.
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
  const admitted = copy(mount, w.origin + w.path);
  if (admitted instanceof HTMLElement && scene.view) return { mount: admitted, scene };
  throw mount;
}

const names = (mount: Element): string => [...mount.querySelectorAll('*')].map((each) => each.localName).join();

/** Whether nobody (a translator, an extension) has put elements into the markup since the server wrote it. */
export function whole(w: Widget): boolean {
  const now = names(w.mount);
  return !w.afresh && now === w.names && now.split(',').length === Number(w.mount.dataset.elements);
}

/** Takes a fragment that stands in the page for this widget's own. */
export function own(w: Widget, { mount, scene }: Fragment): void {
  w.mount = mount;
  w.scene = scene;
  w.names = names(mount);
  w.pristine = mount.cloneNode(true);
  if (!w.unsure) w.key = scene.view.key;
  w.afresh = false;
  keep(w, scene.view);
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
