import type { FigureName } from './figures.ts';
import type { WarningCode } from './warning-reasons.ts';

/** How grave: something to look at, a sign of trouble, a reason to stop lending more. */
export const LEVELS = ['notice', 'warning', 'alarm'] as const;
export type Level = (typeof LEVELS)[number];

/** One row of the monitoring's rules: where a figure reaches its bound, there is a reason of that level. */
export interface WatchRule {
  readonly code: WarningCode;
  readonly figure: FigureName;
  readonly when: 'at-least' | 'at-most';
  readonly bound: number;
  readonly level: Level;
}

const row = (
  code: WarningCode,
  figure: FigureName,
  when: WatchRule['when'],
  bound: number,
  level: Level,
): WatchRule => ({ code, figure, when, bound, level });

/** Example rules, as data: a bank sets its own bounds. Each reading keeps the version by which it was judged. */
export const sampleWatchRules = {
  version: '2026-12',
  rules: [
    row('sales-fell', 'salesChangePercent', 'at-most', -30, 'warning'),
    row('sales-fell', 'salesChangePercent', 'at-most', -60, 'alarm'),
    row('sales-stopped', 'monthsWithoutSales', 'at-least', 2, 'warning'),
    row('sales-stopped', 'monthsWithoutSales', 'at-least', 3, 'alarm'),
    row('invoices-weak', 'invoiceGrade', 'at-least', 5, 'warning'),
    row('invoices-voided', 'voidedPercent', 'at-least', 30, 'notice'),
    row('invoices-voided', 'voidedPercent', 'at-least', 50, 'warning'),
    row('invoices-voided', 'voidedPercent', 'at-least', 70, 'alarm'),
    row('one-buyer', 'largestBuyerPercent', 'at-least', 90, 'notice'),
    row('one-buyer', 'largestBuyerPercent', 'at-least', 95, 'warning'),
    row('filing-stopped', 'monthsWithoutFiling', 'at-least', 2, 'warning'),
    row('filing-stopped', 'monthsWithoutFiling', 'at-least', 4, 'alarm'),
    row('tax-grade-fell', 'taxGrade', 'at-least', 4, 'warning'),
    row('tax-grade-fell', 'taxGrade', 'at-least', 5, 'alarm'),
    row('tax-arrears', 'taxArrears', 'at-least', 0.01, 'warning'),
    row('balance-fell', 'balanceChangePercent', 'at-most', -70, 'notice'),
    row('court-case', 'courtCases', 'at-least', 1, 'warning'),
    row('court-enforced', 'enforced', 'at-least', 1, 'alarm'),
    row('many-enquiries', 'enquiries', 'at-least', 5, 'notice'),
    row('many-enquiries', 'enquiries', 'at-least', 8, 'warning'),
    row('many-enquiries', 'enquiries', 'at-least', 12, 'alarm'),
    row('many-lenders', 'otherLenders', 'at-least', 4, 'warning'),
    row('overdue-elsewhere', 'overdueElsewhereDays', 'at-least', 1, 'warning'),
    row('overdue-elsewhere', 'overdueElsewhereDays', 'at-least', 31, 'alarm'),
  ],
} as const satisfies WatchRules;

export interface WatchRules {
  readonly version: string;
  readonly rules: readonly WatchRule[];
}
