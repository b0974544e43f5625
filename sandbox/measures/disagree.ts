import type { MeasureValue } from './compute.ts';

/** A declared figure of which two ways of sensing say different things. */
export interface Disagreement {
  /** The declaration's id of the figure. */
  readonly figure: string;
  readonly senses: readonly MeasureValue[];
}

/**
 * Where measures of the same declared figure, sensed in different ways, differ. Figures are exact decimals of the same
 * unit: any difference is one. A measure without a value yet disagrees with none.
 */
export function disagreements(values: readonly MeasureValue[]): readonly Disagreement[] {
  const byFigure = new Map<string, MeasureValue[]>();
  for (const value of values) {
    const { figure } = value.measure;
    if (figure !== undefined && value.value !== null)
      byFigure.set(figure, [...(byFigure.get(figure) ?? []), value]);
  }
  return [...byFigure].flatMap(([figure, senses]) => {
    const said = new Set(senses.map(({ value }) => exact(value ?? '')));
    return said.size > 1 ? [{ figure, senses }] : [];
  });
}

/** `12.500` and `12.5` are the same figure. */
const exact = (value: string): string =>
  value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value;
