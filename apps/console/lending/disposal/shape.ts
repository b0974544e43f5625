import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';

export const poolForms = ['sale', 'outsourcing'] as const;
export const poolStates = [
  'draft',
  'frozen',
  'offered',
  'opened',
  'failed',
  'proposed',
  'awarded',
  'paid',
  'completed',
  'ended',
  'withdrawn',
] as const;
export const badTiers = ['substandard', 'doubtful', 'loss'] as const;
export const buyerKinds = ['national-amc', 'local-amc', 'agency'] as const;

const pool = {
  pool: text,
  name: text,
  form: oneOf(...poolForms),
  state: oneOf(...poolStates),
  loans: number,
  debtors: number,
  principal: decimal,
  claim: decimal,
  cutOff: nullable(text),
  round: number,
  closesAt: nullable(text),
  revealUntil: nullable(text),
  reserve: nullable(decimal),
  openers: number,
  winner: nullable(text),
  price: nullable(decimal),
  awardWords: nullable(text),
  approvals: number,
  approvalsNeeded: number,
  mayOpen: flag,
  mayApprove: flag,
  termUntil: nullable(text),
  returned: decimal,
  passed: decimal,
  result: nullable(decimal),
  commission: decimal,
  endedWords: nullable(text),
} as const;
const poolShape = object(pool);
export type Pool = Shaped<typeof poolShape>;
export const poolsShape = object({ pools: list(poolShape) });

const bid = object({
  bidder: text,
  seal: text,
  sealedAt: text,
  versions: number,
  revealed: flag,
  value: nullable(decimal),
});
export const onePoolShape = object({
  ...pool,
  closed: flag,
  mayReadNow: flag,
  suggested: object({ closesAt: text, revealUntil: text }),
  bids: list(bid),
});
export type OnePool = Shaped<typeof onePoolShape>;

const tier = oneOf('normal', 'special-mention', ...badTiers);
export const candidatesShape = object({
  loans: list(
    object({
      loan: text,
      customer: text,
      product: text,
      books: oneOf('on', 'off'),
      tier,
      principal: decimal,
      days: number,
    }),
  ),
});
export const poolLoansShape = object({
  loans: list(
    object({
      n: number,
      loan: text,
      customer: text,
      state: oneOf('listed', 'passed', 'fell-out', 'with-agency', 'returned', 'removed'),
      tier,
      days: number,
      claim: decimal,
      share: nullable(decimal),
      passed: decimal,
      result: decimal,
      commission: decimal,
    }),
  ),
});
export const buyersShape = object({
  buyers: list(
    object({ buyer: text, name: text, kind: oneOf(...buyerKinds), licence: text, licensedUntil: text }),
  ),
});
export const assignmentsShape = object({
  assignments: list(
    object({
      loan: text,
      customer: text,
      buyerName: text,
      assignedOn: text,
      claim: decimal,
      notice: sentence,
      toldOn: nullable(text),
    }),
  ),
});
export type Assignment = Shaped<typeof assignmentsShape>['assignments'][number];
