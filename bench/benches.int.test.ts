import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { benchIso8583 } from './iso8583.ts';
import { benchLedger } from './ledger.ts';
import { benchLoan } from './loan.ts';
import { benchReconcile } from './reconcile.ts';
import type { BenchOptions, BenchResult } from './result.ts';
import { benchSchedule } from './schedule.ts';
import { benchToken } from './token.ts';
import { benchTokenShop } from './token-shop.ts';

// What a bench measures is no test; that it measures what it says, and that nothing goes wrong in it, is one.

const SECONDS = 0.2;
const CALLERS_MAX = 40;
const BENCH_MS_MAX = 300_000;
const say = (): void => undefined;
let folder: string;
beforeAll(() => {
  // A server's own user must be able to enter.
  folder = mkdtempSync(join(tmpdir(), 'sandglass-benches-'));
  chmodSync(folder, 0o755);
  process.env.SANDGLASS_PGBENCH = 'none';
});
afterAll(() => {
  delete process.env.SANDGLASS_PGBENCH;
  rmSync(folder, { recursive: true, force: true });
});

interface Case {
  readonly bench: (options: BenchOptions, folder: string) => Promise<BenchResult>;
  /** Small enough for a test. */
  readonly size: number;
  /** Whether its baseline is pgbench, which is left out here. */
  readonly isToPgbench?: true;
}
const cases: readonly Case[] = [
  { bench: benchSchedule, size: 20 },
  { bench: benchIso8583, size: 50 },
  { bench: benchLedger, size: 500 },
  { bench: benchLoan, size: 400, isToPgbench: true },
  { bench: benchToken, size: 300, isToPgbench: true },
  { bench: benchTokenShop, size: 300, isToPgbench: true },
  { bench: benchReconcile, size: 20_000 },
];

test.each(cases)(
  '$bench.name answers with figures of its own, and nothing fails',
  async ({ bench, size, isToPgbench }) => {
    const result = await bench(
      { seconds: SECONDS, size, say, callersMax: CALLERS_MAX },
      join(folder, bench.name),
    );
    expect(result.errors).toBe(0);
    expect(result.rate).toBeGreaterThan(0);
    expect(result.p99Ms).toBeGreaterThanOrEqual(result.p50Ms);
    expect([result.baseline.rate > 0, result.ratio > 0]).toEqual([!isToPgbench, !isToPgbench]);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  },
  BENCH_MS_MAX,
);
