import type { Input, Inputs, RuleSchema, Value } from '../table/schema.ts';

/**
 * The values that a table is given: figures rounded to their column's decimals (half away from zero) and clamped to its
 * bounds, so that no value reaches the engine that its columns do not know.
 *
 * @throws RangeError for an input that is missing, or a text that is not in its list: the pilot's schema is wrong then.
 */
export const boundInputs = ({ id, inputs }: RuleSchema, given: Readonly<Record<string, Value>>): Inputs =>
  Object.fromEntries(inputs.map((input) => [input.name, bound(id, input, given[input.name])]));

function bound(table: string, input: Input, value: Value | undefined): Value {
  if (input.type === 'number' && typeof value === 'number' && !Number.isNaN(value)) {
    const { minimum, maximum, decimals } = input;
    return Math.min(Math.max(rounded(value, decimals), minimum), maximum);
  }
  if (input.type === 'bool' && typeof value === 'boolean') return value;
  if (input.type === 'text' && typeof value === 'string' && Object.hasOwn(input.values, value)) return value;
  throw new RangeError(`the table ${table} was given ${String(value)} as ${input.name}`);
}

/** A figure below 10^13 has at most 16 digits with its decimals, which `toPrecision` writes without their binary tail. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / scale + 0;
}
