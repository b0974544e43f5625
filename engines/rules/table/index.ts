export { caseProblems, isWhole } from './cases.ts';
export { ANY, type Comparison, type Condition, readCell, writeCell } from './condition.ts';
export { differencesOf, type RowDifference, rowTerms } from './difference.ts';
export { type Jdm, writeJdm } from './jdm.ts';
export type { TableProblem } from './problem.ts';
export { readJdm } from './read.ts';
export {
  CASES_MAX,
  type Findings,
  type Input,
  type Inputs,
  NOTE_LENGTH_MAX,
  type Output,
  ROWS_MAX,
  type RuleSchema,
  type Value,
} from './schema.ts';
export type { RuleCase, RuleRow, RuleTable } from './table.ts';
export { conditionWords, valueWords } from './words.ts';
