/** Park and Miller's minimal standard generator (1988): the same draws on every machine, in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = (Math.trunc(seed) % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}

/** `count` of 0 … size − 1, drawn without replacement, rising. */
export function drawOf(size: number, count: number, next: () => number): Int32Array {
  const all = new Int32Array(size);
  for (let i = 0; i < size; i++) all[i] = i;
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(next() * (size - i));
    const held = all[i]!;
    all[i] = all[other]!;
    all[other] = held;
  }
  return all.subarray(0, count).sort();
}
