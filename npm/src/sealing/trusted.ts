// The policy 'porchlight' of Trusted Types, for pages of our own. There can be only one of that name on a page; the loader
// shares it (`fragment.ts`) and makes one for markup alone. This one lets threads begin as well, and is made when a page's
// script begins: before the loader has any markup to read.

const SHARED = Symbol.for('porchlight');

interface Rules {
  createHTML(html: string): string;
  createScriptURL?(address: string): string;
}

interface Shared {
  [SHARED]?: Rules;
  trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
}

/** Only our own files, whose names are made of what is in them. */
export function ownFile(address: string): string {
  const { href, origin, pathname } = new URL(address, location.href);
  if (origin !== location.origin || !pathname.startsWith('/assets/')) throw new TypeError('not a file of ours');
  return href;
}

const here = globalThis as Shared;
const rules: Rules = { createHTML: (html) => html, createScriptURL: ownFile };

try {
  here[SHARED] ??= here.trustedTypes?.createPolicy('porchlight', rules);
} catch {
  // A page that allows no such policy lets no thread begin: that then says so.
}

/** The address of a thread's script. Throws when it is not a file of ours. */
export const scriptUrl = (address: string): string => (here[SHARED] ?? rules).createScriptURL!(address);
