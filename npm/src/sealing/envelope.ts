// An envelope: something locked to one or more keys, and bound to what it is. HPKE (RFC 9180) is
// `@hpke/core`'s, over WebCrypto.
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

import { base64url, type Bytes, frame, hash, join, number, random, same, unbase64url, utf8 } from './bytes.js';
import { keyId, type KeyPair, publicKey } from './keys.js';

const PURPOSES = ['answers', 'words', 'reply', 'note', 'vouch', 'introduction'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What an envelope is. Where a form or a request does not apply: `''`, revision 0. */
export interface Bound {
  purpose: Purpose;
  group: string;
  form: string;
  revision: number;
  /** The version of the greeters' list. */
  list: number;
  /** 32 hexadecimal digits, or `''`. */
  request: string;
}

/** What whoever opens expects. They may not know by which list or revision it was written. */
export type Expected = Pick<Bound, 'purpose' | 'group' | 'request'> & Partial<Bound>;

export interface Envelope {
  v: 1;
  bound: Bound;
  nonce: string;
  commit: string;
  body: string;
  wraps: { to: string; enc: string; key: string }[];
}

/** `shape`: no envelope. `other-bound`: not what was expected. `not-for-you`: to other keys. `altered`: by whomever. */
export type Stuck = 'shape' | 'other-bound' | 'not-for-you' | 'altered';

/** Why an envelope stays shut. It holds nothing of what is in it. */
export class NotOpened extends Error {
  constructor(readonly why: Stuck) {
    super(why);
  }
}

/** Bodies have one of three lengths, so that theirs says little. */
const LENGTHS = [4096, 16384, 65536];
const TAG = 16;
const HEAD = 4;

/** The longest content that fits. */
export const LONGEST = 65536 - TAG - HEAD;

const WRAPS = 64;
const JSON_BYTES = 128 * 1024;

const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

const aadOf = ({ purpose, group, form, revision, list, request }: Bound): Bytes =>
  frame('porchlight envelope v1', purpose, group, form, revision, list, request);

const commitment = (key: Bytes): Promise<Bytes> => hash('porchlight commit v1', key);

const infoOf = (id: string): Bytes => frame('porchlight wrap v1', id);

const gcm = (iv: Bytes, additionalData: Bytes): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData });

const aes = (key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use]);

/** Locks the content to these public keys. Throws when it is too long, when the keys are none, too many or no keys. */
export async function seal(content: Bytes, bound: Bound, to: Bytes[]): Promise<Envelope> {
  const length = LENGTHS.find((length) => content.length + HEAD + TAG <= length);
  if (!length || !to.length || to.length > WRAPS) throw new RangeError('does not fit');
  const key = random(32);
  const nonce = random(12);
  const commit = await commitment(key);
  const aad = join(aadOf(bound), commit);
  const padded = new Uint8Array(length - TAG);
  padded.set(number(content.length, HEAD));
  padded.set(content, HEAD);
  const body = await crypto.subtle.encrypt(gcm(nonce, aad), await aes(key, 'encrypt'), padded);
  const wraps = await Promise.all(to.map((reader) => wrap(key, reader, aad)));
  const [n, c, b] = [nonce, commit, new Uint8Array(body)].map(base64url) as [string, string, string];
  const envelope: Envelope = { v: 1, bound, nonce: n, commit: c, body: b, wraps };
  // What nobody would read is not sent: a bound that says nothing, one key twice.
  read(envelope);
  return envelope;
}

async function wrap(key: Bytes, reader: Bytes, aad: Bytes): Promise<Envelope['wraps'][number]> {
  const id = await keyId(reader);
  const { enc, ct } = await suite.seal({ recipientPublicKey: await publicKey(reader), info: infoOf(id) }, key, aad);
  return { to: id, enc: base64url(new Uint8Array(enc)), key: base64url(new Uint8Array(ct)) };
}

/** Opens what was locked to this pair. Throws `NotOpened`. */
export async function open(envelope: unknown, expected: Expected, own: KeyPair): Promise<Bytes> {
  const { bound, nonce, commit, body, wraps } = read(envelope);
  const isOther = ([name, value]: [string, unknown]): boolean => bound[name as keyof Bound] !== value;
  if (Object.entries(expected).some(isOther)) throw new NotOpened('other-bound');
  const wrapped = wraps.find(({ to }) => to === own.id);
  if (!wrapped) throw new NotOpened('not-for-you');
  const aad = join(aadOf(bound), commit);
  try {
    const sealed = { recipientKey: own.pair, enc: wrapped.enc, info: infoOf(own.id) };
    const key = new Uint8Array(await suite.open(sealed, wrapped.key, aad));
    // Whoever locks to two greeters cannot show them two contents: only one key has this commitment.
    if (!same(await commitment(key), commit)) throw new NotOpened('altered');
    const padded = await crypto.subtle.decrypt(gcm(nonce, aad), await aes(key, 'decrypt'), body);
    return content(new Uint8Array(padded));
  } catch {
    throw new NotOpened('altered');
  }
}

function content(padded: Bytes): Bytes {
  const length = new DataView(padded.buffer).getUint32(0);
  const rest = padded.slice(HEAD + length);
  if (HEAD + length > padded.length || rest.some(Boolean)) throw new NotOpened('altered');
  return padded.slice(HEAD, HEAD + length);
}

interface Read {
  bound: Bound;
  nonce: Bytes;
  commit: Bytes;
  body: Bytes;
  wraps: { to: string; enc: Bytes; key: Bytes }[];
}

/** Of 32 bits, as `vault` has them. */
const isCount = (value: number): boolean => value >>> 0 === value;

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

/** An envelope's bytes, each as long as it must be: `Envelope::check_shape` of `vault`. */
function read(envelope: unknown): Read {
  try {
    const { v, bound, nonce, commit, body, wraps } = envelope as Envelope;
    const { purpose, group, form, revision, list, request } = bound;
    const sealed = {
      bound,
      nonce: unbase64url(nonce, 12),
      commit: unbase64url(commit, 32),
      body: unbase64url(body),
      wraps: wraps.map(({ to, enc, key }) => ({ to, enc: unbase64url(enc, 65), key: unbase64url(key, 48) })),
    };
    const right =
      v === 1 &&
      PURPOSES.includes(purpose) &&
      typeof group === 'string' &&
      group !== '' &&
      typeof form === 'string' &&
      [revision, list].every(isCount) &&
      (request === '' || isId(request)) &&
      LENGTHS.includes(sealed.body.length) &&
      wraps.length > 0 &&
      wraps.length <= WRAPS &&
      new Set(wraps.map(({ to }) => to)).size === wraps.length &&
      sealed.wraps.every(({ to, enc }) => isId(to) && enc[0] === 4) &&
      utf8(JSON.stringify(envelope)).length <= JSON_BYTES;
    if (right) return sealed;
  } catch {
    // Then it is none.
  }
  throw new NotOpened('shape');
}
