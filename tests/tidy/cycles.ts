import { stepsOf } from './directions.ts';
import type { Rule } from './offence.ts';

/** Rooms that need each other are one room; tests may look at what stands above them. */
export const cycles: Rule = (sources) => {
  const needs = new Map<string, Set<string>>();
  for (const { from, to, source } of stepsOf(sources)) {
    if (source.isTest) continue;
    needs.set(from.folder, (needs.get(from.folder) ?? new Set()).add(to.folder));
  }
  return [...needs.keys()].flatMap((room) => {
    const way = wayBack(room, [room], needs, new Set());
    return way === undefined
      ? []
      : [{ path: room, message: `rooms must not need each other: ${way.join(' → ')}` }];
  });
};

function wayBack(
  home: string,
  way: readonly string[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): readonly string[] | undefined {
  for (const next of needs.get(way.at(-1) ?? home) ?? []) {
    if (next === home) return [...way, home];
    if (seen.has(next)) continue;
    seen.add(next);
    const found = wayBack(home, [...way, next], needs, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
