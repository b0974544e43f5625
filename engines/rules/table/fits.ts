import type { Jdm } from './jdm.ts';
import type { RuleSchema } from './schema.ts';

const known = new WeakMap<RuleSchema, WeakMap<Jdm, boolean>>();

/**
 * Whether a released document still asks and says only what the program knows. A row that asks for a column which is gone
 * would never hold, and the table would let everybody through; a column that came since is no matter.
 */
export function fits(schema: RuleSchema, content: Jdm): boolean {
  const of = known.get(schema) ?? new WeakMap<Jdm, boolean>();
  known.set(schema, of);
  const before = of.get(content);
  if (before !== undefined) return before;
  const found = looked(schema, content);
  of.set(content, found);
  return found;
}

function looked({ inputs, outputs }: RuleSchema, { nodes }: Jdm): boolean {
  const table = nodes.find(({ content }) => content !== undefined)?.content;
  if (table === undefined) return false;
  const asked = table.inputs.filter(({ id }) => table.rules.some((row) => (row[id] ?? '') !== ''));
  return (
    asked.every(({ field }) => inputs.some(({ name }) => name === field)) &&
    table.outputs.every(({ field }) => outputs.some(({ name }) => name === field))
  );
}
