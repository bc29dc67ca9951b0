// The form for words to the welcome team. They are locked before anything is sent, and stay in the field until they
// have arrived.
import type { Greeters } from '../sealing/greeters.js';
import type { KeyPair } from '../sealing/keys.js';
import { type Mine, reply } from './open.js';

/** Asks the group; the code of the refusal, if it is one. */
async function ask(mine: Mine, command: object): Promise<{ view?: Mine; code?: string }> {
  try {
    const answer = await fetch(`/v1/${mine.group}/mine?dress=page`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': mine.key },
      body: JSON.stringify(command),
      credentials: 'same-origin',
    });
    const said = await answer.json();
    return answer.ok ? { view: said } : { code: /[\w-]*$/.exec(said.type)![0] };
  } catch {
    return { code: 'refusal-line-cut' };
  }
}

/** Brings it to life. `verified` reads a greeters' list, and throws when it is not to be used. */
export function replying(
  form: HTMLFormElement,
  mine: Mine,
  pair: KeyPair,
  list: Greeters,
  verified: (list: string | null) => Promise<Greeters>,
): void {
  const words = form.querySelector('textarea');
  const status = form.querySelector<HTMLElement>('[data-sending]');
  if (!words || !status) return;
  const place = `porchlight:typed:${mine.group}`;
  handed(words, place);
  form.hidden = false;

  const refuse = (code?: string): void => {
    const all = [...form.querySelectorAll<HTMLElement>('[data-refusal]')];
    const known = all.some((each) => each.dataset.refusal === code);
    for (const each of all) each.hidden = !code || each.dataset.refusal !== (known ? code : 'refusal-trouble');
  };

  /** Why it was not sent. */
  const send = async (said: string): Promise<string | undefined> => {
    const { code } = await ask(mine, { do: 'reply', words: await reply(mine, said, pair, list) });
    if (code !== 'refusal-greeters-changed') return code;
    // The list was renewed meanwhile: to the new one, once.
    const { view, code: why } = await ask(mine, { do: 'look' });
    if (!view) return why;
    list = await verified(view.greeters);
    return (await ask(mine, { do: 'reply', words: await reply(mine, said, pair, list) })).code;
  };

  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const said = words.value.trim();
    if (busy || !said) return;
    busy = true;
    refuse();
    status.textContent = status.dataset.sending ?? '';
    const code = await send(said).catch((error) => (error instanceof RangeError ? 'too-long' : 'refusal-trouble'));
    status.textContent = '';
    if (code) refuse(code);
    else location.assign(`${form.action}&done=reply`);
    busy = false;
  });
}

/** What is typed goes along to the same page in another language, and no further. */
function handed(words: HTMLTextAreaElement, place: string): void {
  try {
    words.value ||= sessionStorage.getItem(place) ?? '';
    sessionStorage.removeItem(place);
    for (const language of document.querySelectorAll('a.language'))
      language.addEventListener('click', () => words.value && sessionStorage.setItem(place, words.value));
  } catch {
    // Nothing may be kept here.
  }
}
