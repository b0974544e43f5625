import type { JdmTable } from '../table/jdm.ts';
import type { Inputs } from '../table/schema.ts';

const FIGURE = /-?\d+(?:\.\d+)?/g;

/**
 * On which side of the table's own figures a case stands. A cell compares a figure with figures that are written in it, so two
 * cases that stand alike to each figure of each column — below it, on it, above it — and have the same words are one case to the
 * table. The sample of four thresholds knows sixteen such cases, however many people apply.
 *
 * @returns a key for a case by the columns asked for, in their order
 */
export function sidesOf(columns: JdmTable['inputs'], rules: JdmTable['rules']): (inputs: Inputs) => string {
  const sides = columns.map(({ id, field }) => {
    const written = rules.flatMap((row) => [...(row[id] ?? '').matchAll(FIGURE)].map(([figure]) => +figure));
    return { field, figures: [...new Set(written)].sort((a, b) => a - b) };
  });
  return (inputs) => sides.map(({ field, figures }) => place(figures, inputs[field])).join('|');
}

/** 2n: above n of the figures, 2n + 1: on the one after them. What is no figure stands for itself. */
function place(figures: readonly number[], value: Inputs[string] | undefined): string {
  if (typeof value !== 'number') return JSON.stringify(value) ?? '';
  const next = figures.findIndex((figure) => figure >= value);
  if (next === -1) return String(2 * figures.length);
  return String(figures[next] === value ? 2 * next + 1 : 2 * next);
}
