// The public key of a secret one on P-256, which WebCrypto does not give: Safari reads no private key without its public
// key (WebKit 302707), and Firefox exports none of a key so read (Mozilla 2000795). So `@hpke/core`'s own derivation fails
// in the one, and in the other finds the wrong key half the time. All else that is done with the key, the browser does.
//
// Not in constant time, as nothing in a script is: it runs when somebody opens their private link, on their own device.
import { type Bytes, hex, join, number } from './bytes.js';

/** FIPS 186-5 and SP 800-186: the field, the order, the base point. a = -3. */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const X = 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n;
const Y = 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n;

/** X / Z², Y / Z³. */
type Point = readonly [x: bigint, y: bigint, z: bigint];

const mod = (value: bigint): bigint => ((value % P) + P) % P;

/** dbl-2001-b of the Explicit-Formulas Database. */
function doubled([x, y, z]: Point): Point {
  const delta = mod(z * z);
  const gamma = mod(y * y);
  const beta = mod(x * gamma);
  const alpha = mod(3n * (x - delta) * (x + delta));
  const x3 = mod(alpha * alpha - 8n * beta);
  return [x3, mod(alpha * (4n * beta - x3) - 8n * gamma * gamma), mod((y + z) * (y + z) - gamma - delta)];
}

/** And the base point. Never its own double or negative here: the scalar is even, above 0 and below the order. */
function andBase([x, y, z]: Point): Point {
  const zz = mod(z * z);
  const h = mod(X * zz - x);
  const r = mod(Y * zz * z - y);
  const hh = mod(h * h);
  const hhh = mod(h * hh);
  const x3 = mod(r * r - hhh - 2n * x * hh);
  return [x3, mod(r * (x * hh - x3) - y * hhh), mod(z * h)];
}

/** By Fermat's little theorem. */
function inverse(value: bigint): bigint {
  let result = 1n;
  for (const bit of (P - 2n).toString(2)) {
    result = mod(result * result);
    if (bit === '1') result = mod(result * value);
  }
  return result;
}

const bytes = (value: bigint): Bytes =>
  Uint8Array.from(value.toString(16).padStart(64, '0').match(/../g)!, (two) => parseInt(two, 16));

export const scalar = (secret: Bytes): bigint => BigInt('0x' + hex(secret));

/** 65 bytes, uncompressed. */
export function publicOf(secret: bigint): Bytes {
  // The highest bit is the base point itself.
  let point: Point = [X, Y, 1n];
  for (const bit of secret.toString(2).slice(1)) {
    point = doubled(point);
    const sum = andBase(point);
    if (bit === '1') point = sum;
  }
  const z = inverse(point[2]);
  return join(number(4, 1), bytes(mod(point[0] * z * z)), bytes(mod(point[1] * z * z * z)));
}
