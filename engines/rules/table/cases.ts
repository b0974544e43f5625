import { problem, type TableProblem } from './problem.ts';
import { fits } from './read.ts';
import type { Input, Inputs, Output, RuleSchema, Value } from './schema.ts';
import type { RuleCase } from './table.ts';

/** What is wrong with the cases of a table. */
export function caseProblems(schema: RuleSchema, cases: readonly RuleCase[]): TableProblem[] {
  const names = new Set<string>();
  return cases.flatMap(({ name, inputs, expected }, n) => {
    const at = `/cases/${n}`;
    const found: TableProblem[] = [];
    if (name.trim() === '' || names.has(name)) found.push(problem(`${at}/name`, 'caseName'));
    names.add(name);
    if (!isWhole(schema, inputs)) found.push(problem(`${at}/inputs`, 'caseInputs'));
    if (!expected.every((row) => saysWhole(schema.outputs, row))) {
      found.push(problem(`${at}/expected`, 'output'));
    }
    return found;
  });
}

/** Every input has a value that it can be, and there is no other. */
export const isWhole = ({ inputs }: RuleSchema, values: Inputs): boolean =>
  Object.keys(values).length === inputs.length &&
  inputs.every((input) => Object.hasOwn(values, input.name) && canBe(input, values[input.name]!));

function canBe(input: Input, value: Value): boolean {
  if (input.type === 'bool') return typeof value === 'boolean';
  if (input.type === 'text') return typeof value === 'string' && Object.hasOwn(input.values, value);
  return typeof value === 'number' && fits(input, value);
}

const saysWhole = (outputs: readonly Output[], row: Readonly<Record<string, Value>>): boolean =>
  Object.keys(row).length === outputs.length &&
  outputs.every((output) => {
    const value = row[output.name];
    if (output.type === 'text') return typeof value === 'string' && Object.hasOwn(output.values, value);
    return typeof value === 'number' && value >= output.minimum && value <= output.maximum;
  });
