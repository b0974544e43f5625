import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced } from '@sandglass/ledger';
import { House } from '@sandglass/operations/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holder, issuing, payment, SHARD } from '../testing/issuing.ts';
import type { PaymentInput } from './payment.ts';

const { purchase, authorise, complete, refund, reverse, expireHold, openBooks } = issuing;
const FUNDS = 100_000;
const DAY_MS = 86_400_000;
const HOLDERS = ['ann', 'bob'];

let db: TestDatabase;
let house: House;
let n = 0;
beforeAll(async () => {
  db = await testDatabase();
  house = new House(db.pool);
  await house.start();
  await house.done(openBooks, {});
});
afterAll(async () => {
  await house.stop();
  await db.close();
});

const amount = fc.integer({ min: 0, max: 40_000 }).map((fen) => (fen / 100).toFixed(2));
const which = fc.nat({ max: 7 });
/** What an acquirer may send about its payments, in any order, and how often. */
const message = fc.oneof(
  fc.record({
    kind: fc.constantFrom('purchase' as const, 'authorise' as const),
    of: which,
    who: fc.nat({ max: 1 }),
    amount,
  }),
  fc.record({ kind: fc.constant('complete' as const), of: which, amount, last: fc.boolean() }),
  fc.record({ kind: fc.constant('refund' as const), of: which, amount }),
  fc.record({ kind: fc.constant('reverse' as const), of: which }),
  fc.record({ kind: fc.constant('expire' as const), of: which, late: fc.boolean() }),
);
type Message = typeof message extends fc.Arbitrary<infer M> ? M : never;

/** Eight exchanges of two holders: a message speaks of one of them, whether it came already or not. */
function exchanges(run: string): readonly PaymentInput[] {
  return Array.from({ length: 8 }, (_, at) => payment(`${HOLDERS[at % 2]}-${run}`, { counter: 0 }));
}

async function send(message: Message, all: readonly PaymentInput[]): Promise<string> {
  const one = all[message.of]!;
  const { acquirer, transmittedAt, stan } = one;
  const original = { acquirer, transmittedAt, stan };
  const { stan: ownStan, rrn } = payment('x', { counter: 0 });
  const own = { acquirer, transmittedAt, stan: ownStan, rrn, original };
  switch (message.kind) {
    case 'purchase':
    case 'authorise': {
      const asked = payment(one.token!.slice('tok-'.length), { ...one, amount: message.amount });
      return (await house.submit(message.kind === 'purchase' ? purchase : authorise, asked)).outcome;
    }
    case 'complete':
      return (await house.submit(complete, { ...own, amount: message.amount, last: message.last })).outcome;
    case 'refund':
      return (await house.submit(refund, { ...own, amount: message.amount })).outcome;
    case 'reverse':
      return (await house.submit(reverse, { original })).outcome;
    case 'expire': {
      const authorisation = `${acquirer}-${transmittedAt}-${stan}`;
      if (message.late) house.now += 31 * DAY_MS;
      const { outcome } = await house.submit(expireHold, { authorisation });
      if (message.late) house.now -= 31 * DAY_MS;
      return outcome;
    }
    default:
      return message satisfies never;
  }
}

/** What the payments of a holder say, what their account says, what their token says. */
const THREE_WAYS = `
  select sum(captured - refunded)::int as taken, sum(held)::int as held,
    coalesce(sum(captured + held) filter (where state in ('held', 'paid', 'closed', 'expired')), 0)::int as spent,
    count(*) filter (where state in ('held', 'paid', 'closed', 'expired'))::int as payments,
    count(*) filter (where refunded > captured or captured > amount * 115 / 100 or captured < 0)::int as wrong,
    (select (credits - debits)::int from ledger.account a where a.shard = $1 and a.id = 'current/' || $2) as balance,
    (select debits_pending::int from ledger.account a where a.shard = $1 and a.id = 'current/' || $2) as reserved,
    (select spent::int from payments.token_use u where u.shard = $1 and u.id = 'tok-' || $2) as token_spent,
    (select payments from payments.token_use u where u.shard = $1 and u.id = 'tok-' || $2) as token_payments
  from payments.authorisation where shard = $1 and customer = $2`;
const MOVED = `
  select count(*)::int as wrong from payments.authorisation a
  left join (select authorisation, sum(amount) filter (where kind = 'refund') as refunded,
      sum(amount) filter (where kind = 'completion') as completed
    from payments.movement where shard = $1 group by 1) m on m.authorisation = a.id
  where a.shard = $1 and (a.refunded <> coalesce(m.refunded, 0)
    or (a.state in ('held', 'closed', 'expired') and a.captured <> coalesce(m.completed, 0)))`;

test('whatever comes, in whatever order and at once, money, payments and counters say the same', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(message, { minLength: 1, maxLength: 6 }), { maxLength: 10 }),
      async (rounds) => {
        n += 1;
        const run = String(n);
        for (const who of HOLDERS)
          await house.done(holder, {
            customer: `${who}-${run}`,
            funds: String(FUNDS),
            rules: { zone: 'Asia/Shanghai', perPayment: '300.00', perDay: '700.00' },
          });
        const all = exchanges(run);
        for (const round of rounds) {
          const late = round.some((of) => of.kind === 'expire');
          // The clock moves for one message only, so what needs it goes alone.
          if (late) for (const one of round) await send(one, all);
          else await Promise.all(round.map((one) => send(one, all)));
        }
        for (const who of HOLDERS) {
          const { rows } = await db.pool.query(THREE_WAYS, [SHARD, `${who}-${run}`]);
          const { taken, held, spent, payments, wrong, ...said } = rows[0];
          expect(wrong).toBe(0);
          expect(said).toEqual({
            balance: FUNDS - (taken ?? 0),
            reserved: held ?? 0,
            token_spent: spent,
            token_payments: payments,
          });
        }
        expect((await db.pool.query(MOVED, [SHARD])).rows[0].wrong).toBe(0);
        expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
        expect(house.failures).toEqual([]);
      },
    ),
    { numRuns: 40 },
  ));
