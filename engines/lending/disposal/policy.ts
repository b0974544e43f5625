import type { Objection } from '@sandglass/operations';
import type { Tier } from '../classify/tier.ts';
import { isNonPerforming } from '../classify/tier.ts';
import type { ApprovalLevel } from '../write-off/policy.ts';
import { samplePolicy as writeOffPolicy } from '../write-off/policy.ts';
import type { Buyer } from './buyer.ts';
import type { Form } from './form.ts';

/** How a lender disposes of bad loans: all of it data. */
export interface DisposalPolicy {
  /** Products whose loans the bank collects itself: they are never sold. */
  readonly kept: readonly string[];
  /** Least time between offer and closing, and between closing and the end of revealing; ms. */
  readonly offerMsMin: number;
  readonly revealMsMin: number;
  /** Most that an agency may be paid of what it recovers, hundredths of a percent. */
  readonly commissionMax: bigint;
  readonly termMonthsMax: number;
  /** Approvals beside who proposes the award, by the principal that is disposed of. */
  readonly levels: readonly ApprovalLevel[];
}

const HOUR_MS = 3_600_000;

/**
 * After 财金〔2012〕6号 and 银监办便函〔2017〕1738号 (batches go to asset management companies, openly) and 银保监办便函〔2021〕26号 (so do
 * single corporate loans and persons' unsecured ones; a local company buys in its own province; persons' loans on a home stay
 * with the bank). How many make a batch changes nothing here: whoever buys has to be licensed.
 */
export const samplePolicy: DisposalPolicy = {
  kept: [],
  offerMsMin: HOUR_MS,
  revealMsMin: HOUR_MS,
  commissionMax: 5_000n,
  termMonthsMax: 24,
  levels: writeOffPolicy.levels,
};

/** A loan that an officer would put into a pool. */
export interface Candidate {
  readonly loan: string;
  readonly product: string;
  readonly state: string;
  readonly tier: Tier;
  /** It was written off and its claim goes on. */
  readonly claimLives: boolean;
  /** The pool that has it already. */
  readonly heldBy: string | null;
}

const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });

type Check = (of: Candidate, policy: DisposalPolicy, form: Form) => Objection | undefined;

const isFree: Check = ({ loan, heldBy }) =>
  heldBy === null ? undefined : no('disposal-loan-held', { loan, pool: heldBy });
const isOwed: Check = ({ loan, state, claimLives }) =>
  state === 'active' || claimLives ? undefined : no('disposal-loan-not-owed', { loan, state });
const isBad: Check = ({ loan, tier, claimLives }) =>
  claimLives || isNonPerforming(tier) ? undefined : no('disposal-loan-performing', { loan, tier });
const maySell: Check = ({ loan, product }, { kept }, form) =>
  form === 'sale' && kept.includes(product) ? no('disposal-product-kept', { loan, product }) : undefined;

const checks: readonly Check[] = [isFree, isOwed, isBad, maySell];

/** Why a loan may not be put into a pool. */
export function objectionToLoan(of: Candidate, policy: DisposalPolicy, form: Form): Objection | undefined {
  for (const check of checks) {
    const objection = check(of, policy, form);
    if (objection !== undefined) return objection;
  }
  return undefined;
}

/** What a firm must be for a pool. */
export interface Offered {
  readonly form: Form;
  readonly debtors: number;
  readonly regions: readonly string[];
}

/** Why a firm may not bid for a pool on a date: its kind, its licence, its province. */
export function objectionToBuyer(
  buyer: Buyer,
  { form, debtors, regions }: Offered,
  date: string,
): Objection | undefined {
  const { id, kind, licensed_until: until } = buyer;
  if (date > until) return no('buyer-licence-ended', { buyer: id, until });
  if (form === 'outsourcing') return kind === 'agency' ? undefined : no('buyer-not-agency', { buyer: id });
  if (kind === 'agency') return no('buyer-not-licensed', { buyer: id, debtors: String(debtors) });
  const outside = kind === 'local-amc' ? regions.filter((region) => !buyer.regions.includes(region)) : [];
  return outside.length === 0 ? undefined : no('buyer-other-province', { buyer: id, region: outside[0]! });
}
