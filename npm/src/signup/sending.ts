// From "Send" to the private link: locked, worked for, sent; or kept in the outbox until there is a line.
import { tell } from '../engine.js';
import { go } from '../exit.js';
import type { Code } from '../sealing/code.js';
import { type Outbox, outbox, whenBack } from '../sealing/outbox.js';
import { memory, type Shelf, shelf } from '../sealing/shelf.js';
import type { Pairs } from '../widget.js';
import { answers, typed } from './answers.js';
import { anew } from './anew.js';
import { open } from './door.js';
import { forget, shelfOf } from './keeping.js';
import { changed, composed, needsWork, withWork } from './letter.js';
import { look, post, type Posted, postChange } from './post.js';
import { type Arrival, find, formOf, type Room } from './room.js';
import { refuseAsleep } from './settle.js';

/** How often it is tried again by itself while it waits. */
const EVERY = 30_000;

/** What is not taken now can be taken later; anything else is to be written again. */
const LATER = /^refusal-(many-people|work-|trouble)/;

const boxOf = (room: Room): Outbox => outbox(shelfOf(room), room.w.path);

/** Whether it is the one that this page has locked. */
const own = ({ codes }: Room, body: string): boolean => !!codes?.request && body.includes(`"request":"${codes.request}"`);

/** Somebody pressed the button. Awake it may only go on to the next part, or say what has to be mended. */
export async function press(room: Room): Promise<void> {
  const form = formOf(room);
  if (!form || room.busy) return;
  if (tell(room.w, (awake) => awake.check(typed(form))) === false) return;
  busy(room, true);
  try {
    await send(room, answers(form));
  } catch (error) {
    refuse(room, error instanceof RangeError ? 'refusal-too-large' : 'refusal-trouble');
  }
  busy(room, false);
}

async function send(room: Room, fields: Pairs): Promise<void> {
  // Twice at most: a list that is renewed all the time is none.
  for (let tries = 0; tries < 3 && !room.stop; tries++) {
    const { arrival, code } = room.change ? await sendChange(room, fields) : await sendRequest(room, fields);
    if (arrival) return sent(room, arrival);
    if (room.stage !== 'writing') return;
    if (code !== 'refusal-greeters-changed') return await refused(room, code);
    await renewed(room);
  }
  if (!room.stop) refuse(room, 'refusal-greeters-changed');
}

async function sendChange(room: Room, fields: Pairs): Promise<Posted> {
  const said = JSON.stringify([fields, room.view.revision, room.greeters?.version]);
  const attempt = await room.change!.attempts.of(said, () => changed(room, fields));
  const posted = await postChange(room, attempt).catch(() => ({ code: 'refusal-line-cut' }));
  if (!posted.code) {
    const { group } = room.view;
    go(`/${group}/mine?done=change&lang=${room.w.mount.dataset.lang}`);
    // Until that page comes, the button stays pressed.
    return new Promise(() => {});
  }
  return posted;
}

async function sendRequest(room: Room, fields: Pairs): Promise<Posted> {
  const body = await composed(room, fields);
  try {
    return await worked(room, body);
  } catch {
    // What is not locked is kept nowhere: it stays in the form.
    if (!room.greeters) return { code: 'refusal-line-cut' };
    const box = boxOf(room);
    box.drop((each) => own(room, each));
    if (!box.put(body)) return { code: 'refusal-line-cut' };
    waits(room);
    return {};
  }
}

/** Sends it with the work that was done for it; with other work, where that has become stale. Rejects when the line is cut. */
async function worked(room: Room, body: string): Promise<Posted> {
  for (let tries = 0; ; tries++) {
    // An invitation that is none needs work after all.
    const works = tries || needsWork(body);
    const posted = await post(room, works ? withWork(body, await room.working.done()) : body);
    if (!/^refusal-work-/.test(posted.code ?? '') || tries) return posted;
    room.working.anew();
  }
}

