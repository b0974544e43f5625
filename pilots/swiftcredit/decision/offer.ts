import { amountText, type ContractTerms, type Product } from '@sandglass/lending';
import type { Sentence } from '@sandglass/operations';

export interface GivenReason {
  readonly code: string;
  readonly text: Sentence;
}

/** Something that bounds the limit, and where it put it. */
export interface Cap {
  readonly code: CapCode;
  /** Decimal string. */
  readonly amount: string;
  readonly text: Sentence;
}

export type CapCode = 'asked' | 'product' | 'income' | 'value' | 'line' | 'controller';

/** Stands for the model where two officers decided. */
export const OFFICERS = 'officers';

/** The product's terms as they were offered; the contract takes them, whatever the product has become by then. */
export interface OfferedTerms {
  readonly terms: ContractTerms;
  readonly currency: string;
  readonly revolving: boolean;
  readonly limitMonths: number;
  /** Decimal string. */
  readonly drawMinimum: string;
}

/** A product's terms as they are offered now. */
export const termsOf = (product: Product): OfferedTerms => ({
  terms: product.terms,
  currency: product.currency,
  revolving: product.revolving,
  limitMonths: product.limit_months,
  drawMinimum: amountText(product.draw_minimum),
});

/** What was decided, with all that it rests on. Amounts are decimal strings. */
export interface Offer {
  readonly decision: 'approved' | 'declined';
  /** Of the case, the first is 1; what it rested on is kept under this number. Absent in decisions of before. */
  readonly n?: number;
  readonly product: string;
  readonly version: number;
  readonly model: string;
  readonly score: number;
  readonly grade: string;
  /** Of default, by the model, in hundredths of a percent. */
  readonly probabilityBps: number;
  readonly granted: string;
  readonly rateBps: number;
  readonly lprBps: number;
  readonly ltvBps: number;
  readonly guarantee: boolean;
  /** Of a year, by the loan to value, hundredths of a percent of what is owed. */
  readonly expectedLossBps: number;
  readonly caps: readonly Cap[];
  readonly reasons: readonly GivenReason[];
  /** The table of hard rules that was asked, with its version. */
  readonly rules?: string;
  /** Absent in what was declined, and in offers of before it was kept. */
  readonly contract?: OfferedTerms;
}
