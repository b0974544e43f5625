/**
 * Shapley values of one leaf's game, in which a subset of inputs is worth
 *   value × Π (inside: 1 if the row passes that input's splits, else 0) × Π (outside: the share that passes).
 * Inside a subset only inputs that pass count, so the sum over subsets is a polynomial in those alone:
 * its coefficient of t^m is the worth of all subsets of size m, weighted m!·(k−1−m)! ÷ k!.
 * @param passes 1 or 0 by input.
 */
export function leafShares(value: number, share: ArrayLike<number>, passes: ArrayLike<number>): number[] {
  const k = share.length;
  return Array.from({ length: k }, (_, i) => {
    const worth = [1];
    for (let j = 0; j < k; j++) {
      if (j === i) continue;
      worth.push(0);
      for (let m = worth.length - 1; m >= 0; m--) {
        worth[m] = worth[m]! * share[j]! + (m > 0 && passes[j] === 1 ? worth[m - 1]! : 0);
      }
    }
    const others = worth.reduce((sum, of, m) => sum + of * subsetWeight(m, k), 0);
    return value * (passes[i]! - share[i]!) * others;
  });
}

/** m!·(k−1−m)! ÷ k! = 1 ÷ (k · C(k−1, m)). */
function subsetWeight(m: number, k: number): number {
  let choose = 1;
  for (let n = 1; n <= m; n++) choose = (choose * (k - n)) / n;
  return 1 / (k * choose);
}
