import Type from 'typebox';
import type { CardSummary } from './tables.ts';

const closed = { additionalProperties: false } as const;
const Share = Type.Number({ minimum: 0, maximum: 1 });
const Count = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });

/** `small-business@90c7e0a1b2c3` */
export const ModelId = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}@[0-9a-f]{12}$' });
export const ProposalId = Type.String({ minLength: 1, maxLength: 64 });

export const RegisterInput = Type.Object(
  {
    model: ModelId,
    kind: Type.String({ maxLength: 40 }),
    trainedOn: Type.String({ format: 'date' }),
    card: Type.Unsafe<CardSummary>(Type.Object({}, { additionalProperties: true })),
    /** JSON, the very bytes whose digest stands in the version. */
    file: Type.String({ minLength: 2, maxLength: 2_000_000 }),
  },
  closed,
);

export const ValidateInput = Type.Object(
  {
    model: ModelId,
    verdict: Type.Enum(['fit', 'unfit']),
    auc: Share,
    ks: Share,
    rows: Count,
    reason: Type.String({
      minLength: 1,
      maxLength: 1000,
      pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f]*$',
      description: 'What was looked at, and what it showed',
    }),
  },
  closed,
);

export const AnswerInput = Type.Object({ model: ModelId, proposal: ProposalId }, closed);
