import type { Findings } from '../table/schema.ts';
import type { RuleCase } from '../table/table.ts';
import type { Compiled } from './compile.ts';

export interface CaseResult {
  readonly name: string;
  readonly passed: boolean;
  readonly found: Findings;
}

/** Runs each case of a table; the order in which rows speak does not count. */
export const runCases = (table: Compiled, cases: readonly RuleCase[]): Promise<CaseResult[]> =>
  Promise.all(
    cases.map(async ({ name, inputs, expected }) => {
      const found = await table.evaluate(inputs);
      return { name, passed: signature(found) === signature(expected), found };
    }),
  );

/** The same for two answers that say the same. */
export const signature = (findings: Findings): string =>
  JSON.stringify(findings.map((row) => JSON.stringify(Object.entries(row).sort())).sort());
