import type { Circumstances, Fact, Json } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
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

/** So many facts of a step are named by it, the newest. */
const FACTS_MAX = 400;

/** The exit's row with each step naming what this operation told of it. `facts` in the operation's order. */
export const proved = (exit: ExitRow, facts: readonly Fact[], { number }: Circumstances): ExitRow => ({
  ...exit,
  steps: exit.steps.map((step) => {
    const told = facts.flatMap(({ kind, header }, n) =>
      kind.startsWith('exit.') && header?.step === step.n ? [`${REGISTER_SHARD}/${number}.${n}`] : [],
    );
    return told.length === 0 ? step : { ...step, facts: [...step.facts, ...told].slice(-FACTS_MAX) };
  }),
});
