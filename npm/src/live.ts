// Results that are on screen are asked for again, quietly.
import { refresh } from './view.js';
import { gone, type Widget } from './widget.js';

const EVERY = 30_000;

export function live(w: Widget): void {
  const clock = setInterval(() => {
    if (gone(w)) clearInterval(clock);
    else if (w.awake && w.near && !document.hidden && w.mount.querySelector('[data-live]')) void refresh(w, 'fresh');
  }, EVERY);
}
