export interface Clause {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What changed between two agreements, clause by clause: their longest common sequence stays. */
export function compare(before: readonly string[], after: readonly string[]): readonly Clause[] {
  // common[i][j]: how many clauses before[i…] and after[j…] have in common.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i]![j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const clauses: Clause[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      clauses.push({ is: 'same', text: after[j]! });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      clauses.push({ is: 'removed', text: before[i]! });
      i += 1;
    } else {
      clauses.push({ is: 'added', text: after[j]! });
      j += 1;
    }
  }
  return clauses;
}
