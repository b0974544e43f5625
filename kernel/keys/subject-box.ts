import { hkdfSync } from 'node:crypto';
import { KeyError } from './error.ts';
import { SUBJECT_KEY_BYTES } from './subject-cipher.ts';
import type { Suite } from './suite.ts';
import { WRAPPINGS, type Wrapping } from './wrap.ts';

const HASHES: Readonly<Record<Suite, string>> = { international: 'sha256', gm: 'sm3' };

/**
 * Where a data subject's files are kept: authenticated encryption under a key of their own, derived from the subject's
 * (HKDF, RFC 5869), so that no stream of their openings is used a second time. Erase the subject's key, and it is shut.
 * In the key's own suite, as openings are.
 */
export function subjectBox(key: Buffer): Wrapping {
  const suite = (['international', 'gm'] as const).find((one) => SUBJECT_KEY_BYTES[one] === key.length);
  if (suite === undefined) throw new KeyError('A subject’s key has 32 bytes (AES-256) or 16 (SM4).');
  return WRAPPINGS[suite](Buffer.from(hkdfSync(HASHES[suite], key, '', 'sandglass box v1', 32)));
}
