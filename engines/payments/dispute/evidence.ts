import Type from 'typebox';
import type { Issuer } from '../issuer/issuer.ts';
import { Words } from './inputs.ts';
import { disputeStep } from './step.ts';

export const EVIDENCE_MAX = 50;

/** Holder or officer says something; what they show is a document, by which it comes into the dispute itself. */
export const addEvidenceOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'evidence',
    summary: 'Adds words to a dispute; a document is added in the documents room.',
    roles: ['customer', 'institution'],
    input: Type.Object({ words: Words }),
    from: ['opened', 'presented', 'represented', 'presented-again', 'arbitration'],
    decide: (row, { words }, { actor, businessDate }) => {
      if (words.trim() === '') return { no: 'dispute-evidence-empty' };
      if (row.evidence.length >= EVIDENCE_MAX)
        return { no: 'dispute-evidence-full', values: { most: String(EVIDENCE_MAX) } };
      const by = actor.role === 'customer' ? ('holder' as const) : ('bank' as const);
      return {
        row: { ...row, evidence: [...row.evidence, { by, words, documents: [], on: businessDate }] },
        event: 'evidence-added',
      };
    },
  });
