// Keys to which something is locked: their ids, and the pair that a reading code makes.
import { base64url, type Bytes, frame, hash, hex, join, number, utf8 } from './bytes.js';
import type { Code } from './code.js';
import { ORDER, publicOf, scalar } from './p256.js';

export interface KeyPair {
  id: string;
  /** 65 bytes, uncompressed. */
  public: Bytes;
  pair: CryptoKeyPair;
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** RFC 9180, 4: what precedes a label, for DHKEM(P-256, HKDF-SHA256). */
const labelled = (label: string): Bytes => join(utf8('HPKE-v1KEM'), number(0x10, 2), utf8(label));

/** The first 16 bytes of the key's hash, in hexadecimal digits. */
export const keyId = async (key: Bytes): Promise<string> => hex((await hash('porchlight key v1', key)).slice(0, 16));

/** A public key for WebCrypto; throws when the bytes are no point on the curve. */
export function publicKey(key: Bytes): Promise<CryptoKey> {
  // Some browsers read compressed points as well.
  if (key.length !== 65 || key[0] !== 4) return Promise.reject(new TypeError('no public key'));
  return crypto.subtle.importKey('raw', key, CURVE, true, []);
}

/** `DeriveKeyPair` of RFC 9180, 7.1.3. */
export async function derived(from: Bytes): Promise<KeyPair> {
  const material = await crypto.subtle.importKey('raw', join(labelled('dkp_prk'), from), 'HKDF', false, ['deriveBits']);
  const salt = new Uint8Array(32);
  // A candidate beyond the order comes once in 2³².
  for (let counter = 0; counter < 256; counter++) {
    const info = join(number(32, 2), labelled('candidate'), number(counter, 1));
    const candidate = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, 256);
    const secret = new Uint8Array(candidate);
    const d = scalar(secret);
    if (d > 0n && d < ORDER) return pairOf(secret, publicOf(d));
  }
  throw new RangeError('no key');
}

async function pairOf(secret: Bytes, open: Bytes): Promise<KeyPair> {
  const [x, y, d] = [open.slice(1, 33), open.slice(33), secret].map(base64url);
  const [id, publicPart, privatePart] = await Promise.all([
    keyId(open),
    publicKey(open),
    crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y, d }, CURVE, false, ['deriveBits']),
  ]);
  return { id, public: open, pair: { publicKey: publicPart, privateKey: privatePart } };
}

/** A newcomer's: whoever has the reading code has it. */
export const readingPair = (code: Code): Promise<KeyPair> => derived(frame('porchlight reading key v1', code));
