import { DateString } from '@sandglass/http';
import Type from 'typebox';
import { Amount } from '../amount.ts';
import { Words } from '../collection/note-outcome.ts';
import { ASSETS_MAX } from '../preservation/preservation.ts';
import { LoanId } from '../recovery/inputs.ts';
import { COSTS } from './distribute.ts';
import { ROUTES, SHELTERS } from './realisation.ts';

const closed = { additionalProperties: false } as const;
const Asset = {
  loanId: LoanId,
  asset: Type.Integer({
    minimum: 1,
    maximum: ASSETS_MAX,
    description: 'Number of the asset in the inventory',
  }),
} as const;
const Paper = {
  text: Words(1),
  digest: Type.String({
    pattern: '^[0-9a-f]{64}$',
    description: 'SHA-256 of the paper, lower-case hex',
  }),
} as const;
/** Creditors and kinds of cost that one distribution may have. */
const LIENS_MAX = 10;

export const AssetOnly = Type.Object(Asset, closed);
export const Basis = Type.Object(
  {
    ...Asset,
    route: Type.Enum([...ROUTES]),
    ownedByBorrower: Type.Boolean(),
    shelter: Type.Enum([...SHELTERS], {
      description: 'Whether it is a family’s only home, and what then is done',
    }),
    monthlyRent: Type.Optional(Amount),
    years: Type.Optional(Type.Integer({ minimum: 1, maximum: 99 })),
    ...Paper,
  },
  closed,
);
export const Appraisal = Type.Object(
  { ...Asset, value: Amount, appraisedOn: DateString(), validUntil: DateString(), ...Paper },
  closed,
);
export const Notice = Type.Object(
  { ...Asset, reserve: Amount, announcedOn: DateString(), on: DateString(), ...Paper },
  closed,
);
export const Result = Type.Object(
  {
    ...Asset,
    ended: Type.Enum(['sold', 'unsold', 'defaulted']),
    price: Type.Optional(Amount),
    forfeited: Type.Optional({ ...Amount, description: 'Deposit of a bidder who did not pay the price' }),
    ...Paper,
  },
  closed,
);
export const Sale = Type.Object({ ...Asset, price: Amount, ...Paper }, closed);
export const Taking = Type.Object({ ...Asset, ...Paper }, closed);
export const Answer = Type.Object(
  { ...Asset, agree: Type.Boolean(), words: Type.Optional(Words(1)) },
  closed,
);
export const Proposal = Type.Object(
  {
    ...Asset,
    costs: Type.Array(Type.Object({ kind: Type.Enum([...COSTS]), amount: Amount }, closed), {
      maxItems: COSTS.length,
    }),
    liens: Type.Array(
      Type.Object({ holder: Words(1), rank: Type.Enum(['before', 'after']), claim: Amount }, closed),
      {
        maxItems: LIENS_MAX,
        description: 'Others’ mortgages with what is owed on them, each rank in its order',
      },
    ),
    ...Paper,
  },
  closed,
);
export const Ending = Type.Object(
  { ...Asset, outcome: Type.Enum(['paid', 'withdrawn', 'in-vain', 'protected']), words: Words(5) },
  closed,
);
