import type { InvoiceMonth } from '@sandglass/credit';

/** 纳税信用等级: M are firms that are too young to be graded. */
export const TAX_GRADES = ['A', 'B', 'M', 'C', 'D'] as const;
export type TaxGrade = (typeof TAX_GRADES)[number];

/** What each source knows of a borrower on a date; null: it did not answer, which is not the same as nothing. */
export interface Signals {
  /** VAT invoices by month, the month of the date left out. */
  readonly invoices: readonly InvoiceMonth[] | null;
  readonly tax: {
    readonly grade: TaxGrade;
    /** Last month for which a return was filed, YYYY-MM. */
    readonly filedFor: string;
    /** Yuan. */
    readonly arrears: number;
  } | null;
  /** Average balances with this bank, yuan. */
  readonly balance: { readonly lastMonth: number; readonly sixMonths: number } | null;
  readonly court: {
    /** Cases against the borrower opened within twelve months. */
    readonly cases: number;
    /** On the list of those who do not obey a judgment (失信被执行人). */
    readonly enforced: boolean;
  } | null;
  readonly bureau: {
    /** By other lenders for new credit, within three months. */
    readonly enquiries: number;
    readonly otherLenders: number;
    readonly overdueDays: number;
    /** Which share of the debt to all banks is more than 90 days overdue, in percent: the rule of a fifth is about it. */
    readonly overduePercent: number;
  } | null;
}
export const SOURCES = [
  'invoices',
  'tax',
  'balance',
  'court',
  'bureau',
] as const satisfies readonly (keyof Signals)[];
export type Source = (typeof SOURCES)[number];

/** Where signals come from. A sample source says so, and every page that shows what it said says so, too. */
export interface SignalSource {
  readonly simulated: boolean;
  /** May fail; the reading is then tried again. */
  readonly read: (borrower: string, on: string) => Promise<Signals>;
}
