// "Change my answers": the form opens with what somebody wrote before. Nothing of that is kept on the way: the form asks
// for the letter as the private page did, and opens it with the reading code that this tab has (`../mine/codes.ts`).
//
// The form then locks the letter anew (`bound.request` is the request's own, the letter's own key that of `reading`),
// and sends `{"do": "change", "revision", "sealed" | "fields"}` to `POST /v1/{group}/mine?dress=page`; the cookie of the
// private page says whose it is. Afterwards it goes to `/{group}/mine?done=change`.
import { codes } from '../mine/codes.js';
import { letterOf, type Mine, type Pairs, pairFor } from '../mine/open.js';
import { Attempts } from '../sealing/attempts.js';

export interface ToChange {
  /** The request's id. */
  request: string;
  fields: Pairs;
  /** The reading code, as it stands in the private link; none where the request is not sealed. */
  reading?: string;
  attempts: Attempts;
}

/** As much of `MineView` as concerns this. */
export type Kept = Pick<Mine, 'group' | 'request' | 'key' | 'sealed' | 'fields'> & {
  form_id: string;
  form: { revision: number };
};

/** The request whose private page is open here. Rejects when there is none for this form, or it stays locked. */
export async function toChange(group: string, form: string): Promise<ToChange> {
  const answer = await fetch(`/v1/${group}/mine?dress=page`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"do":"look"}',
    credentials: 'same-origin',
  });
  const kept = (await answer.json()) as Kept;
  if (!answer.ok || kept.form_id !== form) throw new Error('nothing to change');
  return opened(kept, codes(group));
}

/** With the first of these codes that fits. Rejects when none does. */
export async function opened(kept: Kept, codes: string[]): Promise<ToChange> {
  const { request, key } = kept;
  const attempts = new Attempts(key);
  if (!kept.sealed) return { request, fields: kept.fields ?? [], attempts };
  const { revision } = kept.form;
  const mine: Mine = { ...kept, form: kept.form_id, revision, zone: '', greeters: null, entries: [] };
  const found = await pairFor(mine, codes);
  if (!found) throw new Error('locked');
  const { fields } = await letterOf(mine, found.pair);
  return { request, fields, reading: found.code, attempts };
}
