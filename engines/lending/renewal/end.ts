import { subjectKey } from '@sandglass/journal';
import { effects, type Objection, operation, refuse } from '@sandglass/operations';
import type { Lender } from '../lender.ts';
import { drawingId, drawings } from '../loan/drawing.ts';
import { loans } from '../loan/loan.ts';
import { standings } from '../nightly/standing.ts';
import { keysOfBorrower, standingFor } from './asked.ts';
import { DrawingOnly } from './inputs.ts';
import { objectionToStanding, type Standing } from './may-renew.ts';
import { type Renewal, renewals } from './renewal.ts';

/** A customer thinks better of it before the day: the drawing matures as it would have. */
export const withdrawRenewalOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.renewal.withdraw`,
    summary: 'The customer takes a signed renewal back before its day; the drawing then matures as agreed.',
    business: 'closing',
    roles: ['customer'],
    input: DrawingOnly,
    load: ({ loanId, drawing }, { party }) => [renewals.key(drawingId(loanId, drawing)), subjectKey(party)],
    decide: (state, { loanId, drawing }, { businessDate: date, actor: { party } }) => {
      const renewal = state.get(renewals, drawingId(loanId, drawing));
      const no = (code: string, values = {}) => refuse(code, values, { subject: party });
      if (renewal?.customer !== party) return no('renewal-unknown', { loan: loanId });
      if (renewal.state !== 'signed') return no('renewal-state', { state: renewal.state });
      if (date >= renewal.matures_on) return no('renewal-day-come', { on: renewal.matures_on });
      return effects({
        reply: { loan: loanId, drawing: renewal.id, state: 'withdrawn' },
        rows: [renewals.update({ ...renewal, state: 'withdrawn', ended_on: date })],
        facts: [
          {
            kind: `${shard}.renewal-withdrawn`,
            subject: party,
            header: { product: renewal.product },
            opening: { loan: loanId, drawing: renewal.id },
          },
        ],
      });
    },
  });

/**
 * Ends a signed renewal that will not be: the borrower stands worse than on signing, the drawing was repaid, or the day has
 * passed. The customer is told why; what is owed falls due as agreed.
 */
export const endRenewalOf = ({ shard }: Lender) =>
  operation({
    name: `${shard}.renewal.end`,
    summary: 'Ends a signed renewal that cannot be carried out any more, and says why.',
    business: 'continuing',
    roles: ['system'],
    input: DrawingOnly,
    load: ({ loanId, drawing }) => [
      loans.key(loanId),
      renewals.key(drawingId(loanId, drawing)),
      drawings.key(drawingId(loanId, drawing)),
      standings.key(loanId),
    ],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [...keysOfBorrower(loan.customer), subjectKey(loan.customer)];
    },
    decide: (state, { loanId, drawing: n }, { businessDate: date }) => {
      const loan = state.get(loans, loanId);
      const renewal = state.get(renewals, drawingId(loanId, n));
      if (loan === undefined || renewal === undefined) return refuse('renewal-unknown', { loan: loanId });
      const subject = loan.customer;
      if (renewal.state !== 'signed') return refuse('renewal-state', { state: renewal.state }, { subject });
      const isOpen = state.get(drawings, renewal.id)?.state === 'open';
      const ended = endOf(renewal, isOpen, standingFor(state, loan, date));
      if (ended === undefined) return refuse('renewal-goes-on', { on: renewal.matures_on }, { subject });
      const { as, because } = ended;
      return effects({
        reply: { loan: loanId, drawing: renewal.id, state: as, because: because.code },
        rows: [renewals.update({ ...renewal, state: as, because, ended_on: date })],
        facts: [
          {
            kind: `${shard}.renewal-${as}`,
            subject,
            header: { product: renewal.product, because: because.code },
            opening: { loan: loanId, drawing: renewal.id },
          },
        ],
      });
    },
  });

interface Ended {
  readonly as: 'stopped' | 'missed';
  readonly because: Objection;
}

/** Whether and why a signed renewal ends without being carried out. */
export function endOf(
  { matures_on, short_on }: Renewal,
  isOpen: boolean,
  standing: Standing,
): Ended | undefined {
  if (!isOpen) return { as: 'stopped', because: { code: 'nothing-owed', values: {} } };
  if (short_on !== null && standing.date > matures_on)
    return { as: 'missed', because: { code: 'renewal-own-money-short', values: {} } };
  // What falls due on the day itself is no arrears of before it.
  const asOf = standing.date < matures_on ? standing.date : matures_on;
  const changed = objectionToStanding({ ...standing, date: asOf });
  if (changed !== undefined) return { as: 'stopped', because: changed };
  if (standing.date > matures_on)
    return { as: 'missed', because: { code: 'renewal-not-carried-out', values: {} } };
  return undefined;
}
