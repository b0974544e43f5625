import { minorOf } from '@sandglass/kit';
import type { Instalment } from '../bank/loans.ts';

/** A stacked bar in a picture of so many units: principal below, interest on top. */
export interface Bar {
  readonly n: number;
  readonly x: number;
  readonly width: number;
  readonly principal: number;
  readonly interest: number;
  readonly state: Instalment['state'];
}

/** The bars of a schedule, to one scale. Widths and heights are for the eye; figures come from the table. */
export function barsOf(rows: readonly Instalment[], width: number, height: number): readonly Bar[] {
  const most = rows.map(({ payment }) => minorOf(payment)).sort((a, b) => (a < b ? 1 : -1))[0] || 1n;
  const slot = width / Math.max(rows.length, 1);
  const share = (amount: Instalment['payment']) => (Number(minorOf(amount)) / Number(most)) * height;
  return rows.map((row, at) => ({
    n: row.n,
    x: at * slot + slot * 0.15,
    width: slot * 0.7,
    principal: share(row.principal),
    interest: share(row.interest),
    state: row.state,
  }));
}
