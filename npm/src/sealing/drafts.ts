// What somebody has typed and not sent, kept on this device only when they ask for it.
import { keep as put, kept, type Shelf } from './shelf.js';

/** A form's fields, in order. */
type Pairs = [string, string][];

const isPair = (each: unknown): each is [string, string] =>
  Array.isArray(each) && each.length === 2 && each.every((part) => typeof part === 'string');

export interface Draft {
  /** Whether somebody asked for it. */
  kept(): boolean;
  /** Asks for it, or forgets. False when the device has no room. */
  keep(on: boolean, fields?: Pairs): boolean;
  /** What is in the fields now; kept if that was asked for. */
  note(fields: Pairs): boolean;
  restore(): Pairs | undefined;
  forget(): void;
}

/** The one of a page. */
export function draft(shelf: Shelf, path: string): Draft {
  const place = `porchlight:draft:${path}`;
  const isKept = (): boolean => Array.isArray(kept(shelf, place));
  const forget = (): void => shelf.removeItem(place);
  return {
    kept: isKept,
    keep(on, fields = []) {
      if (on) return put(shelf, place, fields);
      forget();
      return true;
    },
    note: (fields) => isKept() && put(shelf, place, fields),
    restore() {
      const list = kept(shelf, place);
      return Array.isArray(list) ? list.filter(isPair) : undefined;
    },
    forget,
  };
}
