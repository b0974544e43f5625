import { MISSING, NOT_GIVEN } from '@sandglass/boosting';
import { countByEdges, developmentEdges, stabilityIndex } from '@sandglass/scorecard';

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

export function referenceOf(values: readonly number[]): ReferenceClasses {
  const edges = developmentEdges(values.filter(isValue), CLASSES);
  return { edges, counts: countsOf(edges, values) };
}

/** Population stability index of these values against the training rows; the classes stay those of the training. */
export function driftOf({ edges, counts }: ReferenceClasses, values: readonly number[]): number {
  return stabilityIndex(counts, countsOf(edges, values));
}

const isValue = (x: number) => x !== MISSING && !Number.isNaN(x);

function countsOf(edges: readonly number[], values: readonly number[]): number[] {
  const missing = values.filter((x) => x === MISSING).length;
  const notGiven = values.filter((x) => Object.is(x, NOT_GIVEN)).length;
  return [...countByEdges(values.filter(isValue), edges), missing, notGiven];
}
