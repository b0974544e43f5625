import type { Fields } from '../inputs/derive.ts';
import { compileRow } from './encode.ts';
import type { BoostedModel } from './model.ts';
import { driftOf, movedOf } from './reference.ts';
import { compileTrees } from './score.ts';

export interface Drift {
  readonly rows: number;
  /** PSI of the score. */
  readonly score: number;
  /** True when the score's PSI passes DRIFT_ALARM by more than chance: inputs may move without moving the score, and only inform. */
  readonly alarm: boolean;
  /** True when it passes, but so few rows of the same population may differ as much. */
  readonly mayBeChance: boolean;
  /** PSI by input, the largest first. */
  readonly inputs: readonly { readonly name: string; readonly psi: number }[];
}

/**
 * How far cases have moved from the model's training rows.
 * @throws RangeError without a case.
 */
export function measureDrift(model: BoostedModel, cases: readonly Fields[]): Drift {
  if (cases.length === 0) throw new RangeError('drift needs at least one case');
  const fill = compileRow(model.inputs);
  const { scaleOf } = compileTrees(model);
  const rows = cases.map((fields) => {
    const row = new Float64Array(model.inputs.length);
    fill(fields, row);
    return row;
  });
  const { psi, alarm, mayBeChance } = movedOf(model.reference.score, rows.map(scaleOf));
  const inputs = model.inputs.map(({ name }, i) => ({
    name,
    psi: figure(
      driftOf(
        model.reference.inputs[name]!,
        rows.map((row) => row[i]!),
      ),
    ),
  }));
  return {
    rows: cases.length,
    score: figure(psi),
    alarm,
    mayBeChance,
    inputs: inputs.sort((a, b) => b.psi - a.psi || (a.name < b.name ? -1 : 1)),
  };
}

const figure = (value: number): number => Number(value.toFixed(4));
