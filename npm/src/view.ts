// A View comes to a widget that stands in the page.
import { ask } from './ask.js';
import { keep } from './ballot.js';
import { again, tell } from './engine.js';
import { still } from './speak.js';
import { gone, type Pairs, type View, type Widget } from './widget.js';

/** `answer`: to what the reader sent. `fresh`: asked for on the side, and held back behind a press. */
export function take(w: Widget, view: View, because: 'answer' | 'fresh'): Promise<void> | void {
  if (view.phase !== w.scene.view.phase || (because === 'answer' && !view.happened)) void still(w);
  w.scene.view = view;
  if (because === 'answer' && !w.unsure) w.key = view.key;
  keep(w, view);
  // A translator's mark: Yew would write into text that is no longer there.
  if (w.awake && w.mount.querySelector('font')) return again(w);
  tell(w, (awake) => awake.show(view, because));
}

/** A ballot code must not stand in an address, so it is shown by a POST that changes nothing. */
export async function refresh(w: Widget, because: 'answer' | 'fresh'): Promise<void> {
  const { turn } = w;
  const own: Pairs | undefined = w.ballot ? [['do', 'look'], ['ballot', w.ballot]] : undefined;
  const answer = await ask(w, '/v1', own);
  // Whoever has sent something meanwhile has the newer View.
  if (answer?.view && w.turn === turn && !gone(w)) await take(w, answer.view, because);
}
