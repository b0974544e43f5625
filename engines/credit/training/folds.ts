/** The seed is part of every model card. */
export const FOLD_SEED = 20;
export const FOLDS = 5;

/** Fold of each row, 0 … FOLDS − 1: shuffled by a seed, each outcome spread evenly over the folds. */
export function stratifiedFolds(bad: readonly boolean[], seed = FOLD_SEED): number[] {
  const next = randomFrom(seed);
  const drawn = bad.map((_, row) => ({ row, draw: next() }));
  const order = drawn.toSorted((a, b) => a.draw - b.draw || a.row - b.row);
  const fold = new Array<number>(bad.length).fill(0);
  const dealt = { good: 0, bad: 0 };
  for (const { row } of order) {
    fold[row] = bad[row] ? dealt.bad++ % FOLDS : dealt.good++ % FOLDS;
  }
  return fold;
}

/** Park and Miller's minimal standard generator (1988): the same draws on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state;
  };
}
