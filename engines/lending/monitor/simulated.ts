import { createHash } from 'node:crypto';
import type { InvoiceMonth } from '@sandglass/credit';
import type { Signals } from './signals.ts';

/** What may happen to a sample firm; a demo or a test tells which, from a month on. */
export const SCENARIOS = [
  'sound',
  'sales-fall',
  'sales-stop',
  'invoices-voided',
  'one-buyer',
  'tax-stops',
  'many-enquiries',
  'court',
  'overdue-elsewhere',
  'sources-silent',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface SampleFirm {
  readonly id: string;
  readonly scenario: Scenario;
  /** Month from which it holds, YYYY-MM. */
  readonly since: string;
}

const HISTORY_MONTHS = 36;

/**
 * What the sample providers say of a firm: made up from its id, the same every time, and labelled as simulated wherever it is
 * shown. Nothing of it is a real firm's.
 */
export function simulatedSignals({ id, scenario, since }: SampleFirm, on: string): Signals {
  if (scenario === 'sources-silent' && on.slice(0, 7) >= since)
    return { invoices: null, tax: null, balance: null, court: null, bureau: null };
  const has = (of: Scenario): boolean => scenario === of && on.slice(0, 7) >= since;
  const months = Array.from({ length: HISTORY_MONTHS }, (_, n) => monthBack(on, HISTORY_MONTHS - n));
  const invoices = months.flatMap((month) => invoicesOf({ id, scenario, since }, month));
  const deposit = 50_000 + draw(id, 'deposit') * 400_000;
  return {
    invoices,
    tax: {
      grade: has('tax-stops') ? 'C' : draw(id, 'tax') < 0.6 ? 'A' : 'B',
      filedFor: has('tax-stops') ? monthBack(`${since}-01`, 1) : monthBack(on, 1),
      arrears: has('tax-stops') ? 12_000 : 0,
    },
    balance: {
      lastMonth: Math.round(deposit * (has('sales-stop') ? 0.2 : 0.95)),
      sixMonths: Math.round(deposit),
    },
    court: { cases: has('court') ? 2 : 0, enforced: has('court') },
    bureau: {
      enquiries: has('many-enquiries') ? 13 : Math.floor(draw(id, 'enquiries') * 3),
      otherLenders: has('many-enquiries') ? 5 : Math.floor(draw(id, 'lenders') * 3),
      overdueDays: has('overdue-elsewhere') ? 120 : 0,
      overduePercent: has('overdue-elsewhere') ? 35 : 0,
    },
  };
}

function invoicesOf({ id, scenario, since }: SampleFirm, month: string): InvoiceMonth[] {
  const later = month >= since;
  if (later && scenario === 'sales-stop') return [];
  const shrunk = later && scenario === 'sales-fall' ? 0.3 : 1;
  const yearly = 3_000_000 + draw(id, 'size') * 12_000_000;
  const season = 0.85 + 0.3 * draw(id, `${month}/season`);
  const sales = Math.round((yearly / 12) * season * shrunk);
  const valid = Math.max(1, Math.round((30 + draw(id, 'count') * 90) * shrunk));
  const parties = Math.max(1, Math.round(valid / 3));
  const isFor = (of: Scenario): boolean => later && scenario === of;
  const topShare =
    (isFor('one-buyer') ? 0.96 : 0.15) + (isFor('one-buyer') ? 0.03 : 0.25) * draw(id, `${month}/top`);
  const voided = Math.round(valid * (isFor('invoices-voided') ? 2.5 : 0.04 * draw(id, `${month}/void`)));
  const month_ = { month, red: 0, voided };
  return [
    { ...month_, side: 'out', valid, amount: sales, parties, topShare },
    {
      ...month_,
      side: 'in',
      valid: Math.ceil(valid / 2),
      amount: Math.round(sales * 0.7),
      parties: Math.ceil(parties / 2),
      topShare,
    },
  ];
}

/** A number from 0 to 1 that belongs to this firm and word for ever. */
const draw = (id: string, word: string): number =>
  createHash('sha256').update(`${id}|${word}`).digest().readUInt32BE(0) / 2 ** 32;

/** The month so many before a date's, YYYY-MM. */
function monthBack(on: string, back: number): string {
  const months = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
