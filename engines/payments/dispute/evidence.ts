import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { Documents, Words } from './inputs.ts';
import { disputeStep } from './step.ts';

const EVIDENCE_MAX = 50;

/** Holder or officer says or shows something; documents lie in the documents room, under the payment's number. */
export const addEvidenceOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'evidence',
    summary: 'Adds words or documents to a dispute.',
    roles: ['customer', 'institution'],
    input: Type.Object({ words: Words, documents: Type.Optional(Documents) }),
    from: ['opened', 'presented', 'represented', 'presented-again', 'arbitration'],
    decide: (row, { words, documents = [] }, { actor, businessDate }) => {
      if (words === '' && documents.length === 0) return { no: 'dispute-evidence-empty' };
      if (row.evidence.length >= EVIDENCE_MAX)
        return { no: 'dispute-evidence-full', values: { most: String(EVIDENCE_MAX) } };
      const by = actor.role === 'customer' ? ('holder' as const) : ('bank' as const);
      return {
        row: { ...row, evidence: [...row.evidence, { by, words, documents, on: businessDate }] },
        event: 'evidence-added',
      };
    },
  });
