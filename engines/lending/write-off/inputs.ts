import Type from 'typebox';
import { Words } from '../collection/note-outcome.ts';
import { LoanId } from '../recovery/inputs.ts';
import { EVIDENCE, GROUNDS } from './policy.ts';

const EVIDENCE_MAX = 20;

export const Proposal = Type.Object(
  {
    loanId: LoanId,
    ground: Type.Enum([...GROUNDS]),
    words: Words(10),
    evidence: Type.Array(
      Type.Object(
        {
          kind: Type.Enum([...EVIDENCE]),
          text: Words(1),
          digest: Type.String({
            pattern: '^[0-9a-f]{64}$',
            description: 'SHA-256 of the document, lower-case hex',
          }),
        },
        { additionalProperties: false },
      ),
      { maxItems: EVIDENCE_MAX },
    ),
  },
  { additionalProperties: false },
);
