// Every form a person sends, whatever the widget's dress and whether it is awake.
import { type Answer, ask } from './ask.js';
import { keep } from './ballot.js';
import { tell } from './engine.js';
import { fields } from './fields.js';
import { admit, paint } from './fragment.js';
import { remember } from './rescue.js';
import { speak } from './speak.js';
import { take } from './view.js';
import { fail, gone, type Pairs, pause, queue, say, type Widget } from './widget.js';

/** Asleep on our own pages, the form posts itself. */
export function submit(w: Widget, event: SubmitEvent): void {
  if (w.dress === 'embed') event.preventDefault();
  const form = event.target as HTMLFormElement;
  // Safari before 15.4 does not say who sends.
  const button = (event.submitter || w.pressed) as HTMLButtonElement | undefined;
  const pairs = fields(w, form);
  if (button?.name) pairs.push([button.name, button.value]);
  const look = button?.value === 'look';
  const held = w.sending || !(look || say(w, 'submit', undefined, true));
  if (!held && !w.awake && w.dress !== 'embed') return;
  event.preventDefault();
  if (held) return;
  w.sending = true;
  void queue(w, () => send(w, pairs, look, button)).then(() => (w.sending = false));
}

async function send(w: Widget, pairs: Pairs, look: boolean, button?: HTMLButtonElement): Promise<void> {
  if (button && look) {
    const { lang, dataset } = button;
    w.chosen = lang || w.chosen;
    if (w.awake && dataset.messages) return speak(w, lang, dataset.messages);
  } else if (tell(w, (awake) => awake.check(pairs)) === false) return void attend(w);
  // It fell over that: on our own pages the next press posts the form.
  if (!w.awake && w.dress !== 'embed') return;

  busy(w, true);
  const since = remember(w.mount);
  const { unsure } = w;
  let answer: Answer | undefined;
  // What was cut off may have been counted. It goes first, under its key: then what has changed since changes it, and
  // nobody is counted twice.
  const first = !look && unsure && unsure + '' !== pairs + '';
  if (first) {
    answer = await ask(w, '/v1', unsure);
    if (answer?.view) {
      keep(w, answer.view);
      const key = (w.key = answer.view.key!);
      pairs = [...pairs, ['key', key], ['ballot', w.ballot || '']];
    }
  }
  if (!first || known(answer)) {
    if (!look) w.unsure = undefined;
    answer = await ask(w, w.awake ? '/v1' : '/embed', pairs);
    // An answer to a look says nothing of what was sent before.
    if (!look && !known(answer)) w.unsure = pairs;
  }
  if (gone(w)) return;
  busy(w, false);
  let shown: Promise<void> | void = undefined;
  try {
    if (answer?.html) paint(w, admit(w, answer.html), since);
    else if (answer?.view) shown = take(w, answer.view, 'answer');
    else throw answer;
    if (answer.ok && !look) say(w, 'change');
  } catch {
    refuse(w, answer?.code);
  }
  if (!look && (answer || w.awake)) void attend(w, shown);
}

/** Else it may have been done, or not: the same key again does it once. */
const known = (answer?: Answer): boolean => !!answer && answer.code !== 'refusal-trouble';

function refuse(w: Widget, code?: string): void {
  code ||= 'refusal-line-cut';
  keep(w, undefined, code);
  tell(w, (awake) => awake.refuse(code!));
  if (!w.awake) cut(w, true);
  fail(w, code);
}

/** The sentence that the markup holds ready for a line that is cut. The form stays as it is. */
function cut(w: Widget, on: boolean): void {
  const sentence = w.mount.querySelector<HTMLElement>('[data-line-cut]');
  if (!sentence) return;
  sentence.hidden = !on;
  if (on) sentence.focus();
}

function busy(w: Widget, on: boolean): void {
  w.mount.setAttribute('aria-busy', on + '');
  if (w.awake) tell(w, (awake) => awake.sending(on));
  else if (on) cut(w, false);
}

/** Brings the reader to what has come of it. */
async function attend(w: Widget, shown?: Promise<void> | void): Promise<void> {
  await shown;
  await pause();
  w.mount.querySelector<HTMLElement>('[data-focus]')?.focus();
}
