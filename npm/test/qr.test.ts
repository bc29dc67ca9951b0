// The code that a camera reads from somebody's screen or paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { hash, hex } from '../src/sealing/bytes.js';
import { drawing } from '../src/sealing/qr.js';

test('a private link is drawn as the one image that a camera was seen to read', async () => {
  const link = 'https://porchlight.example/riverside/mine#CSMPC-X35CN-Q2083-JC5Q6-8VVDA.000G4-0R40M-30E20-9185G-R38ED';
  const { size, path } = drawing(link);
  assert.equal(size, 49);
  // Read by jsQR 1.4.0. Another version of lean-qr may draw otherwise: have it read again.
  assert.equal(hex(await hash('qr', path)), '51daf54cc18df200b9bff457d43677d2a44065c07e0d027e5b490e62c13f120e');
});

test('four modules around it stay white, for cameras', () => {
  const { size, path } = drawing('x');
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    assert.ok(Number(x) >= 4 && Number(x) + Number(width) <= size - 4);
    assert.ok(Number(y) >= 4 && Number(y) < size - 4);
  }
});
