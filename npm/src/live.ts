// Results that are on screen are asked for again, quietly: the widget holds them back behind a press.
import { ask } from './ask.js';
import { tell } from './engine.js';
import { keep } from './ballot.js';
import { again } from './wake.js';
import { gone, type Pairs, type Widget } from './widget.js';

const EVERY = 30_000;

/** A View came. */
export function take(w: Widget, view: object, because: 'answer' | 'fresh'): void {
  w.scene.view = view;
  keep(w);
  // A translator's mark: Yew would write into text that is no longer there.
  if (w.awake && w.mount.querySelector('font')) again(w);
  else tell(w, (awake) => awake.show(view, because));
}

/** A ballot code must not stand in an address, so it is shown by a POST that changes nothing. */
export async function refresh(w: Widget, because: 'answer' | 'fresh'): Promise<void> {
  const { turn } = w;
  const own: Pairs | undefined = w.ballot ? [['do', 'look'], ['ballot', w.ballot]] : undefined;
  const answer = await ask(w, '/v1', own);
  // Whoever has sent something meanwhile has the newer View.
  if (answer?.ok && answer.view && w.turn === turn && !gone(w)) take(w, answer.view, because);
}

export function live(w: Widget): void {
  const clock = setInterval(() => {
    if (w.awake && w.near && !document.hidden && w.mount.querySelector('[data-live]')) void refresh(w, 'fresh');
  }, EVERY);
  w.end.signal.addEventListener('abort', () => clearInterval(clock));
}
