// Shows what is so. The server draws every sentence, hidden where it cannot know; this is called whenever other markup has come.
import { keeping } from './keeping.js';
import { each, find, formOf, type Room } from './room.js';
import { showSent } from './sent.js';

export function settle(room: Room): void {
  const { arrived, greeters, stage, stop } = room;
  const show = (what: string, on: boolean): void => {
    for (const found of each(room, what)) found.hidden = !on;
  };
  for (const found of each(room, '[data-stop]')) found.hidden = found.dataset.stop !== stop;
  const writing = stage === 'writing' && !stop;
  show('[data-needs-script]', false);
  show('[data-locked]', writing && !!greeters);
  show('[data-unlocked]', writing && !greeters);
  show('[data-invited]', writing && !!arrived.invitation);
  show('[data-invitation]', !arrived.invitation);
  show('[data-invite]', stop === 'many' || stop === 'closed');
  for (const found of each(room, '[data-earlier]')) found.hidden = found.dataset.earlier !== room.earlier;
  const form = formOf(room);
  if (form) form.hidden = !writing;
  keeping(room);
  showSent(room);
}

/** Says why it was not sent, where the module is not there to say it. */
export function refuseAsleep(room: Room, code?: string): void {
  const all = each(room, '[data-refusal]');
  const known = all.some((each) => each.dataset.refusal === code);
  for (const each of all) each.hidden = !code || each.dataset.refusal !== (known ? code : 'refusal-trouble');
  if (code) find(room, '[data-refusal]:not([hidden])')?.focus();
}
