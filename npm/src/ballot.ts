// An open vote's ballot code: the only way to change that vote. On a hosted page it is a cookie that no script sees;
// elsewhere it lies in the storage of the embedding site, which may be forbidden.
import type { Widget } from './widget.js';

/** Takes the code out of the View that came, or out of storage. */
export function keep(w: Widget): void {
  if (w.dress === 'page') return;
  const place = 'porchlight:ballot:' + w.origin + w.path;
  // Nothing has come yet when an element asks for the first time.
  let code = w.scene?.view?.own?.ballot;
  try {
    if (code) localStorage.setItem(place, code);
    else code = localStorage.getItem(place) || '';
  } catch {
    // Then it is known until the page is left.
  }
  w.ballot = code || w.ballot;
}
