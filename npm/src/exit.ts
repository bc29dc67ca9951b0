// The quick exit of newcomers' pages: another page takes the place of this one, so that the step back does not lead here.
// Where a group wants it, pages of ours take each other's place as well, so that fewer of them stand in this tab's way back.

const wanted = (): boolean => !!document.querySelector('a[data-exit]');

/** Goes to another page of ours. */
export function go(to: string): void {
  if (wanted()) location.replace(to);
  else location.assign(to);
}

/** A link that would only lead on within this window, to a page of ours, and that nobody else takes. */
function leadsOn(event: MouseEvent): string | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  // The form switches its language itself, and leads to what has to be mended.
  if (link.closest('form, [data-porchlight=signup] .languages')) return;
  const elsewhere = link.hasAttribute('download') || (link.target && !(link.target === '_top' && self === top));
  return elsewhere || link.origin !== location.origin ? undefined : link.href;
}

/**
 * A form that would post itself and lead to a page of ours: it is sent from here, and that page takes the place of this one.
 * One that was not done, or whose answer is a page, is sent again by itself: its key makes sure that it happens once.
 */
async function posts(form: HTMLFormElement, by: HTMLElement | null): Promise<void> {
  const fields = new FormData(form);
  const name = by?.getAttribute('name');
  if (name) fields.append(name, by?.getAttribute('value') ?? '');
  try {
    const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(form.action, { method: 'POST', body });
    if (answer.redirected) return location.replace(answer.url);
  } catch {
    // The line is cut: the browser says so.
  }
  if (name) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value: by?.getAttribute('value') ?? '' });
    form.append(field);
  }
  HTMLFormElement.prototype.submit.call(form);
}

/** `<a data-exit href>`, whenever it comes. `before`: what else is to be forgotten. */
export function exits(before: () => void): void {
  const hear = (event: MouseEvent): void => {
    const exit = (event.target as Element).closest<HTMLAnchorElement>('a[data-exit]');
    const to = exit ? exit.href : wanted() && leadsOn(event);
    if (!to) return;
    event.preventDefault();
    if (!exit) return location.replace(to);
    before();
    // Out of a frame the whole window goes.
    (top || self).location.replace(to);
  };
  // In the capture phase, for Yew stops events further in.
  document.addEventListener('click', hear, { capture: true });
  // Last of all: whatever sends a form itself has said so by then.
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !wanted() || form.method !== 'post' || form.target) return;
    if (new URL(form.action).origin !== location.origin) return;
    event.preventDefault();
    void posts(form, event.submitter);
  });
}
