// An open vote's ballot code: the only way to change that vote. On a hosted page it is a cookie that no script sees;
// elsewhere it lies in the storage of the embedding site, which may be forbidden.
import type { View, Widget } from './widget.js';

/** Takes the code out of a View that came, or out of storage. Forgets one that the poll does not know. */
export function keep(w: Widget, view?: View, refused = view?.attempt?.refusal): void {
  if (w.dress === 'page') return;
  const place = 'porchlight:ballot:' + w.origin + w.path;
  const code = refused === 'refusal-ballot-unknown' ? '' : view?.own?.ballot;
  if (code != null) w.ballot = code;
  try {
    if (code != null) localStorage.setItem(place, code);
    else w.ballot = w.ballot || localStorage.getItem(place) || '';
  } catch {
    // Then it is known until the page is left.
  }
}
