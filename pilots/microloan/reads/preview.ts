import { read } from '@sandglass/http';
import { Amount, amountText, loans, minorOf, planDrawing, rateText, yieldOf } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { readers, seenBy } from './readers.ts';
import { ofOne, useOfLoans } from './uses.ts';

/** What drawing an amount today would mean: its schedule and its cost, before anything is done. */
export const drawPreview = read({
  path: '/api/loans/{id}/preview',
  summary: 'The schedule that a drawdown of this amount would have today.',
  roles: readers,
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({ amount: Amount }),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params, query, businessDate }) => {
    const own = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
    const [loan] = await readRows(pool, loans, own, [SHARD, seenBy(actor), params.id]);
    const amount = minorOf(query.amount);
    if (loan === undefined || amount === 0n) return undefined;
    const schedule = planDrawing(loan, loan.drawings + 1, amount, businessDate);
    const cost = yieldOf(loan, amount, businessDate, schedule);
    const interest = schedule.reduce((sum, row) => sum + row.interest, 0n);
    return {
      loan: loan.id,
      customer: loan.customer,
      amount: amountText(amount),
      currency: loan.currency,
      drawnOn: businessDate,
      annualRatePercent: rateText(loan.rate_bps),
      annualRateKind: 'simple',
      simplePercent: cost.simplePercent,
      irrPercent: cost.irrPercent,
      totalInterest: amountText(interest),
      total: amountText(amount + interest),
      schedule: schedule.map((row) => ({
        n: row.n,
        dueOn: row.due_on,
        principal: amountText(row.principal),
        interest: amountText(row.interest),
        payment: amountText(row.principal + row.interest),
      })),
    };
  },
  uses: useOfLoans(ofOne),
});
