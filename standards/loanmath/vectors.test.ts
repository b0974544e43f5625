import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnswerRow, answerCase } from './index.ts';

const shared = process.env.SANDGLASS_SHARED ?? join(import.meta.dirname, '../../../shared');
const file = join(shared, 'vectors/loan-schedules/schedules.json');
const missing = !existsSync(file);

interface Vector {
  readonly id: string;
  readonly rows?: readonly Readonly<Record<string, string | number>>[];
  readonly cases?: readonly Readonly<Record<string, string | number>>[];
  readonly instalments?: readonly Readonly<Record<string, string | number>>[];
  readonly total_interest?: string;
}

const groups: Readonly<Record<string, readonly Vector[]>> = missing
  ? {}
  : JSON.parse(readFileSync(file, 'utf8'));
const vectors = Object.values(groups).flat();

/** What a vector calls its columns, and what our rows call them. */
const COLUMNS: Readonly<Record<string, keyof AnswerRow>> = {
  date: 'date',
  days: 'days',
  event: 'event',
  interest: 'interest',
  principal: 'principal',
  payment: 'payment',
  balance: 'closing',
  prepaid: 'prepaid',
  paid: 'date',
  penalty_interest: 'penaltyInterest',
  compound_interest: 'compoundInterest',
  total: 'payment',
};

/** Vectors write 0, 0.0 and 0.00 alike. */
function plain(value: unknown): unknown {
  return typeof value === 'string' && /^\d+(\.\d{1,2})?$/.test(value) ? Number(value).toFixed(2) : value;
}

describe('published and recomputed loan schedules', () => {
  it.skipIf(missing)(
    missing ? 'skipped: ../shared/vectors/loan-schedules/schedules.json is missing' : 'are there',
    () => {
      expect(Object.keys(groups)).toEqual(['fineract', 'capsens', 'cn']);
    },
  );

  it.each(vectors.map((vector) => [vector.id, vector] as const))('%s comes out row by row', (_, vector) => {
    const answer = answerCase(vector);
    const expected = vector.rows ?? vector.cases ?? [];
    for (const [i, want] of expected.entries()) {
      const row = answer.rows.find((one) => one.n === want.n) ?? answer.rows[i];
      for (const [column, value] of Object.entries(want)) {
        const name = COLUMNS[column];
        if (name) expect(plain(row?.[name]), `${vector.id} row ${i + 1} ${column}`).toBe(plain(value));
      }
    }
    if (vector.rows)
      expect(answer.rows.length).toBe(Math.max(expected.length, Number(expected.at(-1)?.n ?? 0)));
    if (vector.total_interest) expect(plain(answer.totalInterest)).toBe(plain(vector.total_interest));
    for (const [i, want] of (vector.instalments ?? []).entries()) {
      const got = answer.instalments?.[i] ?? {};
      for (const column of ['instalment', 'equal_principal_first', 'decrement', 'total_interest']) {
        if (column in want) expect(got[column]).toBe(want[column]);
      }
    }
  });
});
