import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import { runSweep } from '@sandglass/sweeps';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountBalances } from '../books/balances.ts';
import { newPosition, positions } from '../books/position.ts';
import { borrowers, newBorrower } from '../borrower.ts';
import { classifyAlone } from '../classify/classify.ts';
import { rules } from '../classify/rules.ts';
import { isNonPerforming, TIERS } from '../classify/tier.ts';
import { drawings } from '../loan/drawing.ts';
import { availableToDraw, type Loan, loans } from '../loan/loan.ts';
import { openBooksOf } from '../open-books.ts';
import { parametersOn } from '../provision/parameters.ts';
import { House, insertRows, later, signedLoan, terms } from '../testing/index.ts';
import { provideSweep } from './provide.ts';
import { LOANS_RECLASSIFIED, reclassifyOf } from './reclassify.ts';
import { conduct, type Night, type Stood, stand } from './stand.ts';
import { newStanding, type Standing, standings } from './standing.ts';

const SHARD = 'probe';
const DATE = '2026-03-31';
const RETAIL = 'home-24';
const lender = { shard: SHARD, keysOf: () => [], objection: () => undefined };
const parameters = parametersOn(DATE);

let db: TestDatabase;
let house: House;
beforeEach(async () => {
  db = await testDatabase();
});
afterEach(async () => {
  await house.stop();
  await db.close();
});

const dayBefore = (most: number) => fc.option(fc.nat({ max: most }).map((days) => later(DATE, -days)));
const tier = fc.constantFrom(...TIERS);

const before = fc
  .record({
    as_of: fc.constantFrom(later(DATE, -1), later(DATE, -3), null),
    tier,
    because: fc.constantFrom('none' as const, ...(Object.keys(rules) as (keyof typeof rules)[])),
    performing: fc.constantFrom(1 as const, 2 as const),
    clean_since: dayBefore(500),
    calm_since: dayBefore(120),
    pd_signed: fc.integer({ min: 1, max: 7 }),
    pd_rated: fc.integer({ min: 1, max: 10 }),
    lgd_bps: fc.option(fc.integer({ min: 0, max: 12_000 })),
    allowance: fc.bigInt({ min: 0n, max: 5_000_000n }),
    commitment: fc.bigInt({ min: 0n, max: 10_000n }),
    unwound: fc.bigInt({ min: 0n, max: 3_599_999n }),
  })
  .map(
    ({ performing, ...of }): Omit<Standing, 'id' | 'days' | 'told' | 'pd_class' | 'loss'> => ({
      ...of,
      stage: isNonPerforming(of.tier) ? 3 : performing,
    }),
  );

const one = fc.record({
  customer: fc.constantFrom('ann', 'bob', 'cid'),
  retail: fc.boolean(),
  principal: fc.bigInt({ min: 0n, max: 300_000_000n }),
  limit: fc.bigInt({ min: 0n, max: 400_000_000n }),
  revolving: fc.boolean(),
  frozen: fc.boolean(),
  interest: fc.bigInt({ min: 0n, max: 500_000n }),
  rate_bps: fc.integer({ min: 0, max: 2_600 }),
  form: fc.constantFrom('equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay', 'bullet'),
  everyMonths: fc.constantFrom(undefined, 3, 12),
  term_months: fc.integer({ min: 1, max: 60 }),
  due: fc.constantFrom(null, -1, 0, 1, 5, 7, 8, 30, 31, 60, 61, 90, 91, 180, 270, 271, 360, 361, 500, -20),
  matures: fc.integer({ min: -400, max: 2_000 }),
  judged: fc.option(tier),
  restructured: fc.option(
    fc.record({
      until: fc.constantFrom(-1, 0, 40),
      wasBad: fc.boolean(),
      times: fc.integer({ min: 1, max: 2 }),
    }),
  ),
  standing: fc.option(before, { freq: 8 }),
});
type One = typeof one extends fc.Arbitrary<infer T> ? T : never;

