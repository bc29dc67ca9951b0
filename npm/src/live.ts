// Results that are on screen are asked for again, quietly.
import { refresh } from './view.js';
import type { Widget } from './widget.js';

const EVERY = 30_000;

export function live(w: Widget): void {
  const clock = setInterval(() => {
    if (w.awake && w.near && !document.hidden && w.mount.querySelector('[data-live]')) void refresh(w, 'fresh');
  }, EVERY);
  w.end.signal.addEventListener('abort', () => clearInterval(clock));
}
