// A signup form on a page or in a frame of ours: let somebody in, wake it, lock and send what they write.
import { find as findFragment, own } from '../fragment.js';
import { rouse } from '../wake.js';
import { begin, pause } from '../widget.js';
import { turned } from './anew.js';
import { arrived } from './arrived.js';
import { takeOver } from './change.js';
import { open } from './door.js';
import { tellHeight } from './height.js';
import { note, restored, wish } from './keeping.js';
import { formOf, invitation, type Room, type SignupView } from './room.js';
import { mind, press } from './sending.js';
import { settle } from './settle.js';
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
  const change = w.dress === 'page' && new URLSearchParams(location.search).has('change') ? takeOver(view.group) : undefined;
  const working = new Working(w, here.dataset.thread || '');
  const room: Room = { w, view, arrived: arrived(w.dress), change, working, stage: 'writing', settle: () => settle(room) };
  hear(room);
  addEventListener('porchlight-arrived', () => {
    room.arrived = arrived(w.dress);
    void open(room);
  });
  await open(room);
  restored(room);
  // What comes back if the module keeps falling over: the form as it is open.
  w.pristine = w.mount.cloneNode(true);
  mind(room);
  const awake = room.stop ? undefined : rouse(w);
  const sites = (here.dataset.sites || '').split(' ').filter(Boolean);
  if (w.dress === 'frame') {
    await Promise.race([awake, pause(WAKING)]);
    tellHeight(room, sites);
  }
}

/** Whatever people do in it, whichever markup stands there. */
function hear(room: Room): void {
  const { w } = room;
  // In the capture phase, for Yew stops events further in.
  const on = (name: string, hear: (event: Event) => void): void => w.root.addEventListener(name, hear, { capture: true });
  let rest: ReturnType<typeof setTimeout> | undefined;

  on('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-keep]')) return wish(room, target.checked);
    if (!invitation(room) && !room.view.aloud && !room.change) room.working.begin();
    clearTimeout(rest);
    rest = setTimeout(() => note(room), REST);
  });

  on('click', (event) => {
    if (w.engine) w.engine.last = w;
    const target = event.target as Element;
    w.pressed = target.closest('button');
    if (target.closest('[data-forget]')) wish(room, false);
    const link = target.closest<HTMLAnchorElement>('a.language');
    if (!link) return;
    event.preventDefault();
    void speak(room, link);
  });

  on('submit', (event) => {
    event.preventDefault();
    if (event.target !== formOf(room)) return;
    // Safari before 15.4 does not say who sends.
    const button = ((event as SubmitEvent).submitter || w.pressed) as HTMLButtonElement | null;
    void (button?.value === 'look' ? speak(room, button) : press(room));
  });
}

/** When the line is cut, the page is asked for in whole: it says so. */
function speak(room: Room, way: HTMLElement): Promise<void> {
  return turned(room, way.lang, way.dataset.messages).catch(() => {
    if (way instanceof HTMLAnchorElement && room.stage !== 'writing') location.assign(way.href);
  });
}
