import type { Story } from './shape.ts';

type Turn = Story['turns'][number];

/** Milliseconds that each was waited for, until `now`; in the order of first turn. */
export function spent(
  turns: readonly Turn[],
  now: number,
): readonly { readonly waitsFor: Turn['waitsFor']; readonly ms: number }[] {
  const sums = new Map<Turn['waitsFor'], number>();
  for (const { waitsFor, from, to } of turns) {
    const end = Math.min(to === null ? now : Date.parse(to), now);
    sums.set(waitsFor, (sums.get(waitsFor) ?? 0) + Math.max(0, end - Date.parse(from)));
  }
  return [...sums].map(([waitsFor, ms]) => ({ waitsFor, ms }));
}