const isSingle = (form: string): boolean => form === 'draw-and-repay' || form === 'bullet';
const idOf = (n: number): string => `loan-${String(n).padStart(3, '0')}`;
const loanOf = (of: One, n: number): Loan =>
  signedLoan({
    id: idOf(n),
    customer: of.customer,
    product: of.retail ? RETAIL : 'equipment-24',
    principal: of.principal,
    drawn_total: of.principal,
    limit_amount: of.limit,
    revolving: of.revolving,
    frozen_on: of.frozen ? '2026-01-01' : null,
    available_until: '2026-12-31',
    rate_bps: of.rate_bps,
    term_months: of.term_months,
    terms: terms({
      form: of.form,
      ...(isSingle(of.form) || of.everyMonths === undefined ? {} : { everyMonths: of.everyMonths }),
    }),
    next_due_on: of.due === null ? null : later(DATE, -of.due),
    ...(of.restructured && {
      observed_until: later(DATE, of.restructured.until),
      restructures: of.restructured.times,
      restructured_bad: of.restructured.wasBad,
    }),
  });
const standingOf = (of: One, n: number): Standing => ({ ...newStanding(idOf(n)), ...of.standing });

function nightOf(
  of: One,
  n: number,
  elsewhere: ReadonlyMap<string, number>,
  excusedUpTo: string | null,
): Night {
  const loan = loanOf(of, n);
  const { form } = loan.terms;
  return {
    date: DATE,
    parameters,
    principal: of.principal,
    receivable: of.interest,
    undrawn: availableToDraw(loan),
    rateBps: of.rate_bps,
    nextDueOn: loan.next_due_on,
    maturesOn: later(DATE, of.matures),
    everyMonths: isSingle(form) ? of.term_months : (of.everyMonths ?? 1),
    amortises: form === 'equal-instalment' || form === 'equal-principal',
    seen: {
      excused:
        excusedUpTo !== null &&
        loan.next_due_on !== null &&
        loan.next_due_on >= excusedUpTo &&
        loan.next_due_on <= DATE,
      judged: of.judged,
      observed: of.restructured && of.restructured.until >= 0 ? of.restructured : null,
      basis: of.retail ? 'asset' : 'debtor',
      badHereBps: 0,
      overdueElsewhereBps: elsewhere.get(of.customer)!,
    },
  };
}

/** What each loan comes to by the pure functions: first each alone, then with its debtor's others. */
function expectedOf(
  all: readonly One[],
  elsewhere: ReadonlyMap<string, number>,
  excusedUpTo: string | null,
): Stood[] {
  const nights = all.map((of, n) => nightOf(of, n, elsewhere, excusedUpTo));
  const owed = new Map<string, { all: bigint; bad: bigint }>();
  for (const [n, of] of all.entries()) {
    if (of.retail) continue;
    const alone = classifyAlone(conduct(standingOf(of, n), nights[n]!).exposure);
    const debtor = owed.get(of.customer) ?? { all: 0n, bad: 0n };
    owed.set(of.customer, {
      all: debtor.all + of.principal,
      bad: debtor.bad + (isNonPerforming(alone) ? of.principal : 0n),
    });
  }
  return all.map((of, n) => {
    const debtor = owed.get(of.customer);
    const badHereBps =
      debtor === undefined || debtor.all === 0n
        ? 0
        : Number((debtor.bad * 10_000n + debtor.all - 1n) / debtor.all);
    const night = nights[n]!;
    return stand(standingOf(of, n), { ...night, seen: { ...night.seen, badHereBps } });
  });
}

