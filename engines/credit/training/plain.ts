import { deepPlan, plainPlan } from '../boosted/plans.ts';
import { type Column, isNotGiven, isNumber } from '../data/columntype.ts';
import type { Table } from '../data/table.ts';
import type { Candidate } from '../inputs/candidate.ts';
import { type RefusedColumn, refuseByName } from '../inputs/refused.ts';
import type { Profile } from './profile.ts';

const DATE = /^\d{4}-\d{2}(-\d{2})?/;

/** Deeper trees are tried on files that are learnt from in a minute. */
const DEEP_ROWS_MAX = 20_000;

/** A text that differs in this share of the rows names a case rather than a kind. */
const IDENTITY_SHARE = 0.98;
/** Whole numbers of one length, no shorter than this and none twice, are numbers given to cases, not amounts. */
const IDENTITY_DIGITS_MIN = 6;

/** The profile of an unknown file: each column typed by its content once, here, and declared in the model. */
export function plainProfile(table: Table, target: string, time: string | undefined, name: string): Profile {
  const columns: Column[] = [];
  const refused: RefusedColumn[] = [];
  const byName = refuseByName(table.columns);
  for (const [at, column] of table.columns.entries()) {
    if (column === target) continue;
    if (column === time) {
      refused.push({ column, why: 'clock', reason: 'orders the test in time and is never an input' });
      continue;
    }
    const values = table.rows.map((row) => row[at]!.trim());
    const refusal = byName(column) ?? refusedByContent(column, values);
    if (refusal) refused.push(refusal);
    else columns.push({ name: column, type: values.every(fitsNumber) ? 'number' : 'text' });
  }
  return {
    name,
    data: 'Given by the user; its licence is not known to this program.',
    limits: [
      'Reject inference: none. Cases that were never lent to are not in the data.',
      'Probabilities are at the sample’s own rate of default: correct the prior if the sample is not representative.',
    ],
    weights: { good: 1, bad: 1 },
    columns,
    candidates: columns.map(toCandidate),
    refused,
    boosting: plainPlan,
    ...(table.rows.length <= DEEP_ROWS_MAX ? { deeper: deepPlan } : {}),
    classing: { shareMin: 0.04, classesMax: 8, smoothingRows: 2 },
  };
}

const fitsNumber = (text: string) => isNotGiven(text) || isNumber(text);

function toCandidate({ name, type }: Column): Candidate {
  const kind = type === 'number' ? 'number' : 'category';
  return { name, reason: name, source: { form: 'column', column: name }, kind, trend: 'either' };
}

function refusedByContent(column: string, values: readonly string[]): RefusedColumn | undefined {
  const given = values.filter((text) => !isNotGiven(text));
  const distinct = new Set(given).size;
  if (distinct < 2) return { column, why: 'left-out', reason: 'holds one value only' };
  if (given.every((text) => DATE.test(text))) {
    return { column, why: 'clock', reason: 'holds dates: a clock, not a trait of the case' };
  }
  const numbers = given.every(isNumber);
  const identity = numbers ? areCaseNumbers(given) : distinct >= IDENTITY_SHARE * given.length;
  if (!identity) return undefined;
  return {
    column,
    why: 'identity',
    reason: `differs in nearly every row (${distinct} values): names a case`,
  };
}

/** Counted up or down along the file, or drawn from one long range; amounts may differ too, but do neither. */
function areCaseNumbers(given: readonly string[]): boolean {
  if (new Set(given).size < given.length || given.some((text) => !/^\d+$/.test(text))) return false;
  const steps = given.slice(1).map((text, i) => Math.sign(Number(text) - Number(given[i])));
  const length = given[0]?.length ?? 0;
  return (
    new Set(steps).size === 1 || (length >= IDENTITY_DIGITS_MIN && given.every((t) => t.length === length))
  );
}
