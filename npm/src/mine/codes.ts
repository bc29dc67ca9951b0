// Where the reading code of a private link is kept: on this device, for this tab. A browser may forbid even that.

const place = (group: string): string => `porchlight:reading:${group}`;
const fresh = (group: string): string => `${place(group)}:new`;

function shelf(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return;
  }
}

/** Those there are: of the link that was opened last, and of the page that was open before. */
export function codes(group: string): string[] {
  const found = [fresh(group), place(group)].map((at) => shelf()?.getItem(at));
  return found.filter((code): code is string => !!code);
}

/** This one opens the page. One that does not waits: its link may just be opening. */
export function settle(group: string, code: string): void {
  try {
    shelf()?.setItem(place(group), code);
  } catch {
    // No room: the page asks again.
  }
  if (shelf()?.getItem(fresh(group)) === code) shelf()?.removeItem(fresh(group));
}
