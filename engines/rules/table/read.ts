import { type Condition, readCell } from './condition.ts';
import type { Jdm, JdmTable } from './jdm.ts';
import { problem, type TableProblem } from './problem.ts';
import {
  type Input,
  LISTED_MAX,
  NOTE_LENGTH_MAX,
  type Output,
  ROWS_MAX,
  type RuleSchema,
  type Value,
} from './schema.ts';
import type { RuleRow, RuleTable } from './table.ts';

export type ReadTable =
  | { readonly table: RuleTable; readonly problems: readonly [] }
  | { readonly table: undefined; readonly problems: readonly TableProblem[] };

/** Reads and checks a JDM document by what the pilot says of the table. Its shape was checked at the door. */
export function readJdm(schema: RuleSchema, jdm: Jdm): ReadTable {
  const at = jdm.nodes.findIndex(({ type }) => type === 'decisionTableNode');
  const content = jdm.nodes[at]?.content;
  if (content === undefined || !isOneTable(jdm, at)) return refused([problem('/nodes', 'notOneTable')]);
  const path = `/nodes/${at}/content`;
  if (content.hitPolicy !== schema.hitPolicy) return refused([problem(`${path}/hitPolicy`, 'hitPolicy')]);
  if (!hasColumns(schema, content)) return refused([problem(path, 'columns')]);
  if (content.rules.length > ROWS_MAX) return refused([problem(`${path}/rules`, 'tooManyRows')]);
  const ids = columnIds(content);
  const rows = content.rules.map((cells, n) => readRow(schema, cells, ids, `${path}/rules/${n}`));
  const problems = [...rows.flatMap((row) => row.problems), ...sameRows(rows, path)];
  if (problems.length > 0) return refused(problems);
  return { table: { hitPolicy: schema.hitPolicy, rows: rows.map(({ row }) => row) }, problems: [] };
}

const refused = (problems: readonly TableProblem[]): ReadTable => ({ table: undefined, problems });

function isOneTable({ nodes, edges }: Jdm, at: number): boolean {
  const [from, to] = ['inputNode', 'outputNode'].map((type) => nodes.find((node) => node.type === type)?.id);
  const table = nodes[at]?.id;
  const leads = (source: string | undefined, target: string | undefined) =>
    edges.some(({ sourceId, targetId }) => sourceId === source && targetId === target);
  return nodes.length === 3 && edges.length === 2 && leads(from, table) && leads(table, to);
}

/** Every input and output stands in one column, and nothing else does. */
function hasColumns(schema: RuleSchema, { inputs, outputs }: JdmTable): boolean {
  const same = (columns: readonly { field: string }[], fields: readonly { name: string }[]) =>
    columns.length === fields.length &&
    fields.every(({ name }) => columns.some(({ field }) => field === name));
  return same(inputs, schema.inputs) && same(outputs, schema.outputs);
}

const columnIds = ({ inputs, outputs }: JdmTable): ReadonlyMap<string, string> =>
  new Map([...inputs, ...outputs].map(({ id, field }) => [field, id]));

interface ReadRow {
  readonly row: RuleRow;
  readonly problems: readonly TableProblem[];
}

function readRow(
  { inputs, outputs }: RuleSchema,
  cells: Readonly<Record<string, string>>,
  ids: ReadonlyMap<string, string>,
  path: string,
): ReadRow {
  const problems: TableProblem[] = [];
  const cell = (name: string) => cells[ids.get(name) ?? ''] ?? '';
  const { _id: id = '', _description: note = '' } = cells;
  if (id === '' || id.length > LISTED_MAX) problems.push(problem(path, 'rowId'));
  if (note.length > NOTE_LENGTH_MAX) problems.push(problem(`${path}/_description`, 'note'));
  const when = inputs.map((input): [string, Condition] => {
    const condition = readCell(input, cell(input.name));
    const wrong = condition === undefined ? 'cell' : wrongFor(input, condition);
    if (wrong !== undefined) problems.push(problem(`${path}/${ids.get(input.name)}`, wrong));
    return [input.name, condition ?? { kind: 'any' }];
  });
  const says = outputs.map((output): [string, Value] => {
    const value = readOutput(output, cell(output.name).trim());
    if (value === undefined) problems.push(problem(`${path}/${ids.get(output.name)}`, 'output'));
    return [output.name, value ?? ''];
  });
  return { row: { id, note, when: Object.fromEntries(when), says: Object.fromEntries(says) }, problems };
}

/** What a condition names must be possible for its input. */
function wrongFor(input: Input, condition: Condition): 'range' | 'outside' | 'unknownValue' | undefined {
  if (input.type === 'number') {
    const named = numbersOf(condition);
    if (condition.kind === 'between' && condition.from > condition.to) return 'range';
    return named.every((value) => fits(input, value)) ? undefined : 'outside';
  }
  if (input.type !== 'text' || (condition.kind !== 'one-of' && condition.kind !== 'none-of'))
    return undefined;
  const known = condition.values.every((value) => Object.hasOwn(input.values, String(value)));
  return known ? undefined : 'unknownValue';
}

function numbersOf(condition: Condition): readonly number[] {
  if (condition.kind === 'compare') return [condition.value];
  if (condition.kind === 'between') return [condition.from, condition.to];
  return condition.kind === 'one-of' ? condition.values.map(Number) : [];
}

/** Whether a number is one that the input can be. */
export const fits = (
  { minimum, maximum, decimals }: Extract<Input, { type: 'number' }>,
  value: number,
): boolean => value >= minimum && value <= maximum && Number(value.toFixed(decimals)) === value;

function readOutput(output: Output, cell: string): Value | undefined {
  if (output.type === 'text') {
    const value = /^"([^"\\]*)"$/.exec(cell)?.[1];
    return value !== undefined && Object.hasOwn(output.values, value) ? value : undefined;
  }
  const value = Number(cell);
  return /^-?\d+(\.\d+)?$/.test(cell) && value >= output.minimum && value <= output.maximum
    ? value
    : undefined;
}

/** Two rows of one id, or that say the same; of a row that cannot be read nobody knows what it says. */
function sameRows(rows: readonly ReadRow[], path: string): TableProblem[] {
  const [ids, seen] = [new Set<string>(), new Set<string>()];
  return rows.flatMap(({ row: { id, when, says }, problems }, n) => {
    if (problems.length > 0) return [];
    const what = JSON.stringify([when, says]);
    const found = [
      ...(ids.has(id) ? [problem(`${path}/rules/${n}`, 'rowId')] : []),
      ...(seen.has(what) ? [problem(`${path}/rules/${n}`, 'sameRow')] : []),
    ];
    ids.add(id);
    seen.add(what);
    return found;
  });
}
