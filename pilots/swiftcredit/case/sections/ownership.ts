import { IdString } from '@sandglass/http';
import Type from 'typebox';
import { EDGES_MAX, HOLDERS_MAX, WHOLE_BPS } from '../../ownership/graph.ts';

const closed = { additionalProperties: false } as const;

/** Who owns what around the borrower, and who stands for whose debts. */
export const OwnershipSection = Type.Object(
  {
    borrower: IdString(),
    /** Who signs in for the borrower. */
    self: IdString(),
    graph: Type.Object(
      {
        holders: Type.Array(
          Type.Object(
            {
              id: IdString(),
              kind: Type.Enum(['company', 'person']),
              name: Type.String({ minLength: 1, maxLength: 120 }),
            },
            closed,
          ),
          { minItems: 1, maxItems: HOLDERS_MAX },
        ),
        holdings: Type.Array(
          Type.Object(
            {
              owner: IdString(),
              company: IdString(),
              bps: Type.Integer({ minimum: -WHOLE_BPS, maximum: 100 * WHOLE_BPS }),
            },
            closed,
          ),
          { maxItems: EDGES_MAX },
        ),
        agreements: Type.Array(
          Type.Object(
            { leader: IdString(), members: Type.Array(IdString(), { minItems: 1, maxItems: 20 }) },
            closed,
          ),
          { maxItems: 20 },
        ),
        guarantees: Type.Array(Type.Object({ guarantor: IdString(), debtor: IdString() }, closed), {
          maxItems: EDGES_MAX,
        }),
      },
      closed,
    ),
  },
  closed,
);
export type OwnershipSection = Type.Static<typeof OwnershipSection>;
