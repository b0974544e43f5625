import {
  caseProblems,
  type Input,
  type Jdm,
  type Output,
  type RuleCase,
  type RuleSchema,
  readCell,
  readJdm,
  type TableProblem,
  type Value,
  writeCell,
  writeJdm,
} from '@sandglass/rules/table';

/** How a condition is put into fields. `cell`: written as it stands in the document. */
export const numberForms = ['<', '<=', '>', '>=', '==', '!=', 'between', 'cell'] as const;
export const textForms = ['one-of', 'none-of'] as const;
export type TermForm = (typeof numberForms)[number] | (typeof textForms)[number] | 'is';

/** One condition while it is edited: what was typed stays as it was typed. */
export interface Term {
  readonly input: string;
  readonly form: TermForm;
  readonly first: string;
  readonly second: string;
  readonly picked: readonly string[];
}

export interface EditedRow {
  readonly id: string;
  readonly note: string;
  readonly terms: readonly Term[];
  /** By output. */
  readonly says: Readonly<Record<string, string>>;
}

export interface EditedCase {
  readonly key: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** Values of the table’s one output. */
  readonly expected: readonly string[];
}

/** What is on the screen, saved or not. */
export interface Edited {
  readonly rows: readonly EditedRow[];
  readonly cases: readonly EditedCase[];
}

export const rowKey = (): string => `r${crypto.randomUUID().slice(0, 8)}`;

/** A document and its cases as fields. */
export function edited(schema: RuleSchema, content: Jdm | null, cases: readonly RuleCase[]): Edited {
  const table = content?.nodes.find((node) => node.content !== undefined)?.content;
  const column = (name: string) => table?.inputs.find(({ field }) => field === name)?.id ?? name;
  const result = (name: string) => table?.outputs.find(({ field }) => field === name)?.id ?? name;
  return {
    rows: (table?.rules ?? []).map((cells) => ({
      id: cells._id ?? rowKey(),
      note: cells._description ?? '',
      terms: schema.inputs.flatMap((input) => termOf(input, cells[column(input.name)] ?? '') ?? []),
      says: Object.fromEntries(
        schema.outputs.map(({ name }) => [name, (cells[result(name)] ?? '').replace(/^"|"$/g, '')]),
      ),
    })),
    cases: cases.map(({ name, inputs, expected }) => ({
      key: rowKey(),
      name,
      inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, String(value)])),
      expected: expected.map((row) => String(row[schema.outputs[0]?.name ?? ''])),
    })),
  };
}

/** A new condition of an input, still to be filled in. */
export const blankTerm = (input: Input): Term => ({
  input: input.name,
  form: input.type === 'number' ? '<' : input.type === 'text' ? 'one-of' : 'is',
  first: input.type === 'bool' ? 'true' : '',
  second: '',
  picked: [],
});

function termOf(input: Input, cell: string): Term | undefined {
  const blank = blankTerm(input);
  const read = readCell(input, cell);
  if (read === undefined) return { ...blank, form: 'cell', first: cell };
  switch (read.kind) {
    case 'any':
      return undefined;
    case 'compare':
      return { ...blank, form: read.comparison, first: String(read.value) };
    case 'between':
      return read.fromIncluded && read.toIncluded
        ? { ...blank, form: 'between', first: String(read.from), second: String(read.to) }
        : { ...blank, form: 'cell', first: writeCell(read) };
    case 'one-of':
      return input.type === 'text'
        ? { ...blank, picked: read.values.map(String) }
        : { ...blank, form: 'cell', first: cell };
    case 'none-of':
      return { ...blank, form: 'none-of', picked: read.values };
    case 'is':
      return { ...blank, first: String(read.value) };
  }
}

/** The document again. What cannot be read stands in it as it was typed, and the check says so. */
export function jdmOf(schema: RuleSchema, rows: readonly EditedRow[]): Jdm {
  const blank = writeJdm(schema, { hitPolicy: schema.hitPolicy, rows: [] });
  const rules = rows.map(({ id, note, terms, says }) => ({
    _id: id,
    _description: note.trim(),
    ...Object.fromEntries(schema.inputs.map(({ name }) => [name, cellOf(terms, name)])),
    ...Object.fromEntries(schema.outputs.map((output) => [output.name, resultOf(output, says)])),
  }));
  return {
    ...blank,
    nodes: blank.nodes.map((node) =>
      node.content === undefined ? node : { ...node, content: { ...node.content, rules } },
    ),
  };
}

const resultOf = ({ name, type }: Output, says: EditedRow['says']): string =>
  type === 'text' ? `"${says[name] ?? ''}"` : (says[name] ?? '').trim();

function cellOf(terms: readonly Term[], name: string): string {
  const term = terms.find(({ input }) => input === name);
  if (term === undefined) return '';
  const { form, first, second, picked } = term;
  if (form === 'is' || form === 'cell') return first.trim() === '' ? '?' : first.trim();
  if (form === 'between') return `[${first.trim()}..${second.trim()}]`;
  const list = picked.map((each) => `"${each}"`).join(', ');
  if (form === 'one-of') return list === '' ? '?' : list;
  if (form === 'none-of') return `not in [${list}]`;
  return `${form} ${first.trim()}`;
}

export function casesOf(schema: RuleSchema, cases: readonly EditedCase[]): RuleCase[] {
  const output = schema.outputs[0]?.name ?? '';
  return cases.map(({ name, inputs, expected }) => ({
    name: name.trim(),
    inputs: Object.fromEntries(
      schema.inputs.map((input): [string, Value] => [input.name, givenOf(input, inputs[input.name] ?? '')]),
    ),
    expected: expected.map((value) => ({ [output]: value })),
  }));
}

/** A figure that is none stays as it was typed: the check says that it is not one. */
function givenOf({ type }: Input, typed: string): Value {
  if (type === 'bool') return typed === 'true';
  const figure = typed.trim();
  return type === 'number' && /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : typed;
}

/** Whether two things on the screen say the same. */
export const sameAs = (schema: RuleSchema, a: Edited, b: Edited): boolean =>
  saying(schema, a) === saying(schema, b);

const saying = (schema: RuleSchema, { rows, cases }: Edited): string =>
  JSON.stringify([jdmOf(schema, rows), casesOf(schema, cases)]);

/** What is wrong, by the id of its field. */
export function wrongFields(schema: RuleSchema, { rows, cases }: Edited): ReadonlyMap<string, TableProblem> {
  const found = [
    ...readJdm(schema, jdmOf(schema, rows)).problems,
    ...caseProblems(schema, casesOf(schema, cases)),
  ];
  return new Map(found.map((problem) => [fieldOf(problem.path, rows, cases), problem]));
}

function fieldOf(path: string, rows: readonly EditedRow[], cases: readonly EditedCase[]): string {
  const [, , , , , row, name] = path.split('/');
  const inCase = /^\/cases\/(\d+)\/(\w+)/.exec(path);
  if (inCase !== null) return `case-${cases[Number(inCase[1])]?.key}-${inCase[2]}`;
  const id = rows[Number(row)]?.id;
  if (id === undefined) return 'rule-rows';
  return name === undefined ? `rule-${id}` : `rule-${id}-${name}`;
}

/** The list with one thing a place further up or down. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by;
  const [one, other] = [list[from], list[to]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, at) => (at === from ? other : at === to ? one : each));
}
