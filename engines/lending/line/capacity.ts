import type { Line } from './line.ts';

/** 普惠小微: the limit of one borrower over all products, CNY 10,000,000.00 (银保监办发〔2019〕48号). */
export const PARTY_LINE_MAX = 1_000_000_000n;

/**
 * The line after a party was assessed anew: what its evidence carries, within what one party may have. A better year raises
 * it, a worse one does not lower it — lowering is a person's or the monitoring's act — and one that a person lowered stays.
 */
export function assessedLine(line: Line, carried: bigint): Line {
  const carries = carried < PARTY_LINE_MAX ? carried : PARTY_LINE_MAX;
  return line.held || carries <= line.approved ? line : { ...line, approved: carries };
}
