// A newcomer's private page. The server draws it whole; this opens what is sealed, on this device, and writes it into
// its places. `mine-link.ts` has taken the private link out of the address before.

import { comforts } from '../comforts.js';
import { exits, go } from '../exit.js';
import { forgetTyped } from '../forget.js';
import { showAgreed, showAnswers } from '../mine/answers.js';
import { codes, settle } from '../mine/codes.js';
import { letterOf, type Mine, pairFor } from '../mine/open.js';
import { replying } from '../mine/reply.js';
import { showSaid } from '../mine/said.js';
import { type Greeters, greetersOf } from '../sealing/greeters.js';
import type { KeyPair } from '../sealing/keys.js';
import { qr } from '../sealing/qr.js';
import { shelf } from '../sealing/shelf.js';

const each = <E extends HTMLElement>(selector: string): E[] => [...document.querySelectorAll<E>(selector)];
const show = (selector: string, on = true): void => {
  for (const found of each(selector)) found.hidden = !on;
};

/** The buttons that open the form with these answers in it: it opens the letter itself (`../signup/change.ts`). */
function changing(): void {
  show('[data-change], [data-with-script]');
  for (const button of each<HTMLButtonElement>('[data-change]'))
    button.addEventListener('click', () => go(button.dataset.change ?? ''));
}

const verified = (mine: Mine, list: string | null): Promise<Greeters> =>
  greetersOf(JSON.parse(list ?? 'null'), { group: mine.group, now: Date.now(), shelf: shelf() });

/** Shows everything that this key opens. */
async function reveal(mine: Mine, pair: KeyPair, code: string): Promise<void> {
  const greeters = await verified(mine, mine.greeters).catch(() => undefined);
  show('[data-no-list]', !greeters);
  await showSaid(document, mine, pair, greeters);
  const letter = await letterOf(mine, pair).catch(() => undefined);
  if (letter) {
    showAnswers(document, letter);
    showAgreed(document, letter, mine.zone);
    // Where this tab keeps no code, the form could not open it.
    if (codes(mine.group).includes(code)) changing();
  }
  const form = document.querySelector<HTMLFormElement>('form[data-reply]');
  if (form && greeters) replying(form, mine, pair, greeters, (list) => verified(mine, list));
}

/** Opens the page with the first code that fits. */
async function unlock(mine: Mine, typed: string[]): Promise<boolean> {
  const found = await pairFor(mine, typed);
  if (!found) return false;
  settle(mine.group, found.code);
  await reveal(mine, found.pair, found.code);
  return true;
}

/** The field for the second code, when this device does not know it. */
function asking(mine: Mine): void {
  const form = document.querySelector<HTMLFormElement>('form[data-reading]');
  const field = form?.querySelector('input');
  if (!form || !field) return;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // Of a whole link, the second code.
    const opened = await unlock(mine, [field.value.split('.').pop() ?? '']);
    form.hidden = opened;
    show('[data-wrong]', !opened);
    if (opened) field.value = '';
    else field.focus();
  });
}

async function begin(mine: Mine): Promise<void> {
  exits(() => {
    forgetTyped();
    for (const typed of each<HTMLTextAreaElement>('textarea')) typed.value = '';
    // The page closes on this device, so that no step back opens it.
    navigator.sendBeacon(`/${mine.group}/mine`, new URLSearchParams({ do: 'leave' }));
  });
  for (const place of each('[data-qr]')) {
    place.append(qr(place.dataset.qr ?? '', place.dataset.label ?? ''));
    place.hidden = false;
  }
  if (!mine.sealed) {
    show('[data-shut]', false);
    changing();
    return;
  }
  const able = !!globalThis.crypto?.subtle;
  show('[data-shut]', false);
  show('[data-old]', !able);
  if (able && !(await unlock(mine, codes(mine.group)))) asking(mine);
}

comforts();
const written = document.querySelector('script#mine')?.textContent;
if (written) void begin(JSON.parse(written) as Mine);
