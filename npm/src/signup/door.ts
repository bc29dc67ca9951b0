// Whether somebody can be let in: whom their answers are locked to, or why not.
import { Doubtful, type Greeters, greetersOf } from '../sealing/greeters.js';
import { shelf } from '../sealing/shelf.js';
import type { Room, SignupView } from './room.js';

interface Door {
  greeters?: Greeters;
  stop?: string;
}

/** What is locked is locked to a list that passed here. */
async function doorOf(view: SignupView, pin?: string): Promise<Door> {
  if (view.sealing === 'unsealed') return {};
  const able = !!globalThis.crypto?.subtle;
  // Where the group takes answers that are not locked, too, the page says which it is.
  if (!able || !view.greeters) return view.sealing === 'sealed' ? { stop: able ? 'no-list' : 'no-crypto' } : {};
  try {
    const list: unknown = JSON.parse(view.greeters);
    return { greeters: await greetersOf(list, { group: view.group, now: Date.now(), shelf: shelf(), pin }) };
  } catch (doubt) {
    // A list that cannot be trusted stops the form in any case: or whoever swaps it could have answers unlocked.
    return { stop: doubt instanceof Doubtful ? doubt.why : 'unsigned' };
  }
}

/** Opens the form, or says why it stays shut. */
export async function open(room: Room): Promise<void> {
  const { view, arrived, change } = room;
  if (view.reception === 'closed') room.stop = 'closed';
  else if (view.reception === 'many-people' && !arrived.invitation && !view.aloud) room.stop = 'many';
  else {
    const { greeters, stop } = await doorOf(view, arrived.pin);
    // A request that was not locked is changed as it is.
    room.greeters = change && !change.reading ? undefined : greeters;
    room.stop = stop;
  }
  room.settle();
}
