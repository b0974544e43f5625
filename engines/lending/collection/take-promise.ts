import { DateString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, addWorkdays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { Amount, amountText, minorOf } from '../amount.ts';
import { loans } from '../loan/loan.ts';
import { LoanId } from '../recovery/inputs.ts';
import { cases } from './case.ts';
import { type Collecting, caseKeys, factOf, restOfCase } from './collecting.ts';
import { officerOf } from './officer.ts';
import { claimedNow, isNothingOverdue } from './owed-now.ts';
import { PROMISE_DAYS_MAX, promiseId, promises } from './promise.ts';
import { objectionToWork } from './works-on.ts';

/** A borrower names a day and an amount; until that day nobody has to call again. */
export const takePromiseOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.promise`,
    summary: 'Records a promise to pay so much by a day; the repayments themselves keep or break it.',
    business: 'continuing',
    roles: ['institution', 'customer', 'partner'],
    input: Type.Object(
      { loanId: LoanId, amount: Amount, dueOn: DateString() },
      { additionalProperties: false },
    ),
    load: caseKeys,
    loadThen: (state, { loanId }) => restOfCase(of, state, loanId),
    decide: (state, { loanId, dueOn, ...input }, { businessDate: date, actor }) => {
      const loan = state.get(loans, loanId);
      const row = state.get(cases, loanId);
      const isOthers = actor.role === 'customer' && loan?.customer !== actor.party;
      if (loan === undefined || row === undefined || isOthers)
        return refuse('case-unknown', { loan: loanId });
      const working = objectionToWork(row, actor);
      if (working !== undefined) return refuse(working.code, working.values, { subject: loan.customer });
      const no = (code: string, values = {}) => refuse(code, values, { subject: loan.customer });
      if (row.state === 'closed' || isNothingOverdue(state, loan, date)) return no('case-closed');
      if (row.promise !== null)
        return no('promise-open', { until: state.get(promises, row.promise)?.due_on ?? '' });
      const [from, to] = [date, addDays(parseDate(date), PROMISE_DAYS_MAX)];
      if (dueOn < from || dueOn > to) return no('promise-date', { from, to });
      const amount = minorOf(input.amount);
      const claimed = claimedNow(state, loan, date);
      if (amount <= 0n || amount > claimed) return no('promise-amount', { amount: amountText(claimed) });
      const id = promiseId(loanId, row.promises + 1);
      const after = {
        ...row,
        promises: row.promises + 1,
        promise: id,
        act_by: row.act_by === null ? null : addWorkdays(parseDate(dueOn), 1),
      };
      return effects({
        reply: { loan: loanId, promise: id, amount: amountText(amount), dueOn },
        rows: [
          cases.update(after),
          promises.insert({
            id,
            loan: loanId,
            customer: loan.customer,
            amount,
            made_on: date,
            due_on: dueOn,
            received_before: loan.received,
            state: 'open',
            ended_on: null,
            by: officerOf(actor),
          }),
        ],
        facts: [factOf(of, 'promise-made', after, { amount: amountText(amount), dueOn })],
      });
    },
  });
