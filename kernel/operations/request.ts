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

/** What the key was used for, to notice another body under the same key. */
export const requestBody = (operation: string, input: unknown): string =>
  digest(`${operation}\n${JSON.stringify(input)}`);

const digest = (of: string): string => hash('sha256', of, 'hex').slice(0, 32);
