// A code: 24 symbols for 120 random bits and one check symbol, as `vault/src/code.rs` makes and reads it.
import { type Bytes, random } from './bytes.js';
import { symbol, valueOf } from './symbol.js';

declare const CODE: unique symbol;

/** The 25 symbols, without hyphens: what is hashed. */
export type Code = string & { [CODE]: true };

const SYMBOLS = 25;

/** The longest text that is read at all, in characters. */
const LONGEST = 200;

export type Slip = 'empty' | 'too-short' | 'too-long' | 'unknown-symbol' | 'mistyped';

/** Why a text is no code. It holds nothing of the text. */
export class Mistyped extends Error {
  /** `at`: how many symbols there are when it is too short; the place of the unknown symbol, from 1. */
  constructor(
    readonly why: Slip,
    readonly at = 0,
  ) {
    super(why);
  }
}

/** s₀·α²⁴ + … + s₂₄ over GF(2)[x] / (x⁵ + x² + 1), by Horner's rule; why, see `vault/src/check.rs`. */
const sum = (values: number[]): number => values.reduce((sum, value) => (sum << 1) ^ ((sum >> 4) * 0b100101) ^ value, 0);

const code = (values: number[]): Code => values.map(symbol).join('') as Code;

/** The code of 15 random bytes. */
export function make(bytes: Bytes = random(15)): Code {
  const values: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; held &= (1 << bits) - 1) values.push(held >> (bits -= 5));
  }
  return code([...values, sum([...values, 0])]);
}

/** Reads what somebody typed or pasted; throws `Mistyped` with the first thing that is wrong. */
export function read(text: string): Code {
  const characters = [...text];
  if (characters.length > LONGEST) throw new Mistyped('too-long');
  const values: number[] = [];
  for (const character of characters) {
    const value = valueOf(character);
    if (value === undefined) continue;
    if (Number.isNaN(value)) throw new Mistyped('unknown-symbol', values.length + 1);
    if (values.length === SYMBOLS) throw new Mistyped('too-long');
    values.push(value);
  }
  if (!values.length) throw new Mistyped('empty');
  if (values.length < SYMBOLS) throw new Mistyped('too-short', values.length);
  if (sum(values)) throw new Mistyped('mistyped');
  return code(values);
}

/** As it is shown, printed and put into a link: groups of five. */
export const written = (code: Code): string => code.match(/.{5}/g)!.join('-');
