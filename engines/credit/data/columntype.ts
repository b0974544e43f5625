import type { Value } from '@sandglass/scorecard';
import { CreditDataError } from '../refusal.ts';

/**
 * What a column holds, declared once by the model and never guessed while scoring:
 * `number`; `text`, a category as written; `code`, a category whose digits some programs write as 1.0 for 1.
 */
export type ColumnType = 'number' | 'text' | 'code';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Codes that say nothing, such as NAICS 0 in old loans: neutral in fit and in scoring, or they would be a clock. */
  readonly notRecorded?: readonly string[];
}

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const NOT_GIVEN = new Set(['', 'NA', 'NaN', 'nan', 'null']);

export function isNumber(text: string): boolean {
  return NUMBER.test(text.trim());
}

/** True for the ways in which programs write a missing number. */
export function isNotGiven(text: string): boolean {
  return NOT_GIVEN.has(text.trim());
}

/**
 * Reads one field by its declared type; null is missing, undefined says nothing and is neutral.
 * @param row counts from 1, for the error's sentence.
 * @throws CreditDataError when a number is declared and something else is found.
 */
export function readField(text: string, column: Column, row: number): Value | undefined {
  const trimmed = column.type === 'code' ? text.trim().replace(/^(\d+)\.0+$/, '$1') : text.trim();
  if (column.notRecorded?.includes(trimmed)) return undefined;
  if (column.type !== 'number') return trimmed === '' ? null : trimmed;
  if (isNotGiven(trimmed)) return null;
  if (isNumber(trimmed)) return Number(trimmed);
  throw new CreditDataError(
    'credit-data-invalid',
    `row ${row}, column "${column.name}": "${trimmed.slice(0, 40)}" is not a number`,
  );
}
