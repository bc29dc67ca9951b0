// A question about an answer in a FAQ: the link that led here names it behind its `#`, which no server reads, and the form begins
// with its words. They are looked for on the device, among all that everybody may read: asking for one alone would say which.
import { languages } from '../language.js';
import { find, type Room } from './room.js';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The group may have made another question of it. */
const fieldOf = (room: Room): Field | null => find<Field>(room, 'input[type=text][name=q-about], textarea[name=q-about]');

/** Writes it into its field, unless somebody has. Where it cannot be had, the field stays empty. */
export async function begins(room: Room): Promise<void> {
  const { arrived, change, view, w } = room;
  const [faq, entry] = arrived.about?.split('/') ?? [];
  if (!faq || change || !fieldOf(room)) return;
  try {
    const answer = await fetch(`/v1/${view.group}/faq/${faq}/index?dress=${w.dress}&lang=${languages(w)}`, { credentials: 'omit' });
    const { entries } = (await answer.json()) as { entries: { id: string; question: string }[] };
    const field = fieldOf(room);
    if (field && !field.value) field.value = entries.find(({ id }) => id === entry)?.question ?? '';
  } catch {
    // The line is cut, or there is no such FAQ.
  }
}
