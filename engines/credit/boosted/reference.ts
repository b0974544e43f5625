import { MISSING, NOT_GIVEN } from '@sandglass/boosting';
import { countByEdges, developmentEdges, differBeyondChance, stabilityIndex } from '@sandglass/scorecard';

/** How many training rows fell into each class: up to each edge, above the last, missing, not given. */
export interface ReferenceClasses {
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

/** The training rows by the classes of their score and of each input. */
export interface Reference {
  readonly score: ReferenceClasses;
  readonly inputs: Readonly<Record<string, ReferenceClasses>>;
}

/** Above this a score no longer speaks of the people that it was learnt from (Siddiqi 2006: below 0.1 stable). */
export const DRIFT_ALARM = 0.25;

/** Classes of about equal size at development, as PSI is usually taken. */
const CLASSES = 10;

export function referenceOf(values: readonly number[], classes = CLASSES): ReferenceClasses {
  const edges = developmentEdges(values.filter(isValue), classes);
  return { edges, counts: countsOf(edges, values) };
}

/** Population stability index of these values against the training rows; the classes stay those of the training. */
export function driftOf({ edges, counts }: ReferenceClasses, values: readonly number[]): number {
  return stabilityIndex(counts, countsOf(edges, values));
}

/** How far values have moved from the training rows, and whether so few rows may lie so by chance. */
export function movedOf(reference: ReferenceClasses, values: readonly number[]): Moved {
  const psi = driftOf(reference, values);
  const mayBeChance =
    psi > DRIFT_ALARM && !differBeyondChance(reference.counts, countsOf(reference.edges, values));
  return { psi, alarm: psi > DRIFT_ALARM && !mayBeChance, mayBeChance };
}

export interface Moved {
  readonly psi: number;
  /** PSI passes DRIFT_ALARM, and by more than chance. */
  readonly alarm: boolean;
  /** PSI passes DRIFT_ALARM, but so few rows of the same population may differ as much. */
  readonly mayBeChance: boolean;
}

const isValue = (x: number) => x !== MISSING && !Number.isNaN(x);

function countsOf(edges: readonly number[], values: readonly number[]): number[] {
  const missing = values.filter((x) => x === MISSING).length;
  const notGiven = values.filter((x) => Object.is(x, NOT_GIVEN)).length;
  return [...countByEdges(values.filter(isValue), edges), missing, notGiven];
}
