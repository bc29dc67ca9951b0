// Whether somebody can be let in: whom their answers are locked to, or why not.
import { Doubtful, type Greeters, greetersOf, knows } from '../sealing/greeters.js';
import { shelf } from '../sealing/shelf.js';
import type { Room, SignupView } from './room.js';

export interface Door {
  greeters?: Greeters;
  stop?: string;
}

/** What is locked is locked to a list that passed here. */
export async function doorOf(view: SignupView, pin?: string, here = shelf()): Promise<Door> {
  const { group, greeters, sealing } = view;
  // The group has keys, as its website says or this device has seen: a list held back is answers unlocked.
  const due = !!pin || knows(here, group);
  if (due && !greeters) return { stop: 'unsigned' };
  if (sealing === 'unsealed') return {};
  const able = !!globalThis.crypto?.subtle;
  // Where the group takes answers that are not locked, too, the page says which it is.
  if (!able || !greeters) return sealing === 'sealed' || due ? { stop: able ? 'no-list' : 'no-crypto' } : {};
  try {
    const list: unknown = JSON.parse(greeters);
    return { greeters: await greetersOf(list, { group, now: Date.now(), shelf: here, pin }) };
  } catch (doubt) {
    // A list that cannot be trusted stops the form in any case: or whoever swaps it could have answers unlocked.
    return { stop: doubt instanceof Doubtful ? doubt.why : 'unsigned' };
  }
}

/** Opens the form, or says why it stays shut. */
export async function open(room: Room): Promise<void> {
  const { view, arrived, change } = room;
  if (view.reception === 'closed' && !arrived.invitation) room.stop = 'closed';
  else if (view.reception === 'many-people' && !arrived.invitation && !view.aloud) room.stop = 'many';
  else {
    const { greeters, stop } = await doorOf(view, arrived.pin);
    // What was locked once is never sent unlocked: neither what stands in the form, nor what stands in a letter.
    const locked = !!room.greeters || !!change?.reading;
    room.stop = stop ?? (locked && !greeters ? 'unsigned' : undefined);
    // A request that was not locked is changed as it is.
    room.greeters = change && !change.reading ? undefined : (greeters ?? room.greeters);
  }
  room.settle();
}
