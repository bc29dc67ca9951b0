// What stands in the form's fields, and putting it there.
import type { Pairs } from '../widget.js';

/** All fields, in order. */
export const typed = (form: HTMLFormElement): Pairs =>
  [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');

/** The field of a question, of the name of a field or of a part of it: no id has a dot. */
const question = (name: string): string => name.split('.')[0]!;

/**
 * What somebody wants to say: nothing of a question that is no longer asked of them, nothing that they prefer not to say, nothing
 * empty.
 */
export function answers(form: HTMLFormElement): Pairs {
  const said = typed(form).filter(([name, value]) => name.startsWith('q-') && value.trim());
  const hidden = [...form.querySelectorAll<HTMLElement>('[data-question][hidden]')].map((each) => each.dataset.question!);
  const skipped = said.filter(([name]) => name.endsWith('.skip')).map(([name]) => question(name));
  return said.filter(([name]) => {
    const of = question(name);
    return !hidden.includes(of) && (!skipped.includes(of) || name.endsWith('.skip'));
  });
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts answers into fields that are as they came. */
export function fill(form: HTMLFormElement, fields: Pairs): void {
  for (const control of form.querySelectorAll<Control>('[name^="q-"]')) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
      control.checked = values.includes(control.value);
      // What is ticked can be seen.
      if (control.checked) control.closest('details')?.setAttribute('open', '');
    } else if (values.length) control.value = values[values.length - 1]!;
  }
}

/** Whether all of it is as it came: nobody has typed, and no browser has put anything back. */
export const untouched = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('[name^="q-"]')].every((each) =>
    /radio|checkbox/.test(each.type) ? each.checked === each.defaultChecked : each.value === (each.defaultValue ?? ''),
  );
