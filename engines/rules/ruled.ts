import type { Held, State } from '@sandglass/operations';
import { boundInputs } from './evaluate/bound.ts';
import { compiled } from './evaluate/compile.ts';
import { fits } from './table/fits.ts';
import type { Findings, Inputs, RuleSchema, Value } from './table/schema.ts';
import { ruleTables } from './tables.ts';

/** What a table said to a case: enough to say it again, years later. */
export interface Ruled {
  readonly table: string;
  readonly version: number;
  readonly digest: string;
  /** As the table was given them: rounded and clamped. */
  readonly inputs: Inputs;
  readonly findings: Findings;
}

/** Evaluates the version in force, while an operation is prepared. Undefined: none is in memory. */
export async function rule(
  held: Pick<Held, 'get'>,
  schema: RuleSchema,
  given: Readonly<Record<string, Value>>,
): Promise<Ruled | undefined> {
  const row = held.get(ruleTables, schema.id);
  if (row === undefined || row.content === null || row.digest === null) return undefined;
  if (!fits(schema, row.content)) return undefined;
  const { version, digest, content } = row;
  const inputs = boundInputs(schema, given);
  const findings = await compiled(digest, content).evaluate(inputs);
  return { table: schema.id, version, digest, inputs, findings };
}

/**
 * Whether what was prepared still holds at the decision: the version in force, and every input as the loaded rows have
 * it. `none`: there is no table in force at all, or one that asks for what the program no longer knows; `stale`: the operation must be prepared again.
 */
export function stands(
  state: State,
  schema: RuleSchema,
  ruled: Ruled | undefined,
  given: Readonly<Record<string, Value>>,
): 'holds' | 'stale' | 'none' {
  const row = state.get(ruleTables, schema.id);
  if (row === undefined || row.content === null || !fits(schema, row.content)) return 'none';
  if (ruled?.version !== row.version || ruled.digest !== row.digest) return 'stale';
  const inputs = boundInputs(schema, given);
  return schema.inputs.every(({ name }) => inputs[name] === ruled.inputs[name]) ? 'holds' : 'stale';
}
