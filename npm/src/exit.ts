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
}
