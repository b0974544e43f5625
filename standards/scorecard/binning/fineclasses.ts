import type { Class } from './merge.ts';

/** Fine classes of roughly equal size: a value is never split, and `covers` holds the class's upper edge. */
export function fineClasses(
  values: readonly number[],
  bad: readonly boolean[],
  classesMax: number,
): Class<number>[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const rowsPerClass = values.length / classesMax;
  const classes: Class<number>[] = [];
  let open = { good: 0, bad: 0 };
  for (const [n, row] of order.entries()) {
    open = bad[row] ? { ...open, bad: open.bad + 1 } : { ...open, good: open.good + 1 };
    const value = values[row]!;
    const next = order[n + 1];
    if (next !== undefined && values[next] === value) continue;
    if (next !== undefined && open.good + open.bad < rowsPerClass) continue;
    classes.push({ covers: [value], counts: open });
    open = { good: 0, bad: 0 };
  }
  return classes;
}
