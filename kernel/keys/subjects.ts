import { randomBytes } from 'node:crypto';
import type { MasterKey } from './master.ts';
import { SUBJECT_KEY_BYTES } from './subject-cipher.ts';
import type { Suite } from './suite.ts';

const CONTEXT = 'subject';

/**
 * Keys of data subjects: one random key each, wrapped by the master key; erasing the wrapped key erases the content.
 * `suite` says what new subjects' openings are encrypted with: who passes gm reads and writes them by `subjectCipher`.
 */
export function subjectKeys(master: MasterKey, suite: Suite = 'international') {
  return {
    create(): { readonly key: Buffer; readonly wrapped: Buffer } {
      const key = randomBytes(SUBJECT_KEY_BYTES[suite]);
      return { key, wrapped: master.wrap(key, CONTEXT) };
    },
    unwrap: (wrapped: Buffer): Buffer => master.unwrap(wrapped, CONTEXT),
    /** A subject's name within a pilot: another pilot knows them by another one. */
    pseudonym: (shard: string, subject: string): string => master.pseudonym(`${shard}\n${subject}`),
  };
}
