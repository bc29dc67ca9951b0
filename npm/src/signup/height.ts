// In a frame: how high the form is, until somebody begins to answer, and never again: a height that moves with the answers would
// tell them to the page around it. Only the sites that the group has listed hear it, and they hear nothing else.
import { untouched } from './answers.js';
import { formOf, type Room } from './room.js';

/** For a form of which nothing may be said. */
const FIXED = 900;

export function tellHeight(room: Room, sites: string[]): void {
  const root = room.w.root as HTMLElement;
  let last = 0;
  const form = formOf(room);
  // A browser has put answers back, or a draft was kept.
  if (form && !untouched(form)) return tell(room, sites, FIXED);
  const eye = new ResizeObserver(() => {
    const now = Math.ceil(root.getBoundingClientRect().height);
    if (now === last) return;
    last = now;
    tell(room, sites, now);
  });
  for (const touch of ['input', 'change', 'keydown'])
    addEventListener(touch, () => eye.disconnect(), { capture: true, once: true });
  eye.observe(root);
}

function tell(room: Room, sites: string[], height: number): void {
  if (room.w.dress !== 'frame') return;
  for (const site of sites) parent.postMessage({ height }, site);
}
