/** Rows sharing one score: a tie is one step of the curve, not several. */
interface Step {
  readonly good: number;
  readonly bad: number;
}

/** Steps from the riskiest score to the safest. `risk` rises with the chance of the event. */
function steps(risk: readonly number[], bad: readonly boolean[]): Step[] {
  const order = risk.map((_, i) => i).sort((a, b) => risk[b]! - risk[a]!);
  const found: Step[] = [];
  let open = { good: 0, bad: 0 };
  for (const [n, row] of order.entries()) {
    open = bad[row] ? { ...open, bad: open.bad + 1 } : { ...open, good: open.good + 1 };
    const next = order[n + 1];
    if (next !== undefined && risk[next] === risk[row]) continue;
    found.push(open);
    open = { good: 0, bad: 0 };
  }
  return found;
}

export interface Discrimination {
  /** Chance that a bad row is ranked riskier than a good one; a tie counts half. */
  readonly auc: number;
  /** 2·AUC − 1. */
  readonly gini: number;
  /** Greatest distance between the two distributions, taken at distinct scores only. */
  readonly ks: number;
}

/**
 * AUC, Gini and Kolmogorov–Smirnov of a risk ranking.
 * @throws RangeError when only one outcome occurs.
 */
export function discrimination(risk: readonly number[], bad: readonly boolean[]): Discrimination {
  const all = steps(risk, bad);
  const goods = all.reduce((sum, step) => sum + step.good, 0);
  const bads = all.reduce((sum, step) => sum + step.bad, 0);
  if (goods === 0 || bads === 0) throw new RangeError('both outcomes must occur to measure a ranking');
  let wins = 0;
  let ks = 0;
  let goodSeen = 0;
  let badSeen = 0;
  for (const step of all) {
    wins += step.bad * (goods - goodSeen - step.good) + (step.bad * step.good) / 2;
    goodSeen += step.good;
    badSeen += step.bad;
    ks = Math.max(ks, Math.abs(badSeen / bads - goodSeen / goods));
  }
  const auc = wins / (goods * bads);
  return { auc, gini: 2 * auc - 1, ks };
}
