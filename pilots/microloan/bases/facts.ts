import type { GradedCase } from './graded.ts';

/** What a loan may stand on besides what the applicant states: the tax record, assets at the bank, a home. */
export const BASES = ['tax', 'assets', 'mortgage'] as const;
export type BaseName = (typeof BASES)[number];

/** What the credit bureau says; amounts in yuan. */
export interface BureauFacts {
  /** Other banks that the firm owes. */
  readonly lenders: number;
  readonly owedElsewhere: number;
  /** Enquiries for new credit within three months. */
  readonly enquiries: number;
  /** Longest run of months overdue within two years, and all of them: 连三累六. */
  readonly overdueRun: number;
  readonly overdueMonths: number;
}

export interface TaxFacts {
  readonly taxGrade: 'A' | 'B' | 'M' | 'C' | 'D';
  /** Paid and invoiced within twelve months, yuan. */
  readonly yearlyTax: number;
  readonly yearlySales: number;
  readonly firmMonths: number;
  /** By the invoice model; the invoices themselves are not kept. */
  readonly invoices: GradedCase;
}

export interface AssetFacts {
  /** Average financial assets with the bank within six months, yuan. */
  readonly assets: number;
  readonly accountMonths: number;
  readonly cardUsePercent: number;
  /** Debts against assets of the firm. */
  readonly debtPercent: number;
}

export interface MortgageFacts {
  /** Low end of the valuation, and the maximum secured amounts of those who come first, yuan. */
  readonly homeValue: number;
  readonly priorLiens: number;
  readonly firmMonths: number;
  /** Yearly debt service against yearly income. */
  readonly servicePercent: number;
}

/** A base with what was read for it. */
export type Facts =
  | { readonly base: 'tax'; readonly bureau: BureauFacts; readonly tax: TaxFacts }
  | { readonly base: 'assets'; readonly bureau: BureauFacts; readonly assets: AssetFacts }
  | { readonly base: 'mortgage'; readonly bureau: BureauFacts; readonly mortgage: MortgageFacts };
