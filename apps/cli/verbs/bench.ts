import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError, type Verb } from '../verb.ts';

const SIZES = {
  ledger: 100_000,
  loan: 60_000,
  growth: 10_000_000,
  scoring: 5_000,
  schedule: 10_000,
  register: 200_000,
  backdated: 20,
  nightly: 150_000,
  'loan-growth': 150_000,
  iso8583: 1_000,
  token: 100_000,
  'token-http': 100_000,
  'token-shop': 20_000,
  'token-growth': 10_000_000,
  reconcile: 1_000_000,
} as const;
/** What `--size full` stands for. */
const FULL: Partial<Record<(typeof benches)[number], number>> = { register: 10_000_000 };
const benches = [
  'ledger',
  'loan',
  'growth',
  'scoring',
  'schedule',
  'register',
  'backdated',
  'nightly',
  'loan-growth',
  'iso8583',
  'token',
  'token-http',
  'token-shop',
  'token-growth',
  'reconcile',
] as const;

const verb: Verb = {
  name: 'bench',
  summary: 'Measures against a baseline in the same run',
  help: `Usage: sandglass bench ${benches.join('|')} [--seconds S] [--size N] [--json]

Starts a PostgreSQL of its own with default durability in a temporary folder, measures, and removes it.
  ledger   two-party transfers, everything on, against TPC-B (pgbench, from Debian's postgresql-contrib)
  loan     loan decisions with model, rules, limits and facts
  scoring  credit scores on one core, without and with reasons, against the same trees as objects (no PostgreSQL)
  schedule schedules of 36 instalments on one core, against exact fractions of any size (no PostgreSQL)
  growth   a transfer's cost among many accounts as against 10,000, keys drawn at random
  backdated payments that count from an earlier date, on loans of 30 and of 700 days, against plain repayments
  nightly  a night of a book of loans, step by step, against set-based SQL alone
  loan-growth repayments of loans drawn at random in a large book as against one of 10,000
  iso8583 payment messages decoded on one core, against JSON.parse of the same fields (no PostgreSQL)
  token    payments by token: all controls, codes of the line, ledger, log; by operation, and by ISO 8583 over TCP, against TPC-B
  token-http the same through the house's HTTP server, against TPC-B
  token-shop the whole path, from a shop's HTTP request through acquirer and network to the bank and back, against TPC-B
  token-growth a payment's cost among many tokens as against 10,000, none drawn twice
  reconcile an issuer's day against the network's file, whole and by the pure function alone, against a join in SQL
  register server time of the register's pages with 1,000 pilots among many facts
  --seconds S   length of each load (default 10)
  --size N      accounts or customers (default 100000 accounts or tokens, 20000 tokens of token-shop, 60000 customers, 10000000 for growth and token-growth,
                5000 cases, 10000 loans, 20 back-dated ones, 150000 of a night and of loan-growth, 1000 different messages, 200000 facts of the register, 1000000 rows to reconcile;
                there also --size full: 10000000)
SANDGLASS_PGBENCH names the pgbench to use (default: on the PATH or Debian's), or none.
docs/benchmarks.md says what was measured, and what limits it.`,
  valueFlags: ['seconds', 'size'],
  async run({ args: [name], flags, json, print }) {
    const bench = benches.find((known) => known === name);
    if (bench === undefined) throw new UsageError(`bench takes one of ${benches.join(', ')}.`);
    const options = {
      seconds: positive(flags.seconds, 10, 'seconds'),
      size: positive(
        flags.size === 'full' ? String(FULL[bench] ?? 'full') : flags.size,
        SIZES[bench],
        'size',
      ),
      say: (line: string) => process.stderr.write(`${line}\n`),
    };
    const folder = join(tmpdir(), `sandglass-bench-${process.pid}`);
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    try {
      const {
        benchBackdated,
        benchGrowth,
        benchIso8583,
        benchLedger,
        benchLoan,
        benchLoanGrowth,
        benchNightly,
        benchReconcile,
        benchRegister,
        benchSchedule,
        benchScoring,
        benchToken,
        benchTokenGrowth,
        benchTokenHttp,
        benchTokenShop,
      } = await import('@sandglass/bench');
      const run = {
        backdated: benchBackdated,
        growth: benchGrowth,
        'loan-growth': benchLoanGrowth,
        iso8583: benchIso8583,
        ledger: benchLedger,
        loan: benchLoan,
        nightly: benchNightly,
        schedule: benchSchedule,
        scoring: benchScoring,
        register: benchRegister,
        token: benchToken,
        'token-http': benchTokenHttp,
        'token-shop': benchTokenShop,
        'token-growth': benchTokenGrowth,
        reconcile: benchReconcile,
      }[bench];
      const result = await run(options, folder);
      if (json) return print(JSON.stringify(result));
      print(
        `${result.name}: ${result.rate} ${result.unit}, ${result.ratio} × ${result.baseline.name} (${result.baseline.rate}/s)`,
      );
      print(`p50 ${result.p50Ms} ms, p99 ${result.p99Ms} ms, ${result.errors} errors, on ${result.machine}`);
      print(JSON.stringify(result.detail, null, 2));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

export default verb;

function positive(given: string | true | undefined, otherwise: number, name: string): number {
  const value = given === undefined ? otherwise : Number(given);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} is a whole number above 0.`);
  return value;
}
