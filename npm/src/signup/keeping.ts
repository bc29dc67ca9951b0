// What is typed is kept on this device only where somebody wants that: asked for, where it is locked; offered, where it is not.
import { draft } from '../sealing/drafts.js';
import { memory, type Shelf, shelf } from '../sealing/shelf.js';
import { answers, fill } from './answers.js';
import { find, formOf, type Room } from './room.js';

const wishes = new WeakMap<Room, boolean>();
const draftOf = ({ w }: Room) => draft(shelf(), w.path);

/** Where something of this form may be kept: where others use the device, in the page's own memory. */
export const shelfOf = (room: Room): Shelf => (room.shared ? memory : shelf());

/** Whether what waits outlasts the page. */
export const lasts = (room: Room): boolean => shelfOf(room) !== memory;

/** Whether somebody wants it; where nothing is locked, unless they do not. */
const wants = (room: Room): boolean =>
  !room.shared && (wishes.get(room) ?? (draftOf(room).kept() || room.view.sealing === 'unsealed'));

/** Puts back what was kept. True: something was. */
export function restored(room: Room): boolean {
  const form = formOf(room);
  const fields = room.change?.fields ?? (form && draftOf(room).restore());
  if (form && fields) fill(form, fields);
  return !!fields?.length;
}

/** Something was typed. */
export function note(room: Room): void {
  const form = formOf(room);
  const draft = draftOf(room);
  if (!form || room.change || room.stage !== 'writing' || !wants(room)) return;
  if (!(draft.kept() ? draft.note(answers(form)) : draft.keep(true, answers(form)))) wishes.set(room, false);
  keeping(room);
}

export function forget(room: Room): void {
  draftOf(room).forget();
}

/** Somebody ticked the box, or pressed the button. */
export function wish(room: Room, on: boolean): void {
  wishes.set(room, on);
  if (on) note(room);
  else forget(room);
  keeping(room);
}

/** Others use this device, or they do not. */
export function share(room: Room, on: boolean): void {
  room.shared = on;
  wish(room, false);
}

/** Shows what is so. */
export function keeping(room: Room): void {
  const box = find<HTMLInputElement>(room, '[data-keep]');
  const around = find(room, '[data-keeping]');
  const kept = find(room, '[data-kept]');
  if (!box || !around || !kept) return;
  around.hidden = !!room.change;
  box.checked = wants(room);
  box.disabled = !!room.shared;
  kept.hidden = !draftOf(room).kept();
  const shared = find<HTMLInputElement>(room, '[data-shared]');
  const note = find(room, '[data-shared-note]');
  if (shared) shared.checked = !!room.shared;
  if (note) note.hidden = !room.shared;
}
