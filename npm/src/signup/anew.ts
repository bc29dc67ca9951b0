// Other markup while somebody writes: in another language, or because the form has changed. What is typed stays.
import { tell } from '../engine.js';
import { admit, own, swap } from '../fragment.js';
import { asset, read } from '../widget.js';
import { find, type Room, type SignupView } from './room.js';
import { page } from './post.js';

/** Draws the whole form afresh, as the server has it now. Rejects when the line is cut. */
export async function anew(room: Room): Promise<void> {
  const { w } = room;
  const fragment = admit(w, await page(room));
  const { awake, engine, mount } = w;
  w.awake = undefined;
  own(w, fragment);
  w.mount = mount;
  swap(w, fragment.mount);
  room.view = fragment.scene.view as SignupView;
  room.settle();
  if (!awake || !engine) return;
  engine.last = w;
  awake.sleep();
  await engine.widgets.get(w)?.();
}

/** Speaks another language. */
export async function turned(room: Room, lang: string, messages = ''): Promise<void> {
  const { w } = room;
  w.chosen = lang;
  if (!w.awake) return anew(room);
  const [text, html] = await Promise.all([read(asset(w, messages)), page(room)]);
  tell(w, (awake) => awake.speak(lang, text));
  w.scene.prefs = [lang, ...(w.scene.prefs || [])];
  Object.assign(w.mount.dataset, { lang, messages });
  const invitation = find<HTMLInputElement>(room, '[name=invitation]')?.value;
  const { mount } = admit(w, html);
  for (const part of mount.querySelectorAll<HTMLElement>('[data-still]'))
    w.mount.querySelector(`[data-still=${part.dataset.still}]`)?.replaceChildren(...part.childNodes);
  const field = find<HTMLInputElement>(room, '[name=invitation]');
  if (field && invitation) field.value = invitation;
  room.settle();
}
