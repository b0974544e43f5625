import { randomBytes } from 'node:crypto';
import type { MasterKey } from './master.ts';

const CONTEXT = 'subject';

/** Keys of data subjects: one random key each, wrapped by the master key; erasing the wrapped key erases the content. */
export function subjectKeys(master: MasterKey) {
  return {
    create(): { readonly key: Buffer; readonly wrapped: Buffer } {
      const key = randomBytes(32);
      return { key, wrapped: master.wrap(key, CONTEXT) };
    },
    unwrap: (wrapped: Buffer): Buffer => master.unwrap(wrapped, CONTEXT),
    /** A subject's name within a pilot: another pilot knows them by another one. */
    pseudonym: (shard: string, subject: string): string => master.pseudonym(`${shard}\n${subject}`),
  };
}