/** The greeters' list was renewed meanwhile: to the new one, if it can be trusted. */
async function renewed(room: Room): Promise<void> {
  room.view.greeters = (await look(room)).greeters;
  await open(room);
}

async function refused(room: Room, code = 'refusal-trouble'): Promise<void> {
  // The form as it is now, with all that was typed.
  if (code === 'refusal-form-changed') await anew(room).catch(() => {});
  refuse(room, code);
}

function refuse(room: Room, code: string): void {
  tell(room.w, (awake) => awake.refuse(code));
  if (!room.w.awake) refuseAsleep(room, code);
}

function sent(room: Room, arrival: Arrival): void {
  if (!room.codes && arrival.access) room.codes = { request: '', access: arrival.access.replace(/-/g, '') as Code };
  room.arrival = arrival;
  room.stage = 'sent';
  forget(room);
  boxOf(room).drop((each) => own(room, each));
  room.earlier = undefined;
  // Nothing that was typed stays in the page for whoever comes next.
  if (room.shared) formOf(room)?.reset();
  room.settle();
  attend(room);
}

/** No line: it waits here, locked as it is. */
function waits(room: Room): void {
  room.stage = 'waits';
  forget(room);
  room.settle();
  attend(room);
  mind(room);
}

function attend(room: Room): void {
  const panel = find(room, '[data-sent]');
  panel?.focus();
  panel?.scrollIntoView();
}

/** Where something waits that is looked after. */
const minded = new Set<Shelf>();
/** Bodies that will not be taken as they are; they stay until somebody deletes them, and are not sent again meanwhile. */
const stuck = new Set<string>();

/** Sends what waits, of this visit or an earlier one, whenever there may be a line. */
export function mind(room: Room): void {
  const [place, box] = [shelfOf(room), boxOf(room)];
  if (minded.has(place) || !box.waiting().length) return;
  minded.add(place);
  const end = new AbortController();
  // Not taken now: it is tried again when somebody comes back.
  const resting = new Set<string>();
  const deliver = async (): Promise<void> => {
    await box.send(async (body) => {
      if (stuck.has(body) || resting.has(body)) return 'stays';
      const { arrival, code = 'refusal-trouble' } = await worked(room, body);
      if (arrival && own(room, body)) sent(room, arrival);
      else if (arrival) earlier(room, 'sent');
      else if (LATER.test(code)) {
        resting.add(body);
        earlier(room, 'later');
      } else {
        stuck.add(body);
        if (own(room, body)) void again(room, code);
        else earlier(room, 'refused');
      }
      return arrival ? 'sent' : 'stays';
    });
    if (box.waiting().every((body) => stuck.has(body))) {
      end.abort();
      clearInterval(clock);
      minded.delete(place);
    }
  };
  const clock = setInterval(() => void deliver(), EVERY);
  const back = (): void => {
    resting.clear();
    void deliver();
  };
  whenBack(back, end.signal);
}

/** What waits here and was not taken is to be forgotten. */
export function dropWaiting(room: Room): void {
  for (const place of [shelf(), memory]) outbox(place, room.w.path).drop((body) => stuck.has(body));
  room.earlier = undefined;
  room.settle();
}

/** What waited was not taken as it is. What was typed still stands in the form. */
async function again(room: Room, code: string): Promise<void> {
  room.stage = 'writing';
  room.settle();
  if (code !== 'refusal-greeters-changed') return refused(room, code);
  await renewed(room);
  const form = formOf(room);
  if (form && !room.stop) await send(room, answers(form));
}

function earlier(room: Room, what: Room['earlier']): void {
  room.earlier = what;
  room.settle();
}

function busy(room: Room, on: boolean): void {
  const { w } = room;
  room.busy = on;
  if (on) w.mount.setAttribute('aria-busy', 'true');
  else w.mount.removeAttribute('aria-busy');
  tell(w, (awake) => awake.sending(on));
  if (on && !w.awake) refuseAsleep(room);
}
