/** Bands of current loan to value, in percent: each reaches to its upper edge, inclusive; the last has none. */
export const LTV_EDGES = [60, 75, 90, 100, 120] as const;

/** Above this the limit opens only with the actual controller's guarantee. */
export const LTV_LINE_PERCENT = 75;

/** The band that a loan to value falls in: 0 … 5. */
export function bandOf(ltvPercent: number): number {
  const band = LTV_EDGES.findIndex((edge) => ltvPercent <= edge);
  return band === -1 ? LTV_EDGES.length : band;
}

/** `≤ 60`, `60–75` … `> 120`. */
export const bandNames: readonly string[] = [...LTV_EDGES, Number.POSITIVE_INFINITY].map((edge, n) =>
  n === 0 ? `≤ ${edge}` : n === LTV_EDGES.length ? `> ${LTV_EDGES.at(-1)}` : `${LTV_EDGES[n - 1]}–${edge}`,
);
