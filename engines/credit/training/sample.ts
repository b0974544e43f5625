import type { Value } from '@sandglass/scorecard';
import { readField } from '../data/columntype.ts';
import type { Table } from '../data/table.ts';
import type { Fields } from '../inputs/derive.ts';
import { valuesOf } from '../model.ts';
import { CreditDataError } from '../refusal.ts';
import type { Profile } from './profile.ts';

/** Typed training rows. */
export interface Sample {
  /** `values[i][row]` belongs to the profile's candidate i. */
  readonly values: readonly (readonly (Value | undefined)[])[];
  readonly bad: readonly boolean[];
  /** Year, or whole number of a period, by row; absent where no time was named. */
  readonly period?: readonly number[];
}

export interface Outcome {
  readonly target: string;
  readonly positive: string;
  readonly time?: string;
}

/** Rows of either outcome below which nothing is learnt. */
const OUTCOME_ROWS_MIN = 20;

/** @throws CreditDataError naming row and column of what cannot be read. */
export function readSample(table: Table, profile: Profile, outcome: Outcome): Sample {
  const bad = readOutcome(table, outcome);
  const fields = readFields(table, profile);
  const byRow = fields.map((row) => valuesOf(profile.candidates, row));
  const values = profile.candidates.map((_, i) => byRow.map((row) => row[i]));
  if (outcome.time === undefined) return { values, bad };
  return { values, bad, period: readPeriods(table, outcome.time) };
}

function readFields(table: Table, profile: Profile): Fields[] {
  const places = profile.columns.map((column) => ({ column, at: table.columns.indexOf(column.name) }));
  return table.rows.map((row, n) =>
    Object.fromEntries(places.map(({ column, at }) => [column.name, readField(row[at]!, column, n + 1)])),
  );
}

/** Whether each row is a default. */
export function readOutcome(table: Table, { target, positive }: Outcome): boolean[] {
  const at = placeOf(table, target);
  const bad = table.rows.map((row, n) => {
    const outcome = row[at]!.trim();
    if (outcome !== '') return outcome === positive;
    throw new CreditDataError(
      'credit-data-invalid',
      `row ${n + 1}, column "${target}": the outcome is missing`,
    );
  });
  if (!bad.includes(true)) throw oneOutcome(`no row has ${target} = "${positive}"`);
  if (!bad.includes(false)) throw oneOutcome(`every row has ${target} = "${positive}"`);
  const bads = bad.filter(Boolean).length;
  const fewer = Math.min(bads, bad.length - bads);
  if (fewer >= OUTCOME_ROWS_MIN) return bad;
  throw oneOutcome(`only ${fewer} rows have one of the outcomes, fewer than ${OUTCOME_ROWS_MIN}`);
}

/** Each row's year, or whole number of a period. */
export function readPeriods(table: Table, time: string): number[] {
  const at = placeOf(table, time);
  return table.rows.map((row, n) => {
    const text = row[at]!.trim();
    const period = Number(/^(\d{4})-\d{2}/.exec(text)?.[1] ?? (text === '' ? 'none' : text));
    if (Number.isInteger(period)) return period;
    const wrong = `row ${n + 1}, column "${time}": "${text}" is neither a date, a year nor a whole number`;
    throw new CreditDataError('credit-data-invalid', wrong);
  });
}

/** @throws CreditDataError when the table has no such column. */
export function placeOf(table: Table, column: string): number {
  const at = table.columns.indexOf(column);
  if (at === -1) throw new CreditDataError('credit-column-missing', `the file has no column "${column}"`);
  return at;
}

function oneOutcome(what: string): CreditDataError {
  return new CreditDataError(
    'credit-data-invalid',
    `${what}: enough of both outcomes are needed to learn from`,
  );
}
