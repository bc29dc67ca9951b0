// `/{group}/join#CODE`: a classic script in the head, so that the code leaves the address bar before anything is
// painted. It puts the code into the form and looks at it, which names the group and the role. Joining takes a press.

(() => {
  const take = (): void => {
    const code = location.hash.slice(1);
    if (!code) return;
    history.replaceState(null, '', location.pathname + location.search);
    const put = (): void => {
      const field = document.querySelector<HTMLInputElement>('input[name=code]');
      const look = field?.form?.querySelector<HTMLElement>('[name=do][value=look]');
      if (!field || !look) return;
      field.value = code;
      // Sends the form with this button, in browsers without requestSubmit too.
      look.click();
    };
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', put);
    else put();
  };
  take();
  // A second link, opened while this page is already there.
  addEventListener('hashchange', take);
})();
