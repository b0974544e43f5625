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
import { drawing, floating } from './loans.ts';
import { review } from './reviews.ts';

/** The pilot of loans on a home, 快审快贷. */
export const HOMES = '/api/pilots/swiftcredit';
export const CASES = `${HOMES}/cases`;
export const HOME_ME = `${HOMES}/me`;
export const HOME_PAY_IN = `${HOME_ME}/pay-in`;
export const casePath = (id: string): string => `${CASES}/${encodeURIComponent(id)}`;
/** Where a person is asked to look at the nth decision of a case. */
export const askHomeReviewPath = (id: string, n: string): string =>
  `${HOMES}/decisions/${encodeURIComponent(`${id}.${n}`)}/ask-review`;
export const HOME_CONSENTS = `${HOMES}/consents`;
export const consentsPath = (id: string): string => `${HOME_CONSENTS}?matter=${encodeURIComponent(id)}`;

export const HOME_PAPERS = { loanPath: casePath, annual: `${HOMES}/me/annual-summary.pdf` };

/** One's standing in the pilot: what the current account there holds. */
export const homeMe = object({ balance: decimal, currency: text });

const state = oneOf('open', 'approved', 'declined', 'signed', 'closing', 'closed', 'withdrawn', 'rescinded');
export const cases = object({
  cases: list(
    object({ case: text, edition: text, channel: oneOf('online', 'counter'), state, openedOn: text }),
  ),
});
export const opened = object({ case: text });
export const agreements = object({ inForce: nullable(object({ version: number })) });
export const consents = object({
  consents: list(
    object({
      purpose: text,
      version: text,
      title: sentence,
      wording: sentence,
      state: oneOf('granted', 'outdated', 'withdrawn', 'none'),
      uses: number,
    }),
  ),
});

export const sections = [
  'company',
  'owner',
  'home',
  'ownership',
  'consents',
  'valuation',
  'decision',
  'contract',
  'co-owners',
  'guarantee',
  'mortgage',
] as const;

export const homeCase = object({
  case: text,
  edition: oneOf('enterprise', 'personal'),
  channel: oneOf('online', 'counter'),
  state,
  amount: decimal,
  company: nullable(object({ name: text })),
  owner: nullable(object({ name: text })),
  ownership: nullable(object({ self: text })),
  control: nullable(object({ controller: nullable(object({ person: text })) })),
  value: nullable(object({ value: decimal, counted: decimal })),
  offer: nullable(
    object({
      decision: oneOf('approved', 'declined'),
      n: (value, place) => (value === undefined ? null : number(value, place)),
      granted: decimal,
      grade: text,
      rateBps: number,
      caps: list(object({ code: text, amount: decimal, text: sentence })),
      reasons: list(object({ code: text, text: sentence })),
    }),
  ),
  review: nullable(review),
  mayAskReview: flag,
  ltvPercent: nullable(decimal),
  guaranteeRequired: flag,
  guarantee: nullable(object({ person: text })),
  ownersMissing: list(text),
  securedAtMost: nullable(decimal),
  letUntil: nullable(text),
  tasks: list(
    object({ section: oneOf(...sections), state: oneOf('done', 'to-do', 'waiting', 'not-needed') }),
  ),
  mortgage: nullable(
    object({
      state: oneOf(
        'applied',
        'registered',
        'refused',
        'release-applied',
        'released',
        'transfer-applied',
        'transferred',
      ),
      ranksBefore: nullable(decimal),
    }),
  ),
  loan: nullable(
    object({
      ...floating,
      limit: decimal,
      principal: decimal,
      available: decimal,
      drawMinimum: decimal,
      settlement: decimal,
      annualRatePercent: decimal,
      irrPercent: nullable(decimal),
      currency: text,
      claimedNow: decimal,
      signedOn: text,
      availableUntil: text,
      nextDueOn: nullable(text),
      nextPayment: decimal,
      overdue: flag,
      overdueSince: nullable(text),
      state: oneOf('active', 'settled', 'handed-over', 'written-off', 'sold'),
      drawings: list(drawing),
    }),
  ),
  mayRescind: flag,
  rescindUntil: nullable(text),
  businessDate: text,
});
export type HomeLoan = NonNullable<HomeCase['loan']>;
export type HomeCase = Shaped<typeof homeCase>;

export const estates = object({
  cities: list(object({ id: text, name: sentence })),
  districts: list(object({ id: text, name: sentence })),
  estates: list(object({ id: text, city: text, district: text, name: sentence })),
});
export const documents = object({ documents: list(object({ document: text, kind: text, state: text })) });
export const anyReply = object({});
