// "Change my answers": a newcomer's private page hands what they wrote over to the form, on this device and in this tab
// alone. It is gone from there as the form takes it.
//
// The form then fills itself in with it, locks the letter anew (`bound.request` is the request's own, the letter's own
// key that of `reading`), and sends `{"do": "change", "revision", "sealed" | "fields"}` to `POST
// /v1/{group}/mine?dress=page`; the cookie of the private page says whose it is. Afterwards it goes to
// `/{group}/mine?done=change`.

/** A form's fields as they were typed, in order. */
export type Pairs = [string, string][];

export interface ToChange {
  /** The request's id. */
  request: string;
  fields: Pairs;
  /** The revision of the form that was answered. */
  revision: number;
  /** The reading code, as it stands in the private link; none where the request is not sealed. */
  reading?: string;
  /** The idempotency key of the change. */
  key: string;
}

const place = (group: string): string => `porchlight:change:${group}`;

/** False when this browser keeps nothing, not even for a moment. */
export function handOver(group: string, change: ToChange): boolean {
  try {
    sessionStorage.setItem(place(group), JSON.stringify(change));
    return true;
  } catch {
    return false;
  }
}

/** Once: what was handed over, if anything was. */
export function takeOver(group: string): ToChange | undefined {
  try {
    const found = sessionStorage.getItem(place(group));
    sessionStorage.removeItem(place(group));
    const change = JSON.parse(found ?? 'null') as ToChange | null;
    return change && Array.isArray(change.fields) && /^[0-9a-f]{32}$/.test(change.request) ? change : undefined;
  } catch {
    return;
  }
}
