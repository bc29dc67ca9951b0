// Another language while the widget stands in the page; what is typed stays.
import { ask } from './ask.js';
import { tell } from './engine.js';
import { look } from './fields.js';
import { admit, paint } from './fragment.js';
import { remember } from './rescue.js';
import { asset, fail, gone, queue, read, type Widget } from './widget.js';

export async function speak(w: Widget, lang = '', messages?: string): Promise<void> {
  try {
    const text = await read(asset(w, messages));
    tell(w, (awake) => awake.speak(lang, text));
    w.scene.prefs = [lang, ...(w.scene.prefs || [])];
    Object.assign(w.mount.dataset, { lang, messages });
    void still(w);
  } catch {
    tell(w, (awake) => awake.refuse('refusal-line-cut'));
    fail(w, 'line-cut');
  }
}

/** What the module leaves still (rules, what became of it) comes from the server, as it is now. */
export async function still(w: Widget): Promise<void> {
  const answer = await ask(w, w.dress === 'page' ? '' : `/${w.dress}`);
  if (!answer?.html || gone(w)) return;
  const { mount } = admit(w, answer.html);
  // Another language may have been asked for meanwhile.
  if (mount.dataset.lang !== w.mount.dataset.lang) return;
  for (const part of mount.querySelectorAll<HTMLElement>('[data-still]'))
    w.mount.querySelector(`[data-still=${part.dataset.still}]`)?.replaceChildren(...part.childNodes);
}

/** Asks the server again, which knows what languages there are. */
export const turn = (w: Widget): Promise<unknown> =>
  queue(w, async () => {
    const since = remember(w.mount);
    const answer = await ask(w, '/embed', look(w));
    if (gone(w) || !answer?.html) return;
    const fragment = admit(w, answer.html);
    const { lang, messages } = fragment.mount.dataset;
    if (w.awake) await speak(w, lang, messages);
    else paint(w, fragment, since);
  });
