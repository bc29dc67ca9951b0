// What could not be sent: kept on this device, locked as it is, and sent one after the other when the line is back.
import { keep, kept, type Shelf } from './shelf.js';

/** `sent` and `refused` end it: a refusal would come again. It throws when the line is cut. */
export type Post = (body: string) => Promise<'sent' | 'refused'>;

export interface Outbox {
  /** Keeps a body of JSON, in which whatever somebody wrote is in an envelope. False when the device has no room. */
  put(body: string): boolean;
  waiting(): string[];
  /** Sends what waits, oldest first, until the line is cut. What was refused, which stays nowhere else. */
  send(post: Post): Promise<string[]>;
  forget(): void;
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
  const take = (body: string): boolean => hold(waiting().filter((each) => each !== body));

  const send = async (post: Post): Promise<string[]> => {
    const refused: string[] = [];
    for (let body = waiting()[0]; body !== undefined; body = waiting()[0]) {
      try {
        if ((await post(body)) === 'refused') refused.push(body);
      } catch {
        break;
      }
      if (!take(body)) break;
    }
    return refused;
  };

  return {
    put: (body) => hold([...waiting().filter((each) => each !== body), body]),
    waiting,
    send(post) {
      const mine = turn.then(() => send(post));
      turn = mine;
      return mine;
    },
    forget: () => hold([]),
  };
}

/** Calls now, and each time that the line comes back or somebody returns to the page. */
export function whenBack(call: () => unknown, signal: AbortSignal, line: EventTarget = globalThis): void {
  call();
  for (const event of ['online', 'pageshow']) line.addEventListener(event, () => call(), { signal });
}
