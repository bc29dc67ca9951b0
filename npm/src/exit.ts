// The quick exit: another page takes the place of this one, so that the step back does not lead here.
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

/** Widgets that take some of their links themselves. They have said so by the time a click is up at the document. */
const TAKING = '[data-still=faq],[data-still=pack],[data-still=packet]';

/** A place on this page: the reader is brought there, and no address says so. */
function walks(to: string): boolean {
  const { hash, pathname, search } = new URL(to);
  const here = pathname + search === location.pathname + location.search;
  const place = here && hash ? document.getElementById(hash.slice(1)) : null;
  if (!place) return false;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
  place.scrollIntoView();
  return true;
}

/** What can be sent twice and happens once: it has a key, shows something, or takes away what is then gone. */
const twice = (fields: FormData): boolean => fields.has('key') || /^(look|search|leave|erase)$/.test(String(fields.get('do')));

/**
 * A form that would post itself and lead to a page of ours: it is sent from here, and that page takes the place of this one.
 * Asked so, the Worker says where it leads and shows nothing (`Reply::told`). Where it leads nowhere, a page is the answer: the
 * form is sent by itself, if it can be sent twice. Else this page is asked for anew, and shows what is so.
 */
async function posts(form: HTMLFormElement, to: string, by: HTMLElement | null): Promise<void> {
  const fields = new FormData(form);
  const name = by?.getAttribute('name');
  const value = by?.getAttribute('value') ?? '';
  if (name) fields.append(name, value);
  try {
    const body = new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]));
    const answer = await fetch(to, { method: 'POST', body, headers: { 'Porchlight-To': 'say' } });
    const said = (await answer.json()) as { to: string | null };
    if (said.to) return replace(said.to);
  } catch {
    // The line is cut: the browser says so.
  }
  if (!twice(fields)) return location.replace(to);
  if (name) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  form.setAttribute('action', to);
  HTMLFormElement.prototype.submit.call(form);
}

/** A page that takes the place of this one, also where that is the same page at another place of it. */
function replace(to: string): void {
  const { hash, pathname, search } = new URL(to, location.href);
  const here = pathname + search === location.pathname + location.search;
  location.replace(to);
  if (hash && here) location.reload();
}

/** `<a data-exit href>`, whenever it comes. `before`: what else is to be forgotten. */
export function exits(before: () => void): void {
  const leads = (event: MouseEvent): void => {
    const to = !event.defaultPrevented && wanted() && leadsOn(event);
    if (!to) return;
    event.preventDefault();
    if (!walks(to)) location.replace(to);
  };
  const hear = (event: MouseEvent): void => {
    const target = event.target as Element;
    const exit = target.closest<HTMLAnchorElement>('a[data-exit]');
    if (!exit) return target.closest(TAKING) ? undefined : leads(event);
    event.preventDefault();
    before();
    // Out of a frame the whole window goes.
    (top || self).location.replace(exit.href);
  };
  // In the capture phase, for Yew stops events further in.
  document.addEventListener('click', hear, { capture: true });
  document.addEventListener('click', leads);
  // Last of all: whatever sends a form itself has said so by then.
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const by = event.submitter;
    // Attributes, for a field may be called like a property.
    const said = (name: string): string => by?.getAttribute('form' + name) ?? form.getAttribute(name) ?? '';
    if (event.defaultPrevented || !wanted() || said('method').toLowerCase() !== 'post' || said('target')) return;
    const to = new URL(said('action'), location.href);
    if (to.origin !== location.origin) return;
    event.preventDefault();
    void posts(form, to.href, by);
  });
}
