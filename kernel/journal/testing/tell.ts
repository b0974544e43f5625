import { generateKeyPairSync, sign } from 'node:crypto';
import { effects, operation, refuse } from '@sandglass/operations';
import { ED25519, type Signer, verifierKey } from '@sandglass/tlog';
import Type from 'typebox';
import { type LogStore, subjectKey } from '../index.ts';

/** States some facts about a subject; a poisoned one makes the database refuse the whole batch. */
export const tell = operation({
  name: 'test.tell',
  summary: 'States facts.',
  business: 'continuing',
  roles: ['system'],
  input: Type.Object({
    subject: Type.String(),
    secret: Type.String(),
    count: Type.Integer(),
    poison: Type.Boolean(),
    refuse: Type.Optional(Type.Boolean()),
  }),
  load: ({ subject }) => [subjectKey(subject)],
  decide: (_state, { subject, secret, count, poison, refuse: no }) =>
    no === true
      ? refuse('role-not-allowed', { role: secret }, { subject })
      : effects({
          reply: {},
          facts: Array.from({ length: count }, (_, n) => ({
            kind: poison ? 'test.\0' : 'test.told',
            subject,
            header: { n },
            opening: { secret, n },
          })),
        }),
});

/** A fresh log key under the store's origin. */
export function freshSigner(store: LogStore): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { key: verifierKey(store.origin, ED25519, raw), sign: (message) => sign(null, message, privateKey) };
}
