// Ed25519 (RFC 8032), the same way in every browser: by `@noble/ed25519`, as WebCrypto's is
// missing in many that are in use.
import { verifyAsync } from '@noble/ed25519';

import type { Bytes } from './bytes.js';

/** Strictly: no key of small order, no bytes in a second spelling. */
export const verifies = (by: Bytes, signature: Bytes, message: Bytes): Promise<boolean> =>
  verifyAsync(signature, message, by, { zip215: false });
