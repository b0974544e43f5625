import type { OwnershipGraph } from './graph.ts';

export interface Step {
  readonly holder: string;
  /** Share in what comes next, hundredths of a percent; 0 for the company itself. */
  readonly bps: number;
}

const PATHS_MAX = 8;
const AT_ONCE_MAX = 200;

/** Every way down without going through anybody twice, the shortest first. */
export function pathsTo(
  graph: OwnershipGraph,
  cast: ReadonlySet<string>,
  from: readonly string[],
  company: string,
): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let level: Step[][] = from.map((holder) => [{ holder, bps: 0 }]);
  while (level.length > 0 && found.length < PATHS_MAX) {
    const next: Step[][] = [];
    for (const path of level) {
      const { holder } = path.at(-1)!;
      for (const { company: below, bps } of graph.holdings.filter(({ owner }) => owner === holder)) {
        const longer = [...path.slice(0, -1), { holder, bps }, { holder: below, bps: 0 }];
        if (below === company) found.push(longer);
        else if (cast.has(below) && !path.some((step) => step.holder === below)) next.push(longer);
      }
    }
    level = next.slice(0, AT_ONCE_MAX);
  }
  return found.slice(0, PATHS_MAX);
}
