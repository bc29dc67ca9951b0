// A signup form's address may hold an invitation, the group's door key, or the answer that a question is about, after its `#`. A
// classic script in the head takes them out of the address bar before anything is painted, and keeps them in memory alone, for
// `../signup/arrived.ts`.

(() => {
  const OURS = [/^door=[\w-]{43}$/, /^about=[a-z0-9-]+\/[a-z0-9-]+$/, /^([0-9A-HJKMNP-TV-Z]{5}-?){5}$/];
  const ours = (part: string): boolean => OURS.some((known) => known.test(part));
  const take = (): void => {
    const parts = location.hash.slice(1).split('&');
    // Anything else is a place on this page.
    if (!parts.every(ours)) return;
    history.replaceState(null, '', location.pathname + location.search);
    (globalThis as { [key: symbol]: unknown })[Symbol.for('porchlight:arrived')] = parts;
    dispatchEvent(new Event('porchlight-arrived'));
  };
  take();
  // A second link, opened while this page is already there.
  addEventListener('hashchange', take);
})();
