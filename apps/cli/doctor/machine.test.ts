import { describe, expect, test } from 'vitest';
import { inodesOf } from './listener.ts';
import { memoryOf, skewOf } from './machine.ts';

describe('the doctor', () => {
  test.each([
    [400_000_000, false, undefined],
    [1_000_000_000, true, true],
    [8_000_000_000, true, undefined],
  ])('finds %d bytes of memory fit: %s, with a note: %s', (available, ok, note) => {
    const check = memoryOf(available);
    expect([check.ok, check.note]).toEqual([ok, note]);
    expect(check.remedy === '').toBe(ok && note === undefined);
  });

  test.each([
    [1_900, true, 'It is noon; the database agrees within 2 s.'],
    [-1_900, true, 'It is noon; the database agrees within 2 s.'],
    [2_100, false, 'It is noon; the database is 2.1 s ahead.'],
    [-3_600_000, false, 'It is noon; the database is 3600.0 s behind.'],
  ])('takes a database %d ms ahead for right: %s', (aheadMs, ok, detail) => {
    expect(skewOf('It is noon', aheadMs)).toMatchObject({ ok, detail });
  });

  test('reads who listens from the table of proc(5), and not who is connected', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1C84 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41520 1 0 100 0 0 10 0
   1: 0100007F:1C84 0100007F:D2F0 01 00000000:00000000 00:00000000 00000000     0        0 41521 1 0 20 4 30 10 -1
   2: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 41522 1 0 100 0 0 10 0`;
    expect(inodesOf(table, 7300)).toEqual(['socket:[41520]']);
  });
});
