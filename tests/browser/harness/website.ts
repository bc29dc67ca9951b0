// Somebody's website, made up by a test.
import type { Page } from '@playwright/test';
import { key } from './api.ts';
import type { Shared } from './definition.ts';
import { links } from './demo.ts';
import type { Group } from './group.ts';

/** The policy that README tells a host to send, and its variations. */
export function policy({ wasm = true, types = 'porchlight', more = '' } = {}): string {
  const { porchlight } = links;
  return (
    `default-src 'none'; script-src ${porchlight}${wasm ? " 'wasm-unsafe-eval'" : ''}; connect-src ${porchlight}; ` +
    `frame-src ${porchlight}; style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; ` +
    `trusted-types ${types}; base-uri 'none'; form-action 'self'${more && `; ${more}`}`
  );
}

export interface HostPage {
  body: string;
  /** `false`: no policy at all. */
  csp?: string | false;
  lang?: string;
  head?: string;
}

/** Puts a page on the site's origin and opens it. The loader is in its head. */
export async function hostPage(
  page: Page,
  { body, csp = policy(), lang = 'en', head = '' }: HostPage,
): Promise<string> {
  const url = `${links.site}/${key()}.html`;
  const html =
    `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>A page</title>` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${head}` +
    `<script type="module" src="${links.porchlight}/porchlight.js"></script></head>` +
    `<body><main>${body}</main></body></html>`;
  await page.route(url, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: csp === false ? {} : { 'Content-Security-Policy': csp },
      body: html,
    }),
  );
  await page.goto(url);
  return url;
}

/** An element as a group's website writes it. */
export function element(group: Group, kind: Shared, id: string, attributes = ''): string {
  const at = group.page(kind, id);
  return `<porchlight-${kind} src="${at}" ${attributes}><a href="${at}">Answer here</a></porchlight-${kind}>`;
}
