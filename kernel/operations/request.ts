import { hash } from 'node:crypto';
import { bigint, bytes, instant, nullable, text, uuid } from './column.ts';
import { table } from './table.ts';

/** The first answer to each idempotency key. */
export const requests = table(
  'operations.request',
  {
    id: uuid(),
    operation: bigint(),
    name: text(),
    body: uuid(),
    outcome: text<'done' | 'refused'>(),
    reply: text(),
    seed: nullable(bytes()),
    at: instant(),
  },
  { key: 'id', bundled: true },
);

/** A key is its caller's own: two callers may use the same. */
export const requestId = (caller: string, key: string): string => digest(`${caller}\n${key}`);

/** What the key was used for, to notice another body under the same key; the order of members says nothing. */
export const requestBody = (operation: string, input: unknown): string =>
  digest(`${operation}\n${JSON.stringify(inOrder(input))}`);

/** The same value with the members of each object sorted. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const names = Object.keys(value);
  const members = names.sort().map((name): [string, unknown] => [name, inOrder(Reflect.get(value, name))]);
  return Object.fromEntries(members);
}

const digest = (of: string): string => hash('sha256', of, 'hex').slice(0, 32);
