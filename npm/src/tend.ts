// Looks after a widget that stands in the page: hears what people do in it, and wakes it in time.
import { live } from './live.js';
import { submit } from './submit.js';
import { rouse } from './wake.js';
import type { Widget } from './widget.js';

export function tend(w: Widget): void {
  // In the capture phase, for Yew stops events further in.
  const on = (name: string, hear: (event: Event) => void): void =>
    w.root.addEventListener(name, hear, { capture: true, signal: w.end.signal });

  for (const touch of ['pointerdown', 'focusin', 'keydown', 'input'])
    on(touch, () => {
      if (w.engine) w.engine.last = w;
      void rouse(w);
    });

  on('click', (event) => {
    const target = event.target as Element;
    w.pressed = target.closest('button');
    // In a shadow root such a link would move no focus, and change the host page's address.
    const link = target.closest('a[href^="#"]');
    if (link && w.dress === 'embed') {
      event.preventDefault();
      (w.root as ShadowRoot).getElementById(link.getAttribute('href')!.slice(1))?.focus();
    }
  });
  on('submit', (event) => submit(w, event as SubmitEvent));

  const eye = new IntersectionObserver(
    (seen) => {
      w.near = seen.pop()!.isIntersecting;
      if (w.near) (self.requestIdleCallback || setTimeout)(() => rouse(w));
    },
    { rootMargin: '200px' },
  );
  eye.observe(w.host);
  w.end.signal.addEventListener('abort', () => eye.disconnect());
  live(w);
}
