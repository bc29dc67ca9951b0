// Looks after a widget that stands in the page: hears what people do in it, and wakes it in time.
import { type Fragment, own } from './fragment.js';
import { live } from './live.js';
import { submit } from './submit.js';
import { rouse } from './wake.js';
import { say, type Widget, watch } from './widget.js';

export function tend(w: Widget, fragment: Fragment): void {
  own(w, fragment);
  // In the capture phase, for Yew stops events further in.
  const on = (name: string, hear: (event: Event) => void): void =>
    w.root.addEventListener(name, hear, { capture: true, signal: w.end.signal });

  for (const touch of ['pointerdown', 'focusin', 'keydown', 'input'])
    on(touch, () => {
      if (w.engine) w.engine.last = w;
      void rouse(w);
    });

  on('click', (event) => {
    w.pressed = (event.target as Element).closest('button');
  });
  on('submit', (event) => submit(w, event as SubmitEvent));

  watch(w, (near) => {
    w.near = near;
    // Some wake wherever they stand: an address may name what is in them.
    // Idle, or soon: on a busy page idle may not come. To `setTimeout` the second argument is no number: at once.
    if (near || 'eager' in w.mount.dataset) (self.requestIdleCallback || setTimeout)(() => rouse(w), { timeout: 3e3 } as object & number);
  });
  live(w);
  say(w, 'ready', { phase: 'painted' });
}
