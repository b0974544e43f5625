import type { Drift } from './drift.ts';
import { DRIFT_ALARM } from './reference.ts';

/** Fewer would show people rather than a population. */
export const CASES_MIN = 20;

/**
 * How far the cases of some days have moved from the rows that a model was learnt from, as a door tells it: PSI of the score and
 * of each input, or how many cases it would take.
 */
export function movedSince<Case>(
  of: { readonly model: string; readonly from: string; readonly to: string },
  cases: readonly Case[],
  measure: (cases: readonly Case[]) => Drift,
) {
  const asked = { ...of, threshold: DRIFT_ALARM };
  if (cases.length < CASES_MIN) {
    const none = { score: null, alarm: false, mayBeChance: false, inputs: [] };
    return { ...asked, rows: cases.length, needed: CASES_MIN, ...none };
  }
  const found = measure(cases);
  return { ...asked, ...found, inputs: found.inputs.map((input) => ({ ...input })) };
}
