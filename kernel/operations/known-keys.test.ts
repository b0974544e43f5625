import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { bigint, text, uuid } from './column.ts';
import { KnownKeys } from './known-keys.ts';
import { type Table, table } from './table.ts';

const bundled = { key: 'id', bundled: true } as const;
const digests = table('probe.digest', { id: uuid(), operation: bigint() }, bundled) as unknown as Table;
const texts = table('probe.text', { id: text(), operation: bigint() }, bundled) as unknown as Table;

const nothing = { query: async () => ({ rows: [] }) } as unknown as Pool;
const KEYS = 50_000;

describe.each([
  ['digests', digests, (n: number) => createHash('sha256').update(String(n)).digest('hex').slice(0, 32)],
  [
    'texts that differ in their last digits',
    texts,
    (n: number) => `48023310-20240116020000-${String(n).padStart(6, '0')}`,
  ],
] as const)('%s', (_what, of, idOf) => {
  it('are all known once they were added, and few others are taken for known', async () => {
    const known = new KnownKeys(of);
    await known.read(nothing, 'probe');
    for (let n = 0; n < KEYS; n += 1) known.add(idOf(n));
    let taken = 0;
    for (let n = 0; n < KEYS; n += 1) {
      expect(known.mayHave(idOf(n))).toBe(true);
      if (known.mayHave(idOf(KEYS + n))) taken += 1;
    }
    expect(taken / KEYS).toBeLessThan(0.02);
  });

  it('may all be there until those of before were read', () => {
    expect(new KnownKeys(of).mayHave(idOf(1))).toBe(true);
  });
});

it('a key of another type is refused', () => {
  const other = table('probe.other', { id: bigint(), operation: bigint() }, bundled);
  expect(() => new KnownKeys(other as unknown as Table)).toThrow('probe.other has no key of text or uuid');
});
