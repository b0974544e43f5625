import { type CivilDate, formatDate } from '../calendar/civil-date.ts';
import { formatAmount } from '../exact/amount.ts';
import { formatRatePercent } from '../exact/rate.ts';
import { type Flows, flowsOf } from '../schedule/flows.ts';
import { planLoan } from '../schedule/plan.ts';
import type { LoanTerms, Row } from '../schedule/terms.ts';
import { annualisedRate, internalRate } from '../schedule/yield.ts';

/** A row as it is written: decimal strings; `date` and `days` are null where a case has no calendar. */
export interface AnswerRow {
  readonly n: number;
  readonly date: CivilDate | null;
  readonly days: number | null;
  readonly opening: string;
  readonly principal: string;
  readonly interest: string;
  readonly payment: string;
  readonly closing: string;
  /** Only where something was drawn or prepaid: opening + drawn − principal − prepaid = closing. */
  readonly drawn?: string;
  readonly prepaid?: string;
  /** Only for draw-and-repay and overdue cases. */
  readonly event?: string;
  readonly penaltyInterest?: string;
  readonly compoundInterest?: string;
}

export interface Answer {
  readonly rows: readonly AnswerRow[];
  readonly totalInterest: string;
  /** Percent, four decimals; null where there is no yearly rate to speak of. */
  readonly annualisedRate: string | null;
  readonly irr: string | null;
  readonly instalments?: readonly Readonly<Record<string, string | number>>[];
}

/** Plans the loan and writes it down. @throws LoanTermsError as `planLoan` */
export function answerPlan(terms: LoanTerms): Answer {
  const rows = planLoan(terms);
  return answerRows(
    rows,
    terms.timeline.dated,
    flowsOf(terms.timeline, terms.principalMinor, terms.events ?? [], rows),
  );
}

export function answerRows(rows: readonly Row[], dated: boolean, flows: Flows): Answer {
  const total = rows.reduce((sum, row) => sum + row.interestMinor, 0n);
  return {
    rows: rows.map((row) => writeRow(row, dated)),
    totalInterest: formatAmount(total),
    ...writeYield(flows),
  };
}

export function writeYield(flows: Flows): Pick<Answer, 'annualisedRate' | 'irr'> {
  const irr = internalRate(flows);
  return {
    annualisedRate: formatRatePercent(annualisedRate(flows), 4),
    irr: irr === null ? null : formatRatePercent(irr, 4),
  };
}

function writeRow(row: Row, dated: boolean): AnswerRow {
  return {
    n: row.n,
    date: dated ? formatDate(row.due) : null,
    days: dated ? row.due - row.from : null,
    opening: formatAmount(row.openingMinor),
    principal: formatAmount(row.principalMinor),
    interest: formatAmount(row.interestMinor),
    payment: formatAmount(row.paymentMinor),
    closing: formatAmount(row.closingMinor),
    ...(row.drawnMinor > 0n ? { drawn: formatAmount(row.drawnMinor) } : {}),
    ...(row.prepaidMinor > 0n ? { prepaid: formatAmount(row.prepaidMinor) } : {}),
  };
}
