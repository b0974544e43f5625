import type { Fields } from '../inputs/derive.ts';
import { measureDrift } from './drift.ts';
import type { BoostedModel } from './model.ts';
import { DRIFT_ALARM } from './reference.ts';

/** Fewer would show people rather than a population, and chance rather than drift. */
export const CASES_MIN = 20;

/**
 * How far the cases of some days have moved from the rows that a model was learnt from, as a door tells it: PSI of the score and
 * of each input, or how many cases it would take.
 */
export function movedSince(model: BoostedModel, from: string, to: string, cases: readonly Fields[]) {
  const asked = { model: model.name, from, to, threshold: DRIFT_ALARM };
  if (cases.length < CASES_MIN)
    return { ...asked, rows: cases.length, needed: CASES_MIN, score: null, alarm: false, inputs: [] };
  const found = measureDrift(model, cases);
  return { ...asked, ...found, inputs: found.inputs.map((input) => ({ ...input })) };
}
