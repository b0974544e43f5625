import { DateString } from '@sandglass/http';
import Type from 'typebox';
import { Amount } from '../amount.ts';
import { Words } from '../collection/note-outcome.ts';
import { LoanId } from '../recovery/inputs.ts';
import { ASSET_KINDS } from './court-rules.ts';
import { ASSETS_MAX } from './preservation.ts';

const closed = { additionalProperties: false } as const;
const Digest = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 of the paper, lower-case hex',
});
const Paper = { text: Words(1), digest: Digest } as const;
const Asset = Type.Integer({
  minimum: 1,
  maximum: ASSETS_MAX,
  description: 'Number of the asset in the inventory',
});

export const Listing = Type.Object(
  {
    loanId: LoanId,
    kind: Type.Enum([...ASSET_KINDS]),
    owner: Words(1),
    description: Words(3),
    value: Amount,
    collateral: Type.Boolean(),
  },
  closed,
);
export const Application = Type.Object(
  {
    loanId: LoanId,
    timing: Type.Enum(['pre-suit', 'in-suit']),
    court: Words(2),
    amount: Amount,
    security: Amount,
    securityKind: Type.Enum(['guarantee-letter', 'deposit', 'insurance', 'property']),
    ...Paper,
  },
  closed,
);
export const Ruling = Type.Object({ loanId: LoanId, granted: Type.Boolean(), ...Paper }, closed);
export const Sealing = Type.Object(
  {
    loanId: LoanId,
    asset: Asset,
    place: Type.Integer({ minimum: 1, maximum: 99, description: '1 holds it; others wait in line' }),
    sealedOn: DateString(),
    ...Paper,
  },
  closed,
);
export const Filing = Type.Object({ loanId: LoanId, caseNumber: Words(3), ...Paper }, closed);
export const Renewal = Type.Object({ loanId: LoanId, asset: Asset, ...Paper }, closed);
export const EndOfSeal = Type.Object(
  { loanId: LoanId, asset: Asset, how: Type.Enum(['released', 'realised']), proceeds: Amount, ...Paper },
  closed,
);
export const Judgment = Type.Object({ loanId: LoanId, ...Paper }, closed);
export const Closing = Type.Object(
  { loanId: LoanId, outcome: Type.Enum(['paid', 'realised', 'withdrawn', 'in-vain']), words: Words(1) },
  closed,
);
