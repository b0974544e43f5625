import type { TSchema } from 'typebox';

/** A query's values arrive as text; those whose schema is a whole number or a boolean are read as one. */
export function typedQuery(schema: TSchema, query: unknown): Record<string, unknown> {
  const { properties = {} } = schema as { properties?: Record<string, { type?: string }> };
  const asked = Object.entries(query as Record<string, unknown>);
  return Object.fromEntries(asked.map(([name, value]) => [name, typed(properties[name]?.type, value)]));
}

function typed(type: string | undefined, value: unknown): unknown {
  if (type === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
