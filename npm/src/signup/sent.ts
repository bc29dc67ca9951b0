// After sending: the private link, made here and shown this once.
import { written } from '../sealing/code.js';
import { qr } from '../sealing/qr.js';
import { lasts } from './keeping.js';
import { find, type Room } from './room.js';

/** Fills in the server's panel, which is empty and hidden until then. */
export function showSent(room: Room): void {
  const { arrival, codes, stage, view, w } = room;
  const panel = find(room, '[data-sent]');
  if (!panel || !codes || stage === 'writing') return;
  const within = <E extends HTMLElement>(what: string): E[] => [...panel.querySelectorAll<E>(what)];
  const page = `${w.origin}/${view.group}/mine`;
  const { access, reading } = codes;
  const link = `${page}#${reading ? `${access}.${reading}` : access}`;
  for (const each of within('[data-when]')) each.hidden = each.dataset.when !== stage;
  // Where nothing may be kept, it waits in this page alone.
  const here = lasts(room) ? 'device' : 'page';
  for (const each of within('[data-waits]')) each.hidden = each.dataset.waits !== here;
  panel.setAttribute('aria-labelledby', stage === 'sent' ? 'sent-title' : 'waits-title');
  for (const each of within('[data-by]')) {
    const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: view.zone } as const;
    const by = arrival && new Date(arrival.answered_by).toLocaleDateString(w.mount.dataset.lang, day);
    if (by) hole(each, by);
    else each.hidden = true;
  }
  for (const each of within<HTMLAnchorElement>('[data-link]')) {
    each.href = link;
    each.textContent = link;
  }
  for (const each of within('[data-how]')) {
    each.hidden = (each.dataset.how === 'both') !== !!reading;
    hole(each, page.replace(/^https?:\/\//, ''));
  }
  for (const each of within('[data-access]')) each.textContent = written(access);
  for (const each of within('[data-reading]')) each.textContent = reading ? written(reading) : '';
  for (const each of within('[data-qr]')) each.replaceChildren(qr(link, each.dataset.qr || ''));
  ways(panel, link);
  panel.hidden = false;
}

/** What the server could not know. */
function hole(place: HTMLElement, what: string): void {
  if (!place.childElementCount && place.textContent?.includes('{}')) place.textContent = place.textContent.replace('{}', () => what);
}

function ways(panel: HTMLElement, link: string): void {
  const row = panel.querySelector<HTMLElement>('[data-ways]');
  const status = row?.querySelector('[role=status]');
  const copy = row?.querySelector<HTMLButtonElement>('[data-copy-link]');
  const paper = row?.querySelector<HTMLButtonElement>('[data-print-link]');
  if (!row || !status || !copy || !paper) return;
  row.hidden = false;
  copy.hidden = !navigator.clipboard;
  copy.onclick = () => {
    status.textContent = '';
    // Forbidden in a frame: the link can be pressed and copied by hand.
    navigator.clipboard.writeText(link).then(() => (status.textContent = copy.dataset.copied || ''), () => {});
  };
  paper.onclick = () => {
    for (const part of panel.querySelectorAll('details')) part.open = true;
    print();
  };
}
