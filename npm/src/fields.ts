// A form as the server wants it: the fields are the interface.
import type { Pairs, Widget } from './widget.js';

/** Reads a form, once the codes that only the shell knows have been written into its hidden fields. */
export function fields(w: Widget, form?: HTMLFormElement | null): Pairs {
  const pairs: Pairs = [];
  if (form) {
    for (const name of ['key', 'ballot'] as const) {
      const hidden = form.querySelector<HTMLInputElement>(`input[name=${name}]`);
      if (hidden && w[name]) hidden.value = w[name]!;
    }
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') pairs.push([name, value]);
  }
  if (w.ballot && !pairs.some(([name]) => name === 'ballot')) pairs.push(['ballot', w.ballot]);
  return pairs;
}

/** What shows the server everything as it stands, and changes nothing. */
export const look = (w: Widget): Pairs => [...fields(w, w.mount?.querySelector('form')), ['do', 'look']];
