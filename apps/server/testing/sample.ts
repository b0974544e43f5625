import fc from 'fast-check';

export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A value as a schema asks it: every property, the first of each choice, as little as may be of the rest. */
export function sampleOf(schema: Schema, seed: number): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sampleOf(schema.anyOf[0] ?? {}, seed);
  switch (schema.type) {
    case 'string':
      return textOf(schema, seed);
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return true;
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        sampleOf(schema.items ?? {}, seed),
      );
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, of]) => [name, sampleOf(of, seed)]),
      );
    default:
      return 'anything';
  }
}

const LOOKS_AHEAD = /^\^\(\?[!=](?:[^()]|\([^()]*\))*\)/;

function textOf({ pattern, minLength = 1 }: Schema, seed: number): string {
  if (pattern === undefined) return 'x'.repeat(Math.max(1, minLength));
  // What a text must or may not be from its start on fast-check cannot make; it is looked at afterwards.
  const made = fc.sample(fc.stringMatching(new RegExp(pattern.replace(LOOKS_AHEAD, '^'))), {
    seed,
    numRuns: 20,
  });
  return made.find((text) => text.length >= minLength && new RegExp(pattern).test(text)) ?? '';
}

/** Whether a schema lets a place of its sample hold nothing: then null there is no rubbish. */
export function mayBeNull(schema: Schema, path: readonly string[]): boolean {
  const of = (schema.anyOf ?? [schema])[0] ?? {};
  const [name, ...rest] = path;
  if (name === undefined) return schema.anyOf?.some(({ type }) => type === 'null') ?? schema.type === 'null';
  const inner = of.type === 'array' ? of.items : of.properties?.[name];
  return inner !== undefined && mayBeNull(inner, rest);
}

/** The places of a value that hold no others, as paths. */
export function leavesOf(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = Object.entries(value).flatMap(([name, of]) => leavesOf(of, [...at, name]));
  return inner.filter((path) => path.length > 0);
}

/** The value with another at the path. */
export function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return by;
  const before: object = typeof value === 'object' && value !== null ? value : {};
  const after = replaced(Reflect.get(before, name), rest, by);
  return Array.isArray(before)
    ? before.map((of, at) => (String(at) === name ? after : of))
    : { ...before, [name]: after };
}
