import { type Refused, refuse } from '@sandglass/operations';
import { caseProblems } from '../table/cases.ts';
import { type Jdm, writeJdm } from '../table/jdm.ts';
import { readJdm } from '../table/read.ts';
import type { RuleSchema } from '../table/schema.ts';
import type { RuleCase } from '../table/table.ts';

/** A document that says what its table may say, in our own writing: nothing else of it is kept. */
export interface Checked {
  readonly schema: RuleSchema;
  readonly content: Jdm;
}

export function checked(
  schemas: readonly RuleSchema[],
  table: string,
  content: Jdm,
  cases: readonly RuleCase[],
): Checked | Refused {
  const schema = schemas.find(({ id }) => id === table);
  if (schema === undefined) return refuse('rules-table-unknown', { table });
  const read = readJdm(schema, content);
  const problems = [
    ...read.problems.map(({ path, sentence }) => ({ path: `/content${path}`, sentence })),
    ...caseProblems(schema, cases),
  ];
  if (read.table === undefined || problems.length > 0) {
    return refuse('rules-not-sound', { count: String(problems.length) }, { problems });
  }
  return { schema, content: writeJdm(schema, read.table) };
}
