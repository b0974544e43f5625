import type { Fact, Json } from '@sandglass/operations';
import type { ExitRow, StepRecord } from '../tables.ts';

/** What happened to a step, for the public log: numbers and digests, no words of a person. */
export const factOfStep = (
  kind: `exit.${string}`,
  { id, class: of }: ExitRow,
  { n, phase, due }: StepRecord,
  more: Readonly<Record<string, Json>> = {},
): Fact => ({ kind, header: { pilot: id, class: of, step: n, phase, due, ...more } });

/** All that the program found and did in a step. */
export const figuresOf = ({ runs, waits }: StepRecord): Readonly<Record<string, Json>> => ({
  runs: runs.map((run) => ({ ...run })),
  waits: waits.map((wait) => ({ ...wait })),
});
