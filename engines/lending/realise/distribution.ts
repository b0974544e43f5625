import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse, type Transfer } from '@sandglass/operations';
import { minorOf } from '../amount.ts';
import { currentAccount, FUNDING, REALISATION_CLEARING, REPOSSESSED } from '../chart.ts';
import { officerOf } from '../collection/officer.ts';
import type { Loan } from '../loan/loan.ts';
import { seals } from '../preservation/seal.ts';
import { factOf, foundOf, hasLeft, type Realising } from './case.ts';
import { type Distribution, paidOut } from './distribute.ts';
import { Answer } from './inputs.ts';
import { distributionOn, keysToDistribute, restToDistribute, textsOf } from './propose.ts';
import { type Realisation, realisations } from './realisation.ts';
import { cleared, settle } from './settle.ts';

/**
 * Another officer books the proposed distribution, as it is on that day, or gives it back. In one operation the money comes in,
 * everybody has their part, the loan is repaid as far as it goes, the mortgage is released and the seal is over.
 */
export const decideDistributionOf = (of: Realising) =>
  operation({
    name: `${of.lender.shard}.realisation.distribute`,
    summary: 'Another officer books the proposed distribution as of the day, or gives it back.',
    business: 'closing',
    roles: ['institution'],
    input: Answer,
    load: (input) => [
      ...keysToDistribute(of)(input),
      ...[FUNDING, REALISATION_CLEARING, REPOSSESSED].map((id) => accounts.key(id)),
    ],
    loadThen: restToDistribute(of),
    decide: (state, { loanId, asset, agree, words = '' }, at) => {
      const found = foundOf(state, { loanId, asset });
      if (found === undefined) return refuse('realisation-unknown', { loan: loanId });
      const { loan, row, seal } = found;
      const no = (code: string, values = {}) => refuse(code, values, { subject: loan.customer });
      const { shard } = of.lender;
      if (hasLeft(loan)) return no('realisation-loan-left', { state: loan.state });
      if (row.state !== 'proposed' || row.wanted === null)
        return no('realisation-state', { state: row.state });
      const officer = officerOf(at.actor);
      if (officer === row.proposed_by) return no('realisation-same-officer');
      if (!agree) {
        const back = { ...row, state: 'sold' as const, wanted: null, distribution: null, proposed_by: null };
        return effects({
          reply: { loan: loanId, asset, state: back.state },
          rows: [realisations.update(back)],
          facts: [factOf(shard, loan, at, { event: 'distribution-given-back', opening: { words } })],
        });
      }
      const date = at.businessDate;
      const spread = distributionOn(of, state, { loan, row, wanted: row.wanted }, date);
      if (paidOut(spread) !== row.price + row.forfeited)
        throw new Error(`the distribution of ${row.id} does not give out what came in`);
      const settled = settle(of.lender, state, loan, { ours: minorOf(spread.ours), date, now: at.now });
      const released = of.security.release(state, loan, date);
      const after: Realisation = {
        ...row,
        state: 'distributed',
        distribution: spread,
        decided_by: officer,
        distributed_on: date,
        closed_on: date,
        outcome: row.taken ? 'taken' : 'sold',
      };
      const event = {
        event: 'proceeds-distributed',
        header: { taken: row.taken, whole: spread.residual === '0.00' },
        opening: { amount: spread.ours, residual: spread.residual, surplus: spread.surplus },
      };
      return effects({
        reply: { loan: loanId, asset, state: after.state, ...textsOf(spread) },
        rows: [
          realisations.update(after),
          seals.update({ ...seal, state: 'realised', realised: row.price }),
          ...(settled.rows ?? []),
          ...released.rows,
        ],
        transfers: [...moneyIn(row), ...moneyOut(row, loan, spread), ...(settled.transfers ?? [])],
        facts: [factOf(shard, loan, at, event), ...(settled.facts ?? []), ...released.facts],
        usage: settled.usage ?? [],
      });
    },
  });

const into = (debit: string, amount: bigint, code: string): Transfer[] =>
  amount === 0n ? [] : [{ kind: 'transfer', debit, credit: REALISATION_CLEARING, amount, code }];

/** The price in money or, taken in payment, as an asset; and what a defaulting bidder left. */
const moneyIn = ({ taken, price, forfeited }: Realisation): Transfer[] => [
  ...into(taken ? REPOSSESSED : FUNDING, price, taken ? 'asset-taken' : 'asset-sold'),
  ...into(FUNDING, forfeited, 'bid-forfeited'),
];

/** Everybody’s part but ours. Of an asset that the bank took, it pays these parts in money. */
function moneyOut({ owned_by_borrower }: Realisation, { customer }: Loan, of: Distribution): Transfer[] {
  const owner = owned_by_borrower ? currentAccount(customer) : FUNDING;
  const parts: readonly (readonly [string, string, string])[] = [
    ...of.costs.map(({ amount }) => [FUNDING, amount, 'realisation-costs'] as const),
    [FUNDING, of.shelter, 'realisation-shelter'],
    ...of.liens.map(({ paid }) => [FUNDING, paid, 'realisation-lien'] as const),
    [owner, of.surplus, 'realisation-surplus'],
  ];
  return parts
    .map(([to, amount, code]) => ({ to, amount: minorOf(amount), code }))
    .filter(({ amount }) => amount > 0n)
    .map(({ to, amount, code }) => cleared(to, amount, code));
}
