// Words that a member writes to the welcome team on a page of ours: they are locked here, and only then does the form
// send itself. The page that comes back is the server's, as it is without a script.
//
// `<form data-seal='{"bound":…}' data-greeters='the list'>` holds `[data-scripted]` (hidden until this script is
// there), in it a `<textarea data-words>` without a name, so that no browser ever sends it as it is;
// `[data-unscripted]`, in its place until then; `<input type=hidden data-sealed>`, which the envelope goes into; and
// `[data-stop=unsigned|cannot|too-long]`, hidden.
import { utf8 } from './sealing/bytes.js';
import { type Bound, seal } from './sealing/envelope.js';
import { Doubtful, greetersOf } from './sealing/greeters.js';
import { shelf } from './sealing/shelf.js';

type Stop = 'unsigned' | 'cannot' | 'too-long';

/** Which of the page's sentences says why it was not locked. */
function stopFor(error: unknown): Stop {
  if (error instanceof Doubtful) return 'unsigned';
  return error instanceof RangeError ? 'too-long' : 'cannot';
}

/** The envelope of these words, to every greeter of the list, as JSON. */
async function locked(words: string, lang: string, bound: Omit<Bound, 'list'>, list: string): Promise<string> {
  const { group } = bound;
  const { greeters, version } = await greetersOf(read(list), { group, now: Date.now(), shelf: shelf() });
  const to = greeters.map(({ kem }) => kem);
  return JSON.stringify(await seal(utf8(JSON.stringify({ words, lang })), { ...bound, list: version }, to));
}

function read(list: string): unknown {
  try {
    return JSON.parse(list);
  } catch {
    throw new Doubtful('unsigned');
  }
}

/** Brings such a form to life. */
export function sealing(form: HTMLFormElement): void {
  const all = (name: string): HTMLElement[] => [...form.querySelectorAll<HTMLElement>(`[${name}]`)];
  const [words] = all('data-words') as HTMLTextAreaElement[];
  const [sealed] = all('data-sealed') as HTMLInputElement[];
  if (!words || !sealed) return;
  for (const each of all('data-scripted')) each.hidden = false;
  for (const each of all('data-unscripted')) each.hidden = true;
  let busy = false;

  const stop = (why?: Stop): void => {
    for (const each of all('data-stop')) {
      each.hidden = each.dataset.stop !== why;
      if (!each.hidden) each.focus();
    }
  };

  form.addEventListener('submit', async (event) => {
    const said = words.value.trim();
    // Whatever was locked for a page that somebody came back to.
    sealed.value = '';
    if (!said && !words.required) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    stop();
    try {
      const bound = JSON.parse(form.dataset.seal ?? '') as Omit<Bound, 'list'>;
      // The form may be chosen on the page itself.
      const chosen = form.querySelector<HTMLInputElement | HTMLSelectElement>('[name=form]')?.value;
      const lang = words.lang || document.documentElement.lang;
      sealed.value = await locked(said, lang, chosen ? { ...bound, form: chosen } : bound, form.dataset.greeters ?? '');
      // Not `requestSubmit`: this very listener would take it.
      form.submit();
    } catch (error) {
      stop(stopFor(error));
    }
    busy = false;
  });
}
