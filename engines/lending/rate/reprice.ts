import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { NOTHING_ACCRUED } from '../books/accrued.ts';
import { positionOf, positions } from '../books/position.ts';
import { INCOME_ACCOUNTS, recognise } from '../books/recognise.ts';
import type { Lender } from '../lender.ts';
import { instalments, openRows } from '../loan/instalment.ts';
import { loans } from '../loan/loan.ts';
import { rateText } from '../rate.ts';
import { openBook } from '../repayment/open-book.ts';
import { atNewRate } from './at-new-rate.ts';
import { benchmarks, LPR_1Y, rateOn } from './benchmark.ts';
import { nextRepriceOn } from './pricing.ts';
import { repricingId, repricings } from './repricing.ts';

/**
 * Loans whose rate is made anew by a business date. $1 shard, $2 date. Plan: the partial index over coming repricings;
 * its cost is that of the loans of the day.
 */
export const LOANS_TO_REPRICE = `
  select id from lending.loan
  where shard = $1 and state = 'active' and next_reprice_on <= $2::date order by next_reprice_on, id`;

/** Makes a floating loan's rate anew: the benchmark in force on that day, and the spread that was signed. */
export const repriceOf = (lender: Lender) =>
  operation({
    name: `${lender.shard}.reprice`,
    summary: 'Gives a floating loan its new rate from the benchmark of its repricing day; run on that day.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { loanId: Type.String({ minLength: 1, maxLength: 64 }) },
      { additionalProperties: false },
    ),
    load: ({ loanId }) => [loans.key(loanId), positions.key(loanId), ...INCOME_ACCOUNTS],
    loadThen: (state, { loanId }) => {
      const loan = state.get(loans, loanId);
      return loan === undefined ? [] : [subjectKey(loan.customer), ...openRows(loanId, loan.open_drawings)];
    },
    decide: (state, { loanId }, { businessDate }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const { customer: subject, pricing, next_reprice_on: on } = loan;
      const no = (code: string, values = {}) => refuse(code, values, { subject });
      if (pricing.kind === 'fixed' || on === null || on > businessDate || loan.state !== 'active') {
        return no('nothing-to-reprice', { date: businessDate });
      }
      const benchmark = rateOn(state.get(benchmarks, LPR_1Y), on);
      if (benchmark === undefined) return no('rate-unknown', { date: on });
      const rate = Math.max(0, benchmark + pricing.spreadBps);
      const before = openBook(state, loan);
      const after = atNewRate(before, rate, on);
      const n = loan.repricings + 1;
      const book = {
        loan: {
          ...after.loan,
          repricings: n,
          next_reprice_on: nextRepriceOn(pricing, loan.signed_on, on),
        },
        plans: after.plans,
      };
      const recognised = recognise(positionOf(state, loanId), book, NOTHING_ACCRUED);
      const known = new Set(before.plans.flatMap((plan) => [...plan.instalments]));
      const changed = book.plans.flatMap((plan) => plan.instalments.filter((row) => !known.has(row)));
      return effects({
        reply: { loan: loanId, from: on, annualRatePercent: rateText(rate), instalments: changed.length },
        rows: [
          loans.update(book.loan),
          positions.update(recognised.position),
          ...changed.map((row) => instalments.update(row)),
          repricings.create({
            id: repricingId(loanId, n),
            loan: loanId,
            n,
            effective_on: on,
            before_bps: loan.rate_bps,
            rate_bps: rate,
          }),
        ],
        transfers: recognised.transfers,
        facts: [
          {
            kind: `${lender.shard}.repriced`,
            subject,
            header: { product: loan.product, benchmark: LPR_1Y, benchmarkBps: benchmark },
            opening: { loan: loanId, from: on, beforeBps: loan.rate_bps, rateBps: rate },
          },
        ],
      });
    },
  });
