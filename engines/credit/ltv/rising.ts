interface Level {
  readonly mean: number;
  readonly weight: number;
}

/** The nearest levels that never fall, by pooling neighbours that do (Ayer et al. 1955). */
export function rising(levels: readonly Level[]): readonly number[] {
  const pools: { mean: number; weight: number; size: number }[] = [];
  for (const { mean, weight } of levels) {
    pools.push({ mean, weight, size: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before && before.mean > last.mean; ) {
      const all = before.weight + last.weight;
      const pooled = (before.mean * before.weight + last.mean * last.weight) / all;
      pools.splice(-2, 2, { mean: pooled, weight: all, size: before.size + last.size });
      last = pools.at(-1)!;
      before = pools.at(-2);
    }
  }
  return pools.flatMap(({ mean, size }) => new Array<number>(size).fill(mean));
}
