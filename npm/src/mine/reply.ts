// The form for words to the welcome team. They are locked before anything is sent, and stay in the field until they
// have arrived.
import { go } from '../exit.js';
import { Attempts } from '../sealing/attempts.js';
import type { Greeters } from '../sealing/greeters.js';
import type { KeyPair } from '../sealing/keys.js';
import { type Mine, reply } from './open.js';

/** Asks the group; the code of the refusal, if it is one. */
async function ask(mine: Mine, body: string, key = mine.key): Promise<{ view?: Mine; code?: string }> {
  try {
    const answer = await fetch(`/v1/${mine.group}/mine?dress=page`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body,
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
  const attempts = new Attempts(mine.key);
  form.hidden = false;
  // It is kept nowhere: the browser asks whoever leaves with words that are not sent.
  addEventListener('beforeunload', (event) => {
    if (!words.value.trim()) return;
    event.preventDefault();
    event.returnValue = '';
  });

  const refuse = (code?: string): void => {
    const all = [...form.querySelectorAll<HTMLElement>('[data-refusal]')];
    const known = all.some((each) => each.dataset.refusal === code);
    for (const each of all) each.hidden = !code || each.dataset.refusal !== (known ? code : 'refusal-trouble');
  };

  /** Why it was not sent. */
  const send = async (said: string): Promise<string | undefined> => {
    const code = await sealed(said);
    if (code !== 'refusal-greeters-changed') return code;
    // The list was renewed meanwhile: to the new one, once.
    const { view, code: why } = await ask(mine, '{"do":"look"}');
    if (!view) return why;
    list = await verified(view.greeters);
    return sealed(said);
  };

  /** Sent again after its answer was lost, it is the same envelope under the same key: nothing is said twice. */
  const sealed = async (said: string): Promise<string | undefined> => {
    const { key, body } = await attempts.of(JSON.stringify([said, list.version]), async () =>
      JSON.stringify({ do: 'reply', words: await reply(mine, said, pair, list) }),
    );
    return (await ask(mine, body, key)).code;
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
    else {
      words.value = '';
      go(`${form.action}&done=reply`);
    }
    busy = false;
  });
}
