// What could not be sent: kept on this device, locked as it is, and sent one after the other when the line is back.
import { keep, kept, type Shelf } from './shelf.js';

/** `stays`: it was not taken, and is kept until somebody says what becomes of it. It throws when the line is cut. */
export type Post = (body: string) => Promise<'sent' | 'stays'>;

export interface Outbox {
  /** Keeps a body of JSON, in which whatever somebody wrote is in an envelope. False when the device has no room. */
  put(body: string): boolean;
  waiting(): string[];
  /** Sends what waits, each once, oldest first, until the line is cut. */
  send(post: Post): Promise<void>;
  /** Forgets some of it. */
  drop(some: (body: string) => boolean): void;
}

/** The one of an address to which is posted. */
export function outbox(shelf: Shelf, path: string): Outbox {
  const place = `porchlight:outbox:${path}`;
  let turn: Promise<unknown> = Promise.resolve();

  const waiting = (): string[] => {
    const list = kept(shelf, place);
    return Array.isArray(list) ? list.filter((body) => typeof body === 'string') : [];
  };
  const hold = (bodies: string[]): boolean => {
    if (bodies.length) return keep(shelf, place, bodies);
    shelf.removeItem(place);
    return true;
  };
  // Read anew each time: another tab may have put something in.
  const drop = (some: (body: string) => boolean): boolean => hold(waiting().filter((each) => !some(each)));

  const send = async (post: Post): Promise<void> => {
    const tried = new Set<string>();
    const next = (): string | undefined => waiting().find((each) => !tried.has(each));
    for (let body = next(); body !== undefined; body = next()) {
      tried.add(body);
      try {
        if ((await post(body)) === 'sent') drop((each) => each === body);
      } catch {
        return;
      }
    }
  };

  return {
    put: (body) => hold([...waiting().filter((each) => each !== body), body]),
    waiting,
    send(post) {
      const mine = turn.then(() => send(post));
      turn = mine;
      return mine;
    },
    drop,
  };
}

/** Calls now, and each time that the line comes back or somebody returns to the page. */
export function whenBack(call: () => unknown, signal: AbortSignal, line: EventTarget = globalThis): void {
  call();
  for (const event of ['online', 'pageshow']) line.addEventListener(event, () => call(), { signal });
}
