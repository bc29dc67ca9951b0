// Asking the group: what came of it, or nothing when the line is cut.
import { languages } from '../language.js';
import type { Attempt } from '../sealing/attempts.js';
import { pause } from '../widget.js';
import { type Arrival, type Room, type SignupView } from './room.js';

export interface Posted {
  arrival?: Arrival;
  /** Of a problem document. */
  code?: string;
}

/** After this long without an answer the line counts as cut. */
const PATIENCE = 30_000;

/** Rejects when the line is cut, or when nobody can know whether it was done. */
async function fetched(room: Room, address: string, body?: string, key?: string): Promise<Response> {
  const { w } = room;
  const cut = new AbortController();
  void pause(PATIENCE).then(() => cut.abort());
  const answer = await fetch(w.origin + address, {
    method: body ? 'POST' : 'GET',
    headers: { ...(body && { 'Content-Type': 'application/json' }), ...(key && { 'Idempotency-Key': key }) },
    body,
    credentials: w.dress === 'page' ? 'same-origin' : 'omit',
    signal: cut.signal,
  });
  if (answer.status >= 500) throw answer;
  return answer;
}

async function posted(answer: Response): Promise<Posted> {
  const said = await answer.json();
  return answer.ok ? { arrival: said } : { code: /[\w-]*$/.exec(said.type)![0] };
}

/** Sends a request to join. */
export const post = async (room: Room, body: string): Promise<Posted> =>
  posted(await fetched(room, `/v1${room.w.path}?dress=${room.w.dress}`, body));

/** Sends other answers for a request that the private page's cookie names. */
export const postChange = async (room: Room, { key, body }: Attempt): Promise<Posted> =>
  posted(await fetched(room, `/v1/${room.view.group}/mine?dress=page`, body, key));

/** The form as it is now. */
export async function look(room: Room): Promise<SignupView> {
  const answer = await fetched(room, `/v1${room.w.path}?dress=${room.w.dress}`);
  if (!answer.ok) throw answer;
  return (await answer.json()) as SignupView;
}

/** This page as it is now, in the reader's language. */
export async function page(room: Room): Promise<string> {
  const { w } = room;
  const query = new URLSearchParams(location.search);
  query.set('lang', languages(w));
  const answer = await fetched(room, `${w.dress === 'frame' ? '/frame' : ''}${w.path}?${query}`);
  if (!answer.ok) throw answer;
  return answer.text();
}