it('each loan comes to the tier, stage and allowance of its own rules, on any book, and the accounts to the sums', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(one, { minLength: 1, maxLength: 30 }),
      fc.array(fc.constantFrom(0, 1_999, 2_000, 2_001, 9_000), { minLength: 3, maxLength: 3 }),
      fc.option(fc.nat({ max: 20 })),
      async (all, shares, excusedDays) => {
        await db.pool.query(
          `truncate lending.loan, lending.drawing, lending.position, lending.standing, lending.judgement, lending.borrower,
             lending.delay, sweeps.sweep, operations.request_bundle, operations.request_key, ledger.account,
             ledger.transfer_bundle, ledger.anchor`,
        );
        await house?.stop();
        house = new House(db.pool, { insertsRows: true });
        await house.start();
        await house.done(openBooksOf(lender), {});
        const elsewhere = new Map(['ann', 'bob', 'cid'].map((id, n) => [id, shares[n]!]));
        const excusedUpTo = excusedDays === null ? null : later(DATE, -excusedDays);
        const rows = all.map(loanOf);
        await insertRows(db.pool, SHARD, loans, rows);
        await insertRows(
          db.pool,
          SHARD,
          borrowers,
          [...elsewhere].map(([id, bps]) => ({ ...newBorrower(id, '330000'), overdue_elsewhere_bps: bps })),
        );
        await insertRows(
          db.pool,
          SHARD,
          positions,
          all.map((of, n) => ({ ...newPosition(idOf(n)), interest: of.interest })),
        );
        await insertRows(
          db.pool,
          SHARD,
          drawings,
          all.map((of, n) => ({
            id: `${idOf(n)}.1`,
            loan: idOf(n),
            n: 1,
            customer: of.customer,
            amount: of.principal,
            principal: of.principal,
            drawn_on: '2025-01-01',
            matures_on: later(DATE, of.matures),
            instalments: 1,
            state: 'open' as const,
            settled_on: null,
          })),
        );
        const known = all.flatMap((of, n) => (of.standing === null ? [] : [standingOf(of, n)]));
        await insertRows(db.pool, SHARD, standings, known);
        await db.pool.query(
          `insert into lending.judgement (shard, id, customer, tier, words, proposed_by, proposed_on)
           select $1, id, 'x', tier, '', 'li', $2 from unnest($3::text[], $4::text[]) as j(id, tier)`,
          [SHARD, DATE, all.map((_, n) => idOf(n)), all.map(({ judged }) => judged)],
        );
        if (excusedUpTo !== null)
          await db.pool.query(
            `insert into lending.delay values ($1, 'd', $2, $3, '', 'declared', 'li', 'wang')`,
            [SHARD, excusedUpTo, DATE],
          );

        const swept = await runSweep(house.executor, provideSweep(SHARD, [RETAIL]), DATE);
        if (swept.outcome === 'refused') throw new Error(swept.code);
        const expected = expectedOf(all, elsewhere, excusedUpTo);
        const found = await readRows(db.pool, standings, 'where shard = $1 order by id', [SHARD]);
        expect(found).toEqual(expected.map(({ standing }) => standing));

        const sum = (of: (one: Stood, n: number) => bigint): bigint =>
          expected.reduce((total, stood, n) => total + of(stood, n), 0n);
        const unwinding = sum((stood) => stood.unwinding);
        const allowance = sum(({ standing }, n) => standing.allowance - standingOf(all[n]!, n).allowance);
        const committed = sum(({ standing }, n) => standing.commitment - standingOf(all[n]!, n).commitment);
        const stands = await accountBalances(db.pool, SHARD);
        expect(stands['bank/loan-loss-allowance'] ?? 0n).toBe(-allowance);
        expect(stands['bank/commitment-provision'] ?? 0n).toBe(-committed);
        expect(stands['bank/impaired-interest-income'] ?? 0n).toBe(-unwinding);
        expect(stands['bank/impairment-loss'] ?? 0n).toBe(allowance + unwinding + committed);
        const bad = expected.filter(({ standing }) => standing.tier === 'substandard');
        expect(swept.sums.loans_substandard).toBe(BigInt(bad.length));
        expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

it('what was laid aside for a limit that left the books is released, and nobody hears of a new class', async () => {
  house = new House(db.pool, { insertsRows: true });
  await house.start();
  await house.done(openBooksOf(lender), {});
  const left = { ...newStanding('loan-1'), tier: 'special-mention', told: 'special-mention' } as const;
  await insertRows(db.pool, SHARD, loans, [signedLoan({ id: 'loan-1', state: 'handed-over' })]);
  await insertRows(db.pool, SHARD, borrowers, [newBorrower('ann', '330000')]);
  await insertRows(db.pool, SHARD, positions, [newPosition('loan-1')]);
  await insertRows(db.pool, SHARD, standings, [{ ...left, days: 40, commitment: 500n }]);
  const { outcome } = await runSweep(house.executor, provideSweep(SHARD), DATE);
  expect(outcome).toBe('done');
  const [stands] = await readRows(db.pool, standings, 'where shard = $1', [SHARD]);
  expect(stands).toMatchObject({ commitment: 0n, told: 'special-mention' });
  expect((await db.pool.query(LOANS_RECLASSIFIED, [SHARD, DATE])).rows).toEqual([]);
  await house.done(reclassifyOf(lender), { loanId: 'loan-1' });
  const { rows } = await db.pool.query(`select kind from journal.fact where kind like '%reclassified'`);
  expect(rows).toEqual([]);
});
