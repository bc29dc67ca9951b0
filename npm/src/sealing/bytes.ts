// Bytes as docs/sealing.md writes, frames and hashes them.

export type Bytes = Uint8Array<ArrayBuffer>;

const written = new TextEncoder();
const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const utf8 = (text: string): Bytes => written.encode(text);

/** Throws when the bytes are no UTF-8. */
export const text = (bytes: Bytes): string => read.decode(bytes);

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export function join(...parts: Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const same = (a: Bytes, b: Bytes): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** A number as so many bytes, big-endian. */
export function number(value: number, length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = length, rest = value; at--; rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
}

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** base64url without padding. */
export function base64url(bytes: Bytes): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** Throws when the text is not what `base64url` writes, or not of so many bytes. */
export function unbase64url(text: unknown, length?: number): Bytes {
  const binary = atob(String(text).replace(/-/g, '+').replace(/_/g, '/'));
  const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  if (base64url(bytes) !== text || bytes.length !== (length ?? bytes.length)) throw new TypeError('not these bytes');
  return bytes;
}

/** Of texts their UTF-8, of numbers their decimal digits. */
export type Part = Bytes | string | number;

/** The domain and each part, each preceded by its length: no two lists of parts make the same bytes. */
export const frame = (domain: string, ...parts: Part[]): Bytes =>
  join(
    ...[domain, ...parts].flatMap((part) => {
      const bytes = part instanceof Uint8Array ? part : utf8(String(part));
      return [number(bytes.length, 8), bytes];
    }),
  );

/** SHA-256 of the frame: `vault::hash_of`. */
export const hash = async (domain: string, ...parts: Part[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', frame(domain, ...parts)));
