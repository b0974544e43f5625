import { accounts, available } from '@sandglass/ledger';
import { effects, type Objection, operation, refuse, type State } from '@sandglass/operations';
import { amountText, lesser } from '../amount.ts';
import { currentAccount, principalAccount } from '../chart.ts';
import type { Lender } from '../lender.ts';
import { commitments } from '../line/line.ts';
import { drawingId, drawings } from '../loan/drawing.ts';
import { openRows } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { openBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { isTaken, rowsToPay, take } from '../repayment/take.ts';
import { keysOfBorrower, standingFor } from './asked.ts';
import { DrawingOnly } from './inputs.ts';
import { objectionToStanding } from './may-renew.ts';
import { lineages, type Renewal, renewals } from './renewal.ts';
import { renewed } from './renewed.ts';

/**
 * The day: a new drawing pays the old principal in one set of transfers, so that nobody has to bring it from elsewhere. Interest,
 * and whatever else is claimed, is paid from the customer's own money; where that is short nothing moves, and the customer
 * has the rest of the day to bring it. It is new lending: suspensions and limits hold for it.
 */
export const carryOutRenewalOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.renewal.carry-out`,
    summary:
      'On the day a drawing matures, draws the renewal and repays the old principal with it at once; interest is paid from the customer’s own money.',
    business: 'new',
    roles: ['customer', 'system'],
    input: DrawingOnly,
    load: ({ loanId, drawing }) => [
      loans.key(loanId),
      renewals.key(drawingId(loanId, drawing)),
      drawings.key(drawingId(loanId, drawing)),
      lineages.key(loanId),
      standings.key(loanId),
    ],
    loadThen: (state, { loanId, drawing }) => {
      const loan = state.get(loans, loanId);
      const renewal = state.get(renewals, drawingId(loanId, drawing));
      if (loan === undefined || renewal === undefined) return [];
      return [
        ...rowsToPay(lender, loanId, loan.customer),
        ...openRows(loanId, loan.open_drawings),
        ...keysOfBorrower(loan.customer),
        commitments.key(loanId),
        commitments.key(renewal.next_loan),
        accounts.key(principalAccount(renewal.next_loan)),
      ];
    },
    decide: (state, { loanId, drawing: n }, { now, businessDate: date, actor }) => {
      const loan = state.get(loans, loanId);
      const renewal = state.get(renewals, drawingId(loanId, n));
      const drawing = state.get(drawings, drawingId(loanId, n));
      const isOwn = actor.role !== 'customer' || loan?.customer === actor.party;
      if (loan === undefined || drawing === undefined || renewal === undefined || !isOwn)
        return refuse('renewal-unknown', { loan: loanId });
      const no = (of: Objection) => refuse(of.code, of.values, { subject: loan.customer });
      if (renewal.state !== 'signed') return no({ code: 'renewal-state', values: { state: renewal.state } });
      if (date < renewal.matures_on)
        return no({ code: 'renewal-not-yet', values: { on: renewal.matures_on } });
      if (drawing.state !== 'open' || drawing.principal === 0n)
        return no({ code: 'nothing-owed', values: {} });
      // What was signed is carried out as signed; who asks for it themselves has agreed to what is in force.
      const disagreed = actor.role === 'customer' ? lender.objection(state, loan.customer) : undefined;
      const changed = disagreed ?? objectionToStanding(onDay(state, renewal, loan));
      if (changed !== undefined) return no(changed);
      const amount = lesser(renewal.amount, drawing.principal);
      const claimed = total(quote(openBook(state, loan), date).claimed);
      const account = state.get(accounts, currentAccount(loan.customer));
      const own = (account && available(account)) ?? 0n;
      if (own < claimed - amount) return short(lender, renewal, { claimed, amount, own }, date);
      const money = { loan, amount: claimed, besides: amount, businessDate: date, now, claimedOnly: true };
      const taken = take(lender, state, money);
      if (!isTaken(taken)) return no(taken);
      return effects(renewed(lender, state, { renewal, loan, drawing, amount, taken, date, now }));
    },
  });

/** As it stood when the day began: what falls due on it is what the renewal pays. */
const onDay = (state: State, { matures_on }: Renewal, loan: Loan) => standingFor(state, loan, matures_on);

/** Nothing moves; the customer is told what is lacking, and may bring it until the day ends. */
function short(
  { shard }: Lender,
  renewal: Renewal,
  { claimed, amount, own }: { claimed: bigint; amount: bigint; own: bigint },
  date: string,
) {
  const lacking = amountText(claimed - amount - own);
  return effects({
    reply: { loan: renewal.loan, drawing: renewal.id, state: 'signed', lacking },
    rows: renewal.short_on === date ? [] : [renewals.update({ ...renewal, short_on: date })],
    facts:
      renewal.short_on === date
        ? []
        : [
            {
              kind: `${shard}.renewal-short`,
              subject: renewal.customer,
              header: { product: renewal.product },
              opening: { loan: renewal.loan, drawing: renewal.id, own: amountText(own), lacking },
            },
          ],
  });
}
