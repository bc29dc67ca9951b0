// One symbol of a code: how it is written, and everything people write instead of it (`vault/src/symbol.rs`).

/** Crockford's base 32: without I, L, O (taken for 1, 1, 0) and U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** I and L, and what a Turkish keyboard makes of I and i, are 1. */
const ALIKE: Record<string, number> = { O: 0, I: 1, L: 1, '|': 1, ı: 1, İ: 1 };

/** The first digits of scripts whose digits phones write. */
const DIGITS = [0x0660, 0x06f0, 0x0966];

/**
 * What hands, keyboards and chats put between the symbols: spaces, dashes (Unicode 16's, as not every browser knows them;
 * U+2043, U+30FC and U+FF70 stand where a hyphen was meant), and what nobody sees.
 */
const BETWEEN = new RegExp(
  String.raw`[\p{White_Space}` +
    String.raw`\-\u058A\u05BE\u1400\u1806\u2010-\u2015\u2043\u2053\u207B\u208B\u2212\u2E17\u2E1A\u2E3A\u2E3B\u2E40\u2E5D` +
    String.raw`\u301C\u3030\u30A0\u30FC\uFE31\uFE32\uFE58\uFE63\uFF70\u{10D6E}\u{10EAD}` +
    String.raw`\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]`,
  'u',
);

export const symbol = (value: number): string => ALPHABET[value & 31]!;

/** The value of a character, `undefined` when it stands between symbols, `NaN` when it is in no code. */
export function valueOf(character: string): number | undefined {
  const code = character.codePointAt(0)!;
  // U+FF01 to U+FF5E are ASCII, drawn wide by East Asian keyboards.
  let plain = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
  if (plain >= 'a' && plain <= 'z') plain = plain.toUpperCase();
  if (BETWEEN.test(plain)) return;
  const value = ALIKE[plain] ?? ALPHABET.indexOf(plain);
  if (value >= 0) return value;
  const zero = DIGITS.find((zero) => code >= zero && code < zero + 10);
  return zero ? code - zero : NaN;
}
