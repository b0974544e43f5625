import { roundDivide } from '../exact/rounding.ts';
import type { Book } from './book.ts';
import type { Instruction } from './instruction.ts';
import { type RunStart, run } from './run.ts';
import type { Row } from './terms.ts';

/**
 * Fineract's adjustment of a level instalment (ProgressiveEMICalculator @4198b0b,
 * checkAndAdjustEmiIfNeededOnRelatedRepaymentPeriods): where the last payment differs from the one before by more
 * minor units than half the periods, the difference is spread over all of them once, and kept only if the last
 * payment then comes closer. Changes `instructions` in place.
 */
export function levelOut(book: Book, instructions: Instruction[], start: RunStart, rows: Row[]): Row[] {
  const planned = instructions[start.index];
  const count = instructions.length - start.index;
  if (planned?.pays !== 'level' || count < 2) return rows;
  const differenceMinor = lastDifference(rows);
  if (magnitude(differenceMinor) <= BigInt(Math.floor(count / 2))) return rows;
  const shareMinor = roundDivide(differenceMinor, BigInt(count), book.terms.convention.rounding);
  if (shareMinor === 0n) return rows;
  const adjusted: Instruction = { pays: 'level', amountMinor: planned.amountMinor + shareMinor };
  const candidate = instructions.map((instruction, i) => (i < start.index ? instruction : adjusted));
  const candidateRows = run(book, candidate, start);
  if (magnitude(lastDifference(candidateRows)) >= magnitude(differenceMinor)) return rows;
  instructions.splice(0, instructions.length, ...candidate);
  return candidateRows;
}

function lastDifference(rows: readonly Row[]): bigint {
  return (rows.at(-1)?.paymentMinor ?? 0n) - (rows.at(-2)?.paymentMinor ?? 0n);
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
