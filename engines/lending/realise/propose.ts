import type { State } from '@sandglass/operations';
import { effects, operation, refuse } from '@sandglass/operations';
import { amountText, minorOf } from '../amount.ts';
import { officerOf } from '../collection/officer.ts';
import type { Loan } from '../loan/loan.ts';
import { borrowerOf, factOf, foundOf, hasLeft, type Realising, realisationKeys, withPaper } from './case.ts';
import { type Distribution, distribute, type Wanted } from './distribute.ts';
import { Proposal } from './inputs.ts';
import { type Realisation, realisations, type Shelter } from './realisation.ts';
import { ACCOUNTS_TO_SETTLE, claimOn, keysOfClaim, keysToSettle } from './settle.ts';

const MONTHS_A_YEAR = 12n;
/** What is set aside for a family that loses its only home, minor units. */
export const shelterMinor = ({ kind, monthlyRent, years }: Shelter): bigint =>
  kind === 'rent-set-aside' ? minorOf(monthlyRent) * MONTHS_A_YEAR * BigInt(years) : 0n;

/** Who would have what on a date: our claim grows by the day. */
export const distributionOn = (
  { security }: Realising,
  state: State,
  { loan, row, wanted }: { readonly loan: Loan; readonly row: Realisation; readonly wanted: Wanted },
  date: string,
): Distribution =>
  distribute({
    ...wanted,
    gross: row.price + row.forfeited,
    shelter: shelterMinor(row.shelter),
    claim: claimOn(state, loan, date),
    securedMax: security.securedMaxOf(state, loan.id),
    ownerIsDebtor: row.owned_by_borrower,
  });

/** What both officers' operations load: the case, what is owed, and the security as the pilot knows it. */
export const keysToDistribute =
  ({ security }: Realising) =>
  (input: { readonly loanId: string; readonly asset: number }) => [
    ...realisationKeys(input),
    ...ACCOUNTS_TO_SETTLE,
    ...keysOfClaim(input.loanId),
    ...security.keysOf(input.loanId),
  ];

export const restToDistribute =
  ({ lender, security }: Realising) =>
  (state: State, { loanId }: { readonly loanId: string }) => [
    ...borrowerOf(state, loanId),
    ...keysToSettle(lender, state, loanId),
    ...(security.keysThen?.(state, loanId) ?? []),
  ];

/** An officer proposes who has what of the money; another books it. */
export const proposeDistributionOf = (of: Realising) =>
  operation({
    name: `${of.lender.shard}.realisation.propose`,
    summary: 'Proposes who has what of the price: costs, mortgages by rank, the loan, and the owner’s rest.',
    business: 'closing',
    roles: ['institution'],
    input: Proposal,
    load: keysToDistribute(of),
    loadThen: restToDistribute(of),
    decide: (state, { loanId, asset, costs, liens, ...paper }, at) => {
      const found = foundOf(state, { loanId, asset });
      if (found === undefined) return refuse('realisation-unknown', { loan: loanId });
      const { loan, row } = found;
      const no = (code: string, values = {}) => refuse(code, values, { subject: loan.customer });
      if (hasLeft(loan)) return no('realisation-loan-left', { state: loan.state });
      if (row.state !== 'sold') return no('realisation-state', { state: row.state });
      const objection = liensForgotten(of, state, loanId, liens);
      if (objection !== undefined) return no(objection.code, objection.values);
      const wanted = { costs, liens };
      const planned = distributionOn(of, state, { loan, row, wanted }, at.businessDate);
      const officer = officerOf(at.actor);
      const after = {
        ...withPaper(row, 'propose', paper, at),
        state: 'proposed' as const,
        wanted,
        distribution: planned,
        proposed_by: officer,
      };
      const event = { event: 'distribution-proposed', opening: { amount: planned.ours } };
      return effects({
        reply: { loan: loanId, asset, state: after.state, ...textsOf(planned) },
        rows: [realisations.update(after)],
        facts: [factOf(of.lender.shard, loan, at, event)],
      });
    },
  });

/** A mortgage that was surveyed before the loan may not be left out, nor be given more than it was registered for. */
function liensForgotten({ security }: Realising, state: State, loanId: string, liens: Wanted['liens']) {
  for (const { holder, maximum } of security.liensOf(state, loanId)) {
    const named = liens.filter((lien) => lien.rank === 'before' && lien.holder === holder);
    if (named.length === 0) return { code: 'realisation-lien-missing', values: { holder } };
    const claimed = named.reduce((sum, { claim }) => sum + minorOf(claim), 0n);
    if (claimed > maximum)
      return { code: 'realisation-lien-above', values: { holder, maximum: amountText(maximum) } };
  }
  return undefined;
}

export const textsOf = ({ gross, shelter, ours, residual, surplus }: Distribution) => ({
  gross,
  shelter,
  ours,
  residual,
  surplus,
});
