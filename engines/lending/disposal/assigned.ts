import type { Circumstances, Fact, Job, RowWrite, State } from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { languageOf } from '../borrower.ts';
import { closedCase } from '../collection/advance-case.ts';
import { cases } from '../collection/case.ts';
import type { Loan } from '../loan/loan.ts';
import { preservations } from '../preservation/preservation.ts';
import { sealId, seals } from '../preservation/seal.ts';
import { type Assignment, assignments } from './assignment.ts';
import { buyers } from './buyer.ts';
import type { Disposer } from './disposer.ts';
import { noticeJob, noticeOf } from './notice.ts';
import type { Pool } from './pool.ts';

interface Of {
  readonly pool: Pool;
  readonly loan: Loan;
  readonly claim: bigint;
  readonly at: Pick<Circumstances, 'businessDate' | 'now'>;
}

/**
 * All that goes with a claim: its security, the preservation case and its seals, the end of the bank's own collection, and
 * the notice without which the assignment does not bind the debtor (Civil Code art. 546).
 */
export function assigned(of: Disposer, state: State, { pool, loan, claim, at }: Of) {
  const { lender, security } = of;
  const { id, customer, product } = loan;
  const { businessDate: date, now } = at;
  if (claim === 0n) return { rows: [], facts: [], jobs: [] };
  const buyer = state.get(buyers, pool.winner!)!;
  const notice = noticeOf(of, loan, buyer, date);
  const row: Assignment = {
    id,
    pool: pool.id,
    customer,
    product,
    buyer: buyer.id,
    buyer_name: buyer.name,
    contact: buyer.contact,
    pay_to: buyer.pay_to,
    assigned_on: date,
    claim,
    notice,
    told_on: null,
    services: [],
    payments: 0,
  };
  const secured = security.pass(state, loan, { buyer: buyer.id, date, now });
  const facts: Fact[] = [
    {
      kind: `${lender.shard}.loan-sold`,
      subject: customer,
      header: { product, pool: pool.id, buyer: buyer.id },
      opening: { loan: id, claim: amountText(claim) },
    },
    ...secured.facts,
  ];
  const jobs: Job[] = [noticeJob(of, loan, notice, { now, date, locale: languageOf(state, loan.customer) })];
  return { rows: [assignments.insert(row), ...ended(state, id, date), ...secured.rows], facts, jobs };
}

/** The bank's own collection ends at once; a court's case and its seals go on for the buyer. */
function ended(state: State, loan: string, date: string): RowWrite[] {
  const row = state.get(cases, loan);
  const court = state.get(preservations, loan);
  const isOpen = court !== undefined && court.state !== 'closed';
  const held = Array.from({ length: isOpen ? court.assets : 0 }, (_, at) =>
    state.get(seals, sealId(loan, at + 1)),
  ).flatMap((seal) => (seal?.state === 'sealed' || seal?.state === 'waiting' ? [seal] : []));
  return [
    ...(row?.state === 'open' ? [cases.update(closedCase(row, date))] : []),
    ...(isOpen
      ? [preservations.update({ ...court, state: 'closed', closed_on: date, outcome: 'assigned' })]
      : []),
    ...held.map((seal) => seals.update({ ...seal, state: 'assigned' })),
  ];
}
