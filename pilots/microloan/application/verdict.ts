import type { BestPrice } from '@sandglass/credit';
import type { Ruled } from '@sandglass/rules';
import { declineReason, type GivenReason, isDeclineCode } from './decline.ts';
import { type Applicant, type Granting, grant } from './grant.ts';
import { pricedReason } from './priced-reason.ts';

/** All that a decision is made of. Given the same again, it is the same decision, however much later. */
export interface Ground {
  readonly findings: Ruled['findings'];
  readonly product: Granting;
  readonly applicant: Applicant;
  readonly lprBps: number;
  /** Of the model whose word counts. */
  readonly modelReasons: readonly GivenReason[];
}

export interface Verdict {
  readonly state: 'approved' | 'declined';
  readonly granted: bigint;
  readonly rateBps: number;
  readonly reasons: readonly GivenReason[];
  /** The curve on which the rate was chosen; null: the grade's spread is the price. */
  readonly price: BestPrice | null;
}

/** The hard rules first: who is not eligible hears why, and no score. Then grade, turnover and product. */
export function verdict({ findings, product, applicant, lprBps, modelReasons }: Ground): Verdict {
  if (findings.length > 0) return declined(reasonsOf(findings));
  const given = grant(product, applicant, lprBps);
  if (given.decision === 'declined') return declined([...given.reasons.map(declineReason), ...modelReasons]);
  const { granted, rateBps, price } = given;
  const priced = price === null ? [] : [pricedReason(price)];
  return { state: 'approved', granted, rateBps, reasons: [...priced, ...modelReasons], price };
}

const declined = (reasons: readonly GivenReason[]): Verdict => ({
  state: 'declined',
  granted: 0n,
  rateBps: 0,
  reasons,
  price: null,
});

/** Each reason once, in the order of the rows that gave it. */
function reasonsOf(findings: Ruled['findings']): GivenReason[] {
  const codes = new Set(findings.map(({ code }) => String(code)));
  return [...codes].map((code) => {
    if (!isDeclineCode(code))
      throw new Error(`the rule table gives the reason ${code}, which has no sentence`);
    return declineReason(code);
  });
}
