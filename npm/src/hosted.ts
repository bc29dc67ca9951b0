// Porchlight's own pages and frames: the widget is in the page already, and only has to be woken.
import { find } from './fragment.js';
import { tend } from './tend.js';
import { begin } from './widget.js';

export function hosted(): void {
  const here = document.querySelector('main [data-porchlight]')?.parentElement;
  if (!here) return;
  const { origin, pathname } = location;
  const path = pathname.replace(/^\/frame\//, '/');
  const w = begin(here, path === pathname ? 'page' : 'frame', origin, path);
  w.root = here;
  tend(w, find(here));
}
