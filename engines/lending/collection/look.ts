import {
  effects,
  type Fact,
  type Job,
  operation,
  type RowWrite,
  refuse,
  type State,
} from '@sandglass/operations';
import { amountText } from '../amount.ts';
import { languageOf } from '../borrower.ts';
import { type Loan, loans } from '../loan/loan.ts';
import { LoanOnly } from '../recovery/inputs.ts';
import { actBy, advanceCase, type CaseStep } from './advance-case.ts';
import { type CollectionCase, cases } from './case.ts';
import { type Collecting, caseKeys, factOf, restOfCase } from './collecting.ts';
import { recentOf } from './contacted-person.ts';
import { rungOf } from './ladder.ts';
import { nextHour, objectionToContact } from './may-contact.ts';
import { isNothingOverdue, unpaidSince } from './owed-now.ts';
import { rulesOn } from './policy.ts';
import { judged, type PromiseToPay, promises } from './promise.ts';
import { messageJob, reached } from './send.ts';

const EVENTS: Readonly<Record<CaseStep, string>> = {
  opened: 'case-opened',
  climbed: 'case-climbed',
  closed: 'case-closed',
};

/**
 * Brings a loan's collection to the business date: judges the promise by what was paid, opens, climbs or closes the
 * case, and sends the day's message within the hours that the rules allow. Looked at twice, the second changes nothing.
 */
export const lookOf = (of: Collecting) =>
  operation({
    name: `${of.lender.shard}.collection.look`,
    summary: 'Brings the collection of one loan to the business date; run for each loan of the day.',
    business: 'continuing',
    roles: ['system'],
    input: LoanOnly,
    load: caseKeys,
    loadThen: (state, { loanId }) => restOfCase(of, state, loanId),
    decide: (state, { loanId }, { businessDate: date, now }) => {
      const loan = state.get(loans, loanId);
      if (loan === undefined) return refuse('loan-unknown', { loan: loanId });
      const before = state.get(cases, loanId);
      const promised = judgePromise(of, state, loan, before, date);
      const collected = {
        id: loan.id,
        customer: loan.customer,
        product: loan.product,
        guarantors: of.guarantors.of(state, loan),
        dueOn: unpaidSince(state, loan, before),
      };
      const { row, steps, message } = advanceCase(promised.row, collected, date, of.policy.ladder);
      if (row === undefined) return effects({ reply: { loan: loanId, state: 'none' } });
      // Whom an agency has is spoken to by the agency alone.
      const isSaid = message !== null && row.agency === null;
      const sent = isSaid ? sendMessage(of, state, { loan, row, date, now }) : undefined;
      const after = sent?.row ?? (isSaid ? unsaid(row, promised.row, steps) : row);
      const reported = steps.map((step) => factOf(of, EVENTS[step], step === 'closed' ? before! : after));
      const facts = [...promised.facts, ...reported, ...(sent?.facts ?? [])];
      const moved = before === undefined || hasMoved(before, after);
      if (facts.length === 0 && !moved)
        return effects({ reply: { loan: loanId, state: after.state, stage: after.stage, messaged: false } });
      return effects({
        reply: { loan: loanId, state: after.state, stage: after.stage, messaged: sent !== undefined },
        rows: [
          before === undefined ? cases.insert(after) : cases.update(after),
          ...promised.rows,
          ...(sent?.rows ?? []),
        ],
        // Part of the arrears was paid, or a message found no room: the case stands where it stood.
        facts: facts.length > 0 ? facts : [factOf(of, 'case-kept', after, { dueOn: after.due_on })],
        jobs: sent?.jobs ?? [],
      });
    },
  });

/** The rules leave no room for the day's message, as they were written to of another loan: the next day has it still before it. */
const unsaid = (
  row: CollectionCase,
  before: CollectionCase | undefined,
  steps: readonly CaseStep[],
): CollectionCase => ({
  ...row,
  messaged: steps.includes('opened') ? null : (before?.messaged ?? null),
});

/** Something that no step names: another due date, another message's day, another guarantor. */
const hasMoved = (before: CollectionCase, after: CollectionCase): boolean =>
  before.due_on !== after.due_on ||
  before.messaged !== after.messaged ||
  before.guarantors.join() !== after.guarantors.join();

interface Judged {
  readonly row: CollectionCase | undefined;
  readonly rows: readonly RowWrite[];
  readonly facts: readonly Fact[];
}

/** The promise as the repayments have made it; a broken one is a collector's task of the next workday. */
function judgePromise(
  of: Collecting,
  state: State,
  loan: Loan,
  before: CollectionCase | undefined,
  date: string,
): Judged {
  const open = before?.promise == null ? undefined : state.get(promises, before.promise);
  const same = { row: before, rows: [], facts: [] };
  if (before === undefined || open === undefined) return same;
  const promise = judged(open, {
    received: loan.received,
    nothingOverdue: isNothingOverdue(state, loan, date),
    date,
  });
  if (promise.state === 'open') return same;
  const isBroken = promise.state === 'broken';
  const rung = rungOf(of.policy.ladder, before.stage);
  const row: CollectionCase = {
    ...before,
    promise: null,
    promises_broken: before.promises_broken + (isBroken ? 1 : 0),
    act_by: actBy(isBroken ? { ...rung, actWithin: 1 } : rung, date),
  };
  return {
    row,
    rows: [promises.update(promise)],
    facts: [factOf(of, `promise-${promise.state}`, row, openingOf(promise))],
  };
}

const openingOf = ({ amount, due_on }: PromiseToPay) => ({ amount: amountText(amount), dueOn: due_on });

interface Sending {
  readonly loan: Loan;
  readonly row: CollectionCase;
  readonly date: string;
  readonly now: number;
}

/** The day's message, at the first hour at which it may arrive; none where the rules leave no room for it. */
function sendMessage(of: Collecting, state: State, { loan, row, date, now }: Sending) {
  const rules = rulesOn(of.policy, date);
  const zone = of.policy.zoneOf(loan.region);
  const at = nextHour(now, zone, rules);
  const contact = {
    channel: 'sms' as const,
    party: loan.customer,
    debtors: [loan.customer],
    rung: rungOf(of.policy.ladder, row.stage),
    recent: recentOf(state, loan.customer),
    now: at,
    zone,
  };
  if (objectionToContact(contact, rules) !== undefined) return undefined;
  const locale = languageOf(state, loan.customer);
  const made = reached(of, state, {
    loan,
    row,
    party: loan.customer,
    channel: 'sms',
    locale,
    at,
    date,
    by: null,
    outcome: 'on-its-way',
  });
  const jobs: readonly Job[] = [messageJob(of, made.contact, { locale, within: { zone, ...rules.hours } })];
  return {
    row: made.row,
    rows: made.rows,
    facts: [factOf(of, 'contacted', made.row, { channel: 'sms', text: made.contact.text })],
    jobs,
  };
}
