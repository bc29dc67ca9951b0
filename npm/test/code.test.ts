// What happens to a code between the hand that writes it and the device that makes a key of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { utf8 } from '../src/sealing/bytes.js';
import { make, Mistyped, read, written } from '../src/sealing/code.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same as in `vault/tests/codes.rs`, made by another program. */
const KNOWN: [Uint8Array<ArrayBuffer>, string][] = [
  [utf8('fifteen  random'), 'CSMPC-X35CN-Q2083-JC5Q6-8VVDA'],
  [Uint8Array.from({ length: 15 }, (_, at) => at), '000G4-0R40M-30E20-9185G-R38ED'],
  [new Uint8Array(15).fill(255), 'ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZW'],
  [new Uint8Array(15), '00000-00000-00000-00000-00000'],
];

const slip = (text: string): [string, number] | undefined => {
  try {
    read(text);
    return;
  } catch (error) {
    assert.ok(error instanceof Mistyped);
    return [error.why, error.at];
  }
};

test('a code is written the same on a phone and on the server', () => {
  for (const [bytes, text] of KNOWN) {
    assert.equal(written(make(bytes)), text);
    assert.equal(read(text), make(bytes));
  }
});

test('two people who ask for a code get two codes, and both can be read', () => {
  const [one, other] = [make(), make()];
  assert.notEqual(one, other);
  assert.equal(read(written(one)), one);
  assert.equal(read(other), other);
});

test('a person who types any one symbol wrong is told so', () => {
  const right = read(KNOWN[0]![1]);
  for (let place = 0; place < 25; place++)
    for (const wrong of ALPHABET) {
      const typed = right.slice(0, place) + wrong + right.slice(place + 1);
      assert.deepEqual(slip(typed), typed === right ? undefined : ['mistyped', 0]);
    }
});

test('a person who swaps two neighbouring symbols is told so', () => {
  const right = read(KNOWN[1]![1]);
  for (let place = 0; place < 24; place++) {
    const typed = right.slice(0, place) + right[place + 1] + right[place] + right.slice(place + 2);
    assert.deepEqual(slip(typed), typed === right ? undefined : ['mistyped', 0]);
  }
});

test('what hands, keyboards and chats do to a code is forgiven', () => {
  const code = read('000G4-0R40M-30E20-9185G-R38ED');
  for (const typed of [
    ' 000g4 0r40m 30e20 9185g r38ed\n',
    'OooG4–OR4Om—3OE2o‑9I85G−r38ed',
    '000G4・'.slice(0, 5) + 'ー0R40Mｰ30E20〜9l85G~R38ED'.replace('~', '⁓'),
    '０００Ｇ４－０Ｒ４０Ｍ－３０Ｅ２０－９１８５Ｇ－Ｒ３８ＥＤ',
    '٠٠٠G٤-٠R٤٠M-٣٠E٢٠-٩١٨٥G-R٣٨ED',
    '۰۰۰G۴-۰R۴۰M-۳۰E۲۰-۹۱۸۵G-R۳۸ED',
    '०००G४-०R४०M-३०E२०-९१८५G-R३८ED',
    '\u200e000G4\u00ad-0R40M\u200b-30E20\ufeff-9|85G\u0085-R38ED',
    '000G4-0R40M-30E20-9ı85G-R38ED',
    '000G4-0R40M-30E20-9İ85G\u{10D6E}R38ED',
  ])
    assert.equal(read(typed), code, typed);
});

test('a person learns what is wrong with a code, and nothing of it is repeated', () => {
  const right = KNOWN[0]![1];
  assert.deepEqual(slip(' \n-'), ['empty', 0]);
  assert.deepEqual(slip(right.slice(0, -1)), ['too-short', 24]);
  assert.deepEqual(slip(right + '0'), ['too-long', 0]);
  assert.deepEqual(slip('-'.repeat(201)), ['too-long', 0]);
  assert.deepEqual(slip('CSMPC-U'), ['unknown-symbol', 6]);
  assert.deepEqual(slip(right + '.'), ['unknown-symbol', 26]);
  assert.deepEqual(slip('😀'), ['unknown-symbol', 1]);
});
