import { type InvoiceMonth, invoiceModel, scoreFirm } from '@sandglass/credit';
import { type Signals, type Source, TAX_GRADES } from './signals.ts';

/** What the rules look at, by its source; percentages of change are against the year before. */
export const FIGURES = {
  salesChangePercent: 'invoices',
  monthsWithoutSales: 'invoices',
  voidedPercent: 'invoices',
  largestBuyerPercent: 'invoices',
  /** 1 = A … 5 = E, by the invoice model. */
  invoiceGrade: 'invoices',
  monthsWithoutFiling: 'tax',
  /** 1 = A, 2 = B, 3 = M, 4 = C, 5 = D. */
  taxGrade: 'tax',
  taxArrears: 'tax',
  balanceChangePercent: 'balance',
  courtCases: 'court',
  enforced: 'court',
  enquiries: 'bureau',
  otherLenders: 'bureau',
  overdueElsewhereDays: 'bureau',
  /** Of the debt to all banks, more than 90 days overdue. */
  overdueElsewherePercent: 'bureau',
} as const satisfies Record<string, Source>;
export type FigureName = keyof typeof FIGURES;

/** Null: unknown, because the source did not answer or has too little to say. */
export type Figures = Readonly<Record<FigureName, number | null>>;

const GRADES = ['A', 'B', 'C', 'D', 'E'];

/** The invoice model's grade among the figures; undefined where there was nothing to grade. */
export const gradeIn = ({ invoiceGrade }: Figures): string | undefined =>
  invoiceGrade === null ? undefined : GRADES[invoiceGrade - 1];

/** So many months are looked at, and their sales compared with those of the year before: what changes now is not thinned by years. */
const COMPARED_MONTHS = 3;

export function figuresOf({ invoices, tax, balance, court, bureau }: Signals, on: string): Figures {
  return {
    ...ofInvoices(invoices, on),
    monthsWithoutFiling: tax && Math.max(0, monthsBetween(tax.filedFor, on) - 1),
    taxGrade: tax && TAX_GRADES.indexOf(tax.grade) + 1,
    taxArrears: tax?.arrears ?? null,
    balanceChangePercent: balance && change(balance.lastMonth, balance.sixMonths),
    courtCases: court?.cases ?? null,
    enforced: court && Number(court.enforced),
    enquiries: bureau?.enquiries ?? null,
    otherLenders: bureau?.otherLenders ?? null,
    overdueElsewhereDays: bureau?.overdueDays ?? null,
    overdueElsewherePercent: bureau?.overduePercent ?? null,
  };
}

function ofInvoices(invoices: Signals['invoices'], on: string) {
  const sold = invoices?.filter(({ side }) => side === 'out') ?? [];
  if (invoices === null || sold.length === 0) {
    return {
      salesChangePercent: null,
      monthsWithoutSales: null,
      voidedPercent: null,
      largestBuyerPercent: null,
      invoiceGrade: null,
    };
  }
  const months = (back: number) =>
    sold.filter(
      ({ month }) => monthsBetween(month, on) > back && monthsBetween(month, on) <= back + COMPARED_MONTHS,
    );
  const recent = months(0);
  const last = sold
    .filter(({ amount }) => amount > 0)
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return {
    salesChangePercent: change(sum(recent), sum(months(12))),
    monthsWithoutSales: last === undefined ? null : Math.max(0, monthsBetween(last, on) - 1),
    voidedPercent: percentOf(count(recent, 'voided'), count(recent, 'voided') + count(recent, 'valid')),
    largestBuyerPercent: percentOf(ofLargest(recent), sum(recent)),
    invoiceGrade: GRADES.indexOf(scoreFirm(invoiceModel, invoices, 'en').grade) + 1,
  };
}

/** Whole months from one month to the other: 0 within one. */
const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(5, 7));

/** Null where there was nothing before to compare with. */
const change = (now: number, before: number): number | null =>
  before > 0 ? rounded((now / before - 1) * 100) : null;

/** Null where there is nothing of which it would be a part. */
const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? rounded((part / whole) * 100) : null;

/** What each month's largest buyer bought, by amount: a month of small sales weighs little. */
const ofLargest = (months: readonly InvoiceMonth[]): number =>
  months.reduce((all, { amount, topShare }) => all + amount * topShare, 0);
const count = (months: readonly InvoiceMonth[], of: 'valid' | 'voided'): number =>
  months.reduce((all, month) => all + month[of], 0);
const sum = (months: readonly InvoiceMonth[]): number => months.reduce((all, { amount }) => all + amount, 0);
const rounded = (value: number): number => Math.round(value * 10) / 10;
