// What was said, written into the places that the server drew. In the place of what no greeter has signed stands a
// sentence.
import { NotOpened } from '../sealing/envelope.js';
import type { Greeters } from '../sealing/greeters.js';
import type { KeyPair } from '../sealing/keys.js';
import { type Entry, type Mine, ownWords, type Said, teamWords } from './open.js';

/** A tag as it can stand in `lang`. */
const TAG = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

async function read(mine: Mine, entry: Entry, pair: KeyPair, greeters?: Greeters): Promise<Said | undefined> {
  if (entry.said === 'reply') return ownWords(mine, entry, pair);
  // Without a list nobody can say whose words they are; the page says so once.
  return greeters && teamWords(mine, entry, pair, greeters);
}

/** Shows it all, and by which name somebody meets them. */
export async function showSaid(root: ParentNode, mine: Mine, pair: KeyPair, greeters?: Greeters): Promise<void> {
  const before = new Set<string>();
  let meets = '';
  for (const entry of mine.entries) {
    const place = root.querySelector<HTMLElement>(`[data-entry="${Number(entry.n)}"]`);
    const into = place?.querySelector<HTMLElement>('[data-words]');
    if (!place || !into) continue;
    try {
      const said = await read(mine, entry, pair, greeters);
      if (!said) continue;
      const twice = JSON.stringify([entry.said, said]);
      // The same signature again: the host has copied them.
      if (entry.said !== 'reply' && before.has(twice)) throw new TypeError('said before');
      before.add(twice);
      into.textContent = said.words;
      if (TAG.test(said.lang)) into.lang = said.lang;
      if (said.name) {
        meets = said.name;
        named(place.querySelector('[data-named]'), 'named', said.name);
      }
    } catch (error) {
      const why = error instanceof NotOpened ? 'broken' : 'forged';
      place.classList.add('unsaid');
      into.textContent = root.querySelector(`[data-say=${why}]`)?.textContent ?? '';
    }
  }
  if (meets) named(root.querySelector('[data-meets]'), 'meets', meets);
}

/** Its sentence with a name in it. */
function named(place: HTMLElement | null, sentence: 'named' | 'meets', name: string): void {
  if (place) place.textContent = (place.dataset[sentence] ?? '').replace('{name}', () => name);
}
