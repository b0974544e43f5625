import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase, until } from '@sandglass/database/testing';
import { cryptogramsOf } from '@sandglass/payments';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences, salesNow } from './agree.ts';
import { openBooks } from './open-books.ts';
import { Parties } from './parties.ts';
import { Shops } from './shops.ts';
import { POINTS, type Point, ROLES, type Role } from './told.ts';

/** Rounds: 5 here, 100 by `npm run soak`. */
const ROUNDS = Number(process.env.SANDGLASS_CRASH_ROUNDS ?? 5);
const ROUND_MS_MAX = 120_000;
const SHOPS = 40;
/** Told between two kills: the parties work again, not only begin. */
const ENDED_BETWEEN = 30;

/** Places where a party can die: the acquirer takes no message, the network and the bank begin none. */
const places = ROLES.flatMap((role) => POINTS.map((point) => ({ role, point })));
/** First what shops meet most: decided and not answered, at each of the three. */
const first: readonly { readonly role: Role; readonly point: Point }[] = [
  { role: 'bank', point: 'committed' },
  { role: 'network', point: 'sent' },
  { role: 'acquirer', point: 'in-statement' },
  { role: 'bank', point: 'written' },
  { role: 'acquirer', point: 'heard' },
];

let db: TestDatabase;
let parties: Parties;
let shops: Shops;
beforeAll(async () => {
  db = await testDatabase();
  await openBooks(db.pool, SHOPS);
  const key = randomBytes(32);
  parties = await Parties.of(db.url, key);
  shops = new Shops(
    parties,
    cryptogramsOf(() => key),
  );
  for (const role of ['bank', 'network', 'acquirer'] as const) await parties.start(role);
}, 120_000);
afterAll(async () => {
  for (const role of ROLES) await parties?.kill(role);
  await db?.close();
});

it(
  `${ROUNDS} kills of a party at a named point, with ${SHOPS} shops that pay: nobody helps, and the three books agree`,
  async () => {
    const hits = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = [...first, ...places];
      const { role, point } = all[round % all.length]!;
      await parties.kill(role);
      await parties.start(role, { point, nth: 20 + (round % 7) * 11 });
      shops.open(SHOPS);
      await parties.death(role);
      hits.set(`${role} ${point}`, (hits.get(`${role} ${point}`) ?? 0) + 1);
      const before = shops.journal.size;
      await parties.start(role);
      await until(() => shops.journal.size >= before + ENDED_BETWEEN, 'shops sell again', ROUND_MS_MAX);
      await shops.close();
      await until(async () => (await differences(db.pool)).length === 0, 'the books agree', 5_000).catch(
        async () => expect([role, point, await differences(db.pool)]).toEqual([role, point, []]),
      );
    }
    const now = await salesNow(db.pool);
    expect([...shops.journal].filter(([sale, told]) => now.get(sale) !== told)).toEqual([]);
    const ends = Map.groupBy(shops.journal.values(), (state) => state);
    expect(ends.get('approved')!.length).toBeGreaterThan(ROUNDS);
    expect(shops.voided.size, 'payments are given up').toBeGreaterThan(0);
    expect(ends.get('stuck')).toBeUndefined();
    const texts = [...ends].map(([state, of]) => `${state} ${of.length}`);
    const killed = [...hits].map(([place, count]) => `${place} ${count}`);
    process.stdout.write(
      `kills by point: ${killed.join(', ')}; sales: ${texts.join(', ')}, of them given up ${shops.voided.size}\n`,
    );
  },
  ROUNDS * ROUND_MS_MAX,
);
