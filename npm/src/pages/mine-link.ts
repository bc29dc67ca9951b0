// `/{group}/mine#ACCESS.READING`: a classic script in the head, so that a private link leaves the address bar before
// anything is painted. The access code goes into the form and is sent; the reading code stays on this device, for this
// tab (`../mine/codes.ts` reads it there).

(() => {
  const group = location.pathname.split('/')[1];

  /** Keeps the reading code of a link, or of what somebody pasted; what is left is the access code. */
  const split = (link: string): string => {
    const [access = '', reading] = link.slice(link.lastIndexOf('#') + 1).split('.');
    try {
      if (reading) sessionStorage.setItem(`porchlight:reading:${group}:new`, reading);
    } catch {
      // Nothing may be kept here: the page asks for it.
    }
    return access;
  };

  const form = (): HTMLFormElement | null => document.querySelector('form[data-link]');
  const field = (): HTMLInputElement | null | undefined => form()?.querySelector('input');
  const ready = (then: () => void): void => {
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', then);
    else then();
  };

  const take = (): void => {
    const link = location.hash.slice(1);
    // Shorter: a place on this page.
    if (link.length < 25) return;
    history.replaceState(null, '', location.pathname + location.search);
    const access = split(link);
    ready(() => {
      const into = field();
      if (!into) return;
      into.value = access;
      // Sends the form with this button, in browsers without requestSubmit too.
      form()?.querySelector<HTMLElement>('[name=do][value=look]')?.click();
    });
  };

  take();
  // A second link, opened while this page is already there.
  addEventListener('hashchange', take);
  ready(() => {
    const into = field();
    // With a script a whole link can be pasted: the second code of it is taken out before anything is sent.
    into?.removeAttribute('maxlength');
    form()?.addEventListener('submit', () => {
      if (into) into.value = split(into.value);
    });
  });
})();
