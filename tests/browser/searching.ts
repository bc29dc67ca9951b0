// Looking for a secret everywhere it must not be, in whatever way it could be written there.
import { readdirSync, readFileSync } from 'node:fs';
import { type APIRequestContext, type BrowserContext, expect, type Page, type Request } from '@playwright/test';
import { base64url, random } from '../../npm/src/sealing/bytes.ts';
import { links } from './harness/demo.ts';

const latin = new TextDecoder('latin1');

/** Bytes as a text with a character for each, so that texts can be looked for in them. */
const plain = (bytes: Uint8Array): string => latin.decode(bytes);

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), little);
  return new Uint8Array(bytes.buffer);
}

/** What of its base 64 does not depend on what stands around it, where it begins at one of three places. */
function base64(bytes: Uint8Array): string[] {
  return [0, 1, 2].map((before) => {
    const text = btoa(String.fromCharCode(...new Uint8Array(before), ...bytes));
    return text.slice([0, 2, 3][before], Math.floor(((before + bytes.length) * 4) / 3));
  });
}

/** Every way to write a secret. */
export function ways(secret: string): string[] {
  const bytes = utf8(secret);
  const raw = [bytes, utf16(secret, true), utf16(secret, false)];
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const escaped = JSON.stringify(secret)
    .slice(1, -1)
    .replaceAll(/[^\x20-\x7e]/g, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const base64s = raw.flatMap(base64);
  const texts = [
    ...base64s,
    ...base64s.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    hex,
    hex.toUpperCase(),
    encodeURIComponent(secret),
    new URLSearchParams([['', secret]]).toString().slice(1),
    escaped,
  ];
  return [...new Set([...raw.map(plain), ...texts.map((text) => plain(utf8(text)))])];
}

/** Words of many scripts that stand nowhere else. */
export const secretly = (what: string): string => `${what} زهرة ${base64url(random(18))} ñandú`;

/** Whatever could hold a secret, by what it is called. */
export class Search {
  private readonly places: [name: string, content: string][] = [];

  add(name: string, content: string | Uint8Array | null | undefined): void {
    if (content) this.places.push([name, plain(typeof content === 'string' ? utf8(content) : content)]);
  }

  /** Every file in a folder, and in those within. */
  private addFiles(folder: string): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = `${entry.parentPath}/${entry.name}`;
      // A file that is being replaced while it is looked for is read under its next name.
      if (entry.isFile()) this.add(path, readFileSync(path));
    }
  }

  /** Everything that these pages ask and are answered, from now on. Await what it gives back before looking. */
  watch(context: BrowserContext): () => Promise<void> {
    const coming: Promise<void>[] = [];
    context.on('request', (request) => {
      this.add(`address of ${request.url()}`, request.url());
      this.add(`body to ${request.url()}`, request.postDataBuffer());
      coming.push(
        request.allHeaders().then(
          (headers) => this.add(`headers to ${request.url()}`, JSON.stringify(headers)),
          () => {},
        ),
      );
    });
    context.on('response', (response) => {
      coming.push(
        response.body().then(
          (body) => this.add(`answer of ${response.url()}`, body),
          () => {},
        ),
      );
    });
    context.on('console', (message) => this.add('console', message.text()));
    return async () => void (await Promise.all(coming));
  }

  /** What is answered at these paths to these readers: by their device, and by a code if they hold one. */
  async read(readers: { request: APIRequestContext; code?: string }[], paths: string[]): Promise<void> {
    const silent = new Set(paths);
    for (const { request, code } of readers)
      for (const path of paths) {
        const headers = code ? { Authorization: `Bearer ${code}` } : undefined;
        const answer = await request.get(links.porchlight + path, { headers });
        this.add(`GET ${path} ${answer.status()}`, await answer.body());
        if (answer.ok()) silent.delete(path);
      }
    expect([...silent], 'paths at which nobody reads anything').toEqual([]);
  }

  /** All that this Porchlight has written down: its files, and its log. What was never locked is in them. */
  addDisk(open: string): void {
    this.addFiles(links.data);
    this.add(links.log, readFileSync(links.log));
    expect(this.onDisk(open), 'what is not sealed is found in the files').toBe(true);
  }

  onDisk(words: string): boolean {
    return this.find(words).some((place) => place.startsWith(links.data));
  }

  /** Where it is, in any of its ways. */
  find(secret: string): string[] {
    const forms = ways(secret);
    return this.places.filter(([, content]) => forms.some((form) => content.includes(form))).map(([name]) => name);
  }
}

/** Everything that these pages ask for from now on: how, where, and what they send. */
export function requests(by: Page | BrowserContext): string[] {
  const all: string[] = [];
  const hear = (request: Request): void => {
    all.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  };
  // Of pages and contexts alike.
  (by as BrowserContext).on('request', hear);
  return all;
}

/** Everything that this device keeps of a page's origin. */
export async function kept(page: Page): Promise<string> {
  const { origins } = await page.context().storageState({ indexedDB: true });
  const more = await page.evaluate(async () => {
    const caches_ = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) caches_.push(url);
    return { session: { ...sessionStorage }, caches: caches_, history: history.state as unknown, name };
  });
  return JSON.stringify({ origins, ...more, cookies: await page.context().cookies() });
}
