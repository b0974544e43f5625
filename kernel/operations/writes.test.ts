import { expect, it } from 'vitest';
import { RowCache } from './cache.ts';
import { KnownRows } from './known-rows.ts';
import type { Row, Table } from './table.ts';
import { notes } from './testing/notes.ts';
import { noRows, Writes } from './writes.ts';

const table = notes as unknown as Table;
const row = (n: number, text: string): Row => ({ id: `n${n}`, text, writes: n });

it.each([3, 63, 64, 65, 3_000])(
  'an operation sees its own %i rows, and writes each once with its last state',
  (rows) => {
    const cache = new RowCache(10_000);
    const slots = Array.from({ length: rows }, (_, n) => {
      const slot = cache.slot(table, `n${n}`);
      // Every other one is there already.
      slot.row = n % 2 === 0 ? row(n, 'before') : null;
      return slot;
    });
    const writes = new Writes(cache, slots);
    for (let n = 0; n < rows; n += 1) {
      expect(writes.get(table, `n${n}`)).toEqual(n % 2 === 0 ? row(n, 'before') : undefined);
      writes.put(table, row(n, 'first'));
    }
    for (let n = 0; n < rows; n += 1) {
      expect(writes.get(table, `n${n}`)).toEqual(row(n, 'first'));
      if (n % 3 === 0) writes.put(table, row(n, 'last'));
    }
    const batch = noRows();
    writes.accept(batch, new KnownRows());
    const [inserted, updated] = [batch.inserts.get(table) ?? [], batch.updates.get(table) ?? []];
    expect(inserted.length + updated.length).toBe(rows);
    for (const slot of [...inserted, ...updated]) {
      const n = Number(slot.id.slice(1));
      expect(slot.row).toEqual(row(n, n % 3 === 0 ? 'last' : 'first'));
      expect(slot.before).toEqual(n % 2 === 0 ? row(n, 'before') : null);
    }
  },
);
