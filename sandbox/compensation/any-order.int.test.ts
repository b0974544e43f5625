import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { readRows } from '@sandglass/operations';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Claim, claims } from './tables.ts';
import { bank, FundedPilot, promising } from './testing/fund.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const PARTIES = ['ann', 'bob', 'cho'] as const;
type Step =
  | { readonly do: 'claim'; readonly party: (typeof PARTIES)[number]; readonly yuan: number }
  | { readonly do: 'accept' | 'refuse'; readonly nth: number; readonly share: number }
  | { readonly do: 'pay-in'; readonly yuan: number }
  | { readonly do: 'deliver' };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('claim' as const),
    party: fc.constantFrom(...PARTIES),
    yuan: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({ do: fc.constant('accept' as const), nth: fc.nat(9), share: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ do: fc.constant('accept' as const), nth: fc.nat(9), share: fc.constant(100) }),
  fc.record({ do: fc.constant('refuse' as const), nth: fc.nat(9), share: fc.constant(1) }),
  fc.record({ do: fc.constant('pay-in' as const), yuan: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ do: fc.constant('deliver' as const) }),
);

async function take(pilot: FundedPilot, filed: string[], one: Step): Promise<void> {
  switch (one.do) {
    case 'claim':
      filed.push(await pilot.claim(one.party, `${one.yuan}.00`));
      return;
    case 'pay-in':
      await pilot.payIn(`${one.yuan}.00`);
      return;
    case 'deliver':
      await pilot.drain.drain();
      return;
    case 'refuse':
    case 'accept': {
      const claim = filed[one.nth % Math.max(filed.length, 1)];
      if (claim === undefined) return;
      const { claimed } = await pilot.row(claim);
      const minor = (claimed * BigInt(one.share) + 99n) / 100n;
      const amount = `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
      const { accept, refuse } = pilot.operations;
      // Refused where it was decided before: that is part of the story.
      if (one.do === 'accept')
        await pilot.house.submit(accept, { claim, amount, words: 'w' }, { actor: bank });
      else await pilot.house.submit(refuse, { claim, reason: 'not-shown', words: 'w' }, { actor: bank });
      return;
    }
    default:
      one satisfies never;
  }
}

/** What must be true after every story, delivered or not. */
async function check(pilot: FundedPilot): Promise<void> {
  const rows: Claim[] = await readRows(db.pool, claims, 'where shard = $1', [pilot.pilot]);
  const fund = await pilot.fund();
  const sumOf = (list: readonly Claim[]) => list.reduce((sum, { accepted }) => sum + (accepted ?? 0n), 0n);
  const paid = rows.filter(({ state }) => state === 'paid');
  const waiting = rows.filter(({ state }) => state === 'waiting');
  const inFund = await pilot.inFund();
  expect(inFund).toBe(fund.paid_in - fund.paid_out);
  expect(inFund).toBeGreaterThanOrEqual(0n);
  expect([fund.paid_out, fund.owed]).toEqual([sumOf(paid), sumOf(waiting)]);
  for (const party of PARTIES) {
    expect(await pilot.on(party)).toBe(sumOf(paid.filter(({ customer }) => customer === party)));
  }
  const tickets = waiting.map(({ ticket }) => ticket!).sort((a, b) => Number(a - b));
  expect(tickets).toEqual(waiting.map((_, at) => fund.head + BigInt(at)));
  expect(fund.tail - fund.head).toBe(BigInt(waiting.length));
  expect(Number(fund.open)).toBe(rows.filter(({ state }) => state === 'filed').length);
  expect(Number(fund.refused)).toBe(rows.filter(({ state }) => state === 'refused').length);
}

it('whatever is claimed, accepted, refused and paid in, in whatever order, money and claims agree, and all is paid that the fund can pay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (story) => {
      const pilot = new FundedPilot(db.pool);
      await pilot.start(promising({ minimum: '0' }), ...PARTIES);
      try {
        const filed: string[] = [];
        for (const one of story) await take(pilot, filed, one);
        await check(pilot);
        while ((await pilot.drain.drain()) > 0);
        await check(pilot);
        const [first]: Claim[] = await readRows(
          db.pool,
          claims,
          `where shard = $1 and state = 'waiting' order by ticket limit 1`,
          [pilot.pilot],
        );
        // Whoever is first still waits only because the fund is too small for them.
        if (first !== undefined) expect(await pilot.inFund()).toBeLessThan(first.accepted!);
      } finally {
        await pilot.house.stop();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
