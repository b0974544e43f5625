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

export const daysShape = object({
  /** The member's own code as a member of the network. */
  member: text,
  days: list(
    object({
      date: text,
      state: oneOf('reconciled', 'settled'),
      lines: number,
      own: number,
      matched: number,
      gross: decimal,
      interchange: decimal,
      network: decimal,
      net: decimal,
      settlesOn: text,
      digest: text,
      open: number,
      waits: number,
    }),
  ),
  /** Dates with differences that are no settlement dates here: the settlement bank named them. */
  others: list(object({ date: text, open: number, waits: number })),
});
export type SettledDay = Shaped<typeof daysShape>['days'][number];

export const fileShape = object({
  name: text,
  lines: number,
  sum: decimal,
  interchange: decimal,
  network: decimal,
  bytes: number,
  digest: text,
});

export const ways = ['post-late', 'reverse', 'claim', 'accept'] as const;
export type Way = (typeof ways)[number];
export const differencesShape = object({
  differences: list(
    object({
      id: text,
      source: oneOf('file', 'statement'),
      exchange: text,
      rrn: text,
      kind: oneOf('amount-differs', 'kind-differs', 'only-theirs', 'only-ours', 'twice', 'wrong-day'),
      ours: nullable(decimal),
      theirs: nullable(decimal),
      ownOn: nullable(text),
      openedOn: text,
      closedOn: nullable(text),
      open: decimal,
      /** Asked of the network, and not cleared yet. */
      claimed: decimal,
      state: oneOf('waiting', 'open', 'claimed', 'closed'),
      way: nullable(text),
      proposal: nullable(object({ way: oneOf(...ways), by: text, words: text })),
      taken: nullable(
        object({ by: text, words: text, confirmed: nullable(object({ by: text, words: text })) }),
      ),
      refused: nullable(sentence),
      ways: list(oneOf(...ways)),
    }),
  ),
  left: number,
});
export type OneDifference = Shaped<typeof differencesShape>['differences'][number];

export const disputeStates = [
  'opened',
  'presented',
  'represented',
  'presented-again',
  'arbitration',
  'won',
  'lost',
  'withdrawn',
] as const;
export const disputesOver = ['won', 'lost', 'withdrawn'] as const;
const dispute = {
  dispute: text,
  customer: text,
  rrn: text,
  /** Why it is contested. */
  says: sentence,
  amount: decimal,
  /** What is contested yet, and what its merchant gave back since. */
  left: decimal,
  givenBack: decimal,
  state: oneOf(...disputeStates),
  round: number,
  dueOn: nullable(text),
  advanceDueOn: nullable(text),
  advanced: decimal,
  recovered: decimal,
  openedOn: text,
  paidOn: text,
  endedOn: nullable(text),
  bearer: nullable(text),
  unauthorised: flag,
  proposal: nullable(object({ step: oneOf('advance', 'present', 'end'), by: text })),
  evidence: list(
    object({ by: oneOf('holder', 'bank', 'acquirer'), words: text, on: text, documents: list(text) }),
  ),
} as const;
export const disputeShape = object(dispute);
export const disputesShape = object({ disputes: list(disputeShape) });
export type OneDispute = Shaped<typeof disputeShape>;
/** Whether its merchant gave something of it back since the last step. */
export const isGivenBack = ({ givenBack }: Pick<OneDispute, 'givenBack'>): boolean => Number(givenBack) > 0;
/** Whether nothing of it is left to contest while it goes on. */
export const isAllBack = ({ state, left }: Pick<OneDispute, 'state' | 'left'>): boolean =>
  Number(left) === 0 && !disputesOver.some((one) => one === state);
export const uploaded = object({ document: text });
