// Porchlight's own pages and frames: the widget is in the page already, and only has to be woken.
import { find, own } from './fragment.js';
import { tend } from './tend.js';
import { say, type Widget } from './widget.js';

export function hosted(): void {
  const here = document.querySelector('main [data-porchlight]')?.parentElement;
  if (!here) return;
  const [, frame, path] = /^(\/frame)?(\/.*)$/.exec(location.pathname)!;
  const w = {
    host: here,
    root: here,
    dress: frame ? 'frame' : 'page',
    origin: location.origin,
    path,
    panics: 0,
    end: new AbortController(),
  } as Widget;
  own(w, find(here));
  tend(w);
  say(w, 'ready', { phase: 'painted' });
}
