// A signup form on a page or in a frame of ours: let somebody in, wake it, lock and send what they write.
import { go } from '../exit.js';
import { find as findFragment, own } from '../fragment.js';
import { read, written } from '../sealing/code.js';
import { rouse } from '../wake.js';
import { begin, pause } from '../widget.js';
import { begins } from './about.js';
import { turned } from './anew.js';
import { arrived } from './arrived.js';
import { toChange } from './change.js';
import { open } from './door.js';
import { tellHeight } from './height.js';
import { lasts, note, restored, share, wish } from './keeping.js';
import { find, formOf, invitation, type Room, type SignupView } from './room.js';
import { dropWaiting, mind, press } from './sending.js';
import { refuseAsleep, settle } from './settle.js';
import { Working } from './working.js';

/** How long a frame waits for the module before it says how high it is. */
const WAKING = 2500;

/** Typing rests this long before it is kept. */
const REST = 400;

export async function signup(): Promise<void> {
  const here = document.querySelector<HTMLElement>('main [data-porchlight=signup]')?.parentElement;
  if (!here) return;
  const { origin, pathname } = location;
  const path = pathname.replace(/^\/frame\//, '/');
  const w = begin(here, path === pathname ? 'page' : 'frame', origin, path);
  w.root = here;
  own(w, findFragment(here));
  const view = w.scene.view as SignupView;
  const working = new Working(w, here.dataset.thread || '');
  const room: Room = { w, view, arrived: arrived(w.dress), working, stage: 'writing', settle: () => settle(room) };
  hear(room);
  if (w.dress === 'page' && new URLSearchParams(location.search).has('change')) {
    room.busy = true;
    room.change = await toChange(view.group, view.id).catch(() => undefined);
    // The private page says what is so.
    if (!room.change) return location.replace(`/${view.group}/mine?lang=${w.mount.dataset.lang}`);
    room.busy = false;
  }
  addEventListener('porchlight-arrived', () => {
    room.arrived = arrived(w.dress);
    void enter(room).then(() => begins(room));
  });
  const { awake } = await enter(room);
  void begins(room);
  mind(room);
  const sites = (here.dataset.sites || '').split(' ').filter(Boolean);
  if (w.dress === 'frame') {
    await Promise.race([awake, pause(WAKING)]);
    tellHeight(room, sites);
  }
}

/** Opens the form, fills it in with what was kept, and wakes it: once it is open. */
async function enter(room: Room): Promise<{ awake?: Promise<void> }> {
  const { w } = room;
  await open(room);
  if (room.entered) return {};
  room.entered = !room.stop;
  restored(room);
  // What comes back if the module keeps falling over: the form as it is open.
  w.pristine = w.mount.cloneNode(true);
  return room.stop ? {} : { awake: rouse(w) };
}

/** Somebody typed an invitation, where the form is shut without one. */
async function invite(room: Room, form: HTMLFormElement): Promise<void> {
  // Of a whole link, the code.
  const typed = form.querySelector('input')?.value.split('#').pop() ?? '';
  try {
    room.arrived.invitation = written(read(typed));
  } catch {
    return refuseAsleep(room, 'refusal-invitation-unknown');
  }
  refuseAsleep(room);
  await enter(room);
  find(room, '#signup-title')?.scrollIntoView();
}

/** Whatever people do in it, whichever markup stands there. */
function hear(room: Room): void {
  const { w } = room;
  // In the capture phase, for Yew stops events further in.
  const on = (name: string, hear: (event: Event) => void): void => w.root.addEventListener(name, hear, { capture: true });
  let rest: ReturnType<typeof setTimeout> | undefined;
  // By the quick exit: from now on nothing is kept, and nothing is asked.
  let leaving = false;

  on('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-keep]')) return wish(room, target.checked);
    if (target instanceof HTMLInputElement && target.matches('[data-shared]')) return share(room, target.checked);
    if (target instanceof Element && target.closest('[data-invite]')) return;
    if (!invitation(room) && !room.view.aloud && !room.change) room.working.begin();
    // The line may have been cut when its module was asked for.
    if (room.entered) void rouse(w);
    clearTimeout(rest);
    rest = setTimeout(() => leaving || note(room), REST);
  });

  on('click', (event) => {
    if (w.engine) w.engine.last = w;
    const target = event.target as Element;
    w.pressed = target.closest('button');
    if (target.closest('[data-forget]')) wish(room, false);
    if (target.closest('[data-forget-waiting]')) dropWaiting(room);
    if (target.closest('[data-exit]')) leaving = true;
    const link = target.closest<HTMLAnchorElement>('a.language');
    if (!link) return;
    event.preventDefault();
    void speak(room, link);
  });

  // What waits in this page alone would go with it.
  addEventListener('beforeunload', (event) => {
    if (leaving || room.stage !== 'waits' || lasts(room)) return;
    event.preventDefault();
    event.returnValue = '';
  });

  on('submit', (event) => {
    event.preventDefault();
    if ((event.target as Element).matches('[data-invite]')) return void invite(room, event.target as HTMLFormElement);
    if (event.target !== formOf(room)) return;
    // Safari before 15.4 does not say who sends.
    const button = ((event as SubmitEvent).submitter || w.pressed) as HTMLButtonElement | null;
    void (button?.value === 'look' ? speak(room, button) : press(room));
  });
}

/** When the line is cut, the page is asked for in whole: it says so. */
function speak(room: Room, way: HTMLElement): Promise<void> {
  return turned(room, way.lang, way.dataset.messages).catch(() => {
    if (way instanceof HTMLAnchorElement && room.stage !== 'writing') go(way.href);
  });
}
