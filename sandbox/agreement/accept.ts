import { subjectKey } from '@sandglass/journal';
import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { acceptInForce, agreementInForce } from './in-force.ts';
import { acceptances, agreementKey } from './tables.ts';

const AcceptInput = Type.Object(
  {
    version: Type.Integer({ minimum: 1, maximum: 10_000, description: 'Of the agreement that was read' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'Digest of the words that were read' }),
  },
  { additionalProperties: false },
);
export type AcceptOperation = Operation<typeof AcceptInput, undefined>;

/** The customer's consent to the agreement in force: to the very words that were read, by their digest. */
export const acceptOperation = (pilot: string): AcceptOperation =>
  operation({
    name: `${pilot}.agreement.accept`,
    summary: 'The customer accepts the service agreement in force; new business needs it after a change.',
    business: 'continuing',
    roles: ['customer'],
    input: AcceptInput,
    load: (_input, { party }) => [agreementKey(party), subjectKey(party)],
    decide: (state, { version, sha256 }, { now, actor: { party } }) => {
      const inForce = agreementInForce(state, pilot);
      if (inForce === undefined) return refuse('agreement-none', {}, { subject: party });
      if (inForce.version !== version || inForce.sha256 !== sha256) {
        const values = { version: String(inForce.version), accepted: String(version) };
        return refuse('agreement-changed', values, { subject: party });
      }
      if (state.get(acceptances, party)?.sha256 === sha256) {
        return refuse('agreement-accepted-already', { version: String(version) }, { subject: party });
      }
      return effects({
        reply: { version, sha256, state: 'accepted' },
        ...acceptInForce(state, { pilot, party, now, at: 'renewal' }),
      });
    },
  });
