// The quick exit of newcomers' pages: another page takes the place of this one, so that no step back leads here.

/** `<a data-exit href>`, whenever it comes. `before`: what else is to be forgotten. */
export function exits(before?: () => void): void {
  document.addEventListener('click', (event) => {
    const exit = (event.target as Element).closest<HTMLAnchorElement>('a[data-exit]');
    if (!exit) return;
    event.preventDefault();
    before?.();
    // Out of a frame the whole window goes.
    (top || self).location.replace(exit.href);
  });
}
