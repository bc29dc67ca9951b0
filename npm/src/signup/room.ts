// One signup form on a page, from its arrival until the request is sent: what every other file here works on.
import type { Code } from '../sealing/code.js';
import type { Greeters } from '../sealing/greeters.js';
import type { View, Widget } from '../widget.js';
import type { Arrived } from './arrived.js';
import type { ToChange } from './change.js';
import type { Working } from './working.js';

/** As much of the View as concerns the script. */
export interface SignupView extends View {
  group: string;
  id: string;
  revision: number;
  zone: string;
  reception: 'open' | 'closed' | 'many-people';
  sealing: 'sealed' | 'sealed-or-not' | 'unsealed';
  /** The greeters' list as JSON. */
  greeters: string | null;
  key: string;
  /** A greeter fills it in with somebody. */
  aloud: boolean;
}

/** What the newcomer keeps. */
export interface Codes {
  /** The request's own id. */
  request: string;
  access: Code;
  /** It never leaves the device. None where nothing is locked. */
  reading?: Code;
}

/** The group has taken the request. */
export interface Arrival {
  /** Milliseconds since 1970. */
  answered_by: number;
  /** Made by the host, where nothing is locked. */
  access?: string;
  page: string;
}

export interface Room {
  w: Widget;
  view: SignupView;
  arrived: Arrived;
  /** Answers to an earlier request, to be changed. */
  change?: ToChange;
  working: Working;
  /** To whom it is locked; nobody: it is sent as it is. */
  greeters?: Greeters;
  /** Why the form stays shut: which `[data-stop]` is shown. */
  stop?: string;
  stage: 'writing' | 'waits' | 'sent';
  busy?: boolean;
  /** The form has been open. */
  entered?: boolean;
  /** Others use this device: nothing is kept on it. */
  shared?: boolean;
  /** What became of a request that waited here: which `[data-earlier]` is shown. */
  earlier?: 'sent' | 'later' | 'refused';
  codes?: Codes;
  arrival?: Arrival;
  /** What is to be done once other markup stands in the page. */
  settle(): void;
}

export const formOf = ({ w }: Room): HTMLFormElement | null => w.mount.querySelector('#signup-form');

export const find = <E extends HTMLElement>({ w }: Room, what: string): E | null => w.mount.querySelector<E>(what);

export const each = <E extends HTMLElement>({ w }: Room, what: string): E[] => [...w.mount.querySelectorAll<E>(what)];

/** Comes with an invitation: by its link, or as somebody typed it. */
export const invitation = (room: Room): string =>
  room.arrived.invitation || formOf(room)?.querySelector<HTMLInputElement>('[name=invitation]')?.value.trim() || '';
