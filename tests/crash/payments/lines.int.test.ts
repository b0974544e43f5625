import { randomBytes } from 'node:crypto';
import { type TestDatabase, testDatabase, until } from '@sandglass/database/testing';
import { UNIONPAY_HOST } from '@sandglass/iso8583';
import { cryptogramsOf } from '@sandglass/payments';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Faults, FrameProxy, NO_FAULTS, randomOf } from '../../frame-proxy.ts';
import { differences, salesNow } from './agree.ts';
import { openBooks } from './open-books.ts';
import { Parties } from './parties.ts';
import { Shops } from './shops.ts';
import { ROLES } from './told.ts';

/** Rounds of faults: 6 here, as many as the soak's rounds by `npm run soak -- payments`. */
const ROUNDS = Number(process.env.SANDGLASS_CRASH_ROUNDS ?? 6);
const SEED = Number(process.env.SANDGLASS_SEED ?? 20_261_128);
const SHOPS = 12;
const ENDED_EACH = 40;
const ROUND_MS_MAX = 120_000;

/** In their turn: what is spoilt on both lines at once, in per mille of the messages. */
const weather: readonly Faults[] = [
  { ...NO_FAULTS, lost: 120 },
  { ...NO_FAULTS, twice: 300 },
  { ...NO_FAULTS, late: 300 },
  { ...NO_FAULTS, torn: 30 },
  { ...NO_FAULTS, dead: 15 },
  { lost: 50, twice: 100, late: 100, torn: 10, dead: 5 },
];

let db: TestDatabase;
let parties: Parties;
let shops: Shops;
const lines: FrameProxy[] = [];
beforeAll(async () => {
  db = await testDatabase();
  await openBooks(db.pool, SHOPS);
  const key = randomBytes(32);
  parties = await Parties.of(db.url, key, async (port) => {
    const line = new FrameProxy(UNIONPAY_HOST.frame!, port, randomOf(SEED + lines.length));
    lines.push(line);
    return line.listen();
  });
  shops = new Shops(
    parties,
    cryptogramsOf(() => key),
  );
  for (const role of ['bank', 'network', 'acquirer'] as const) await parties.start(role);
}, 120_000);
afterAll(async () => {
  for (const role of ROLES) await parties?.kill(role);
  for (const line of lines) await line.close();
  await db?.close();
});

it(
  `whatever the lines do to messages (${ROUNDS} rounds, seed ${SEED}): once they are whole, the three books agree`,
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const faults = weather[round % weather.length]!;
      for (const line of lines) line.faults = faults;
      const before = shops.journal.size;
      shops.open(SHOPS);
      await until(() => shops.journal.size >= before + ENDED_EACH, 'sales end all the same', ROUND_MS_MAX);
      for (const line of lines) line.heal();
      await shops.close();
      const agreed = async () => (await differences(db.pool)).length === 0;
      await until(agreed, 'the books agree', 20_000).catch(async () =>
        expect([faults, await differences(db.pool)]).toEqual([faults, []]),
      );
    }
    const now = await salesNow(db.pool);
    expect([...shops.journal].filter(([sale, told]) => now.get(sale) !== told)).toEqual([]);
    const ends = Map.groupBy(shops.journal.values(), (state) => state);
    expect(ends.get('approved')!.length).toBeGreaterThan(0);
    const givenUp = shops.voided.size;
    expect(givenUp, 'payments are given up').toBeGreaterThan(0);
    expect(ends.get('reversed')!.length, 'lost answers are reversed').toBeGreaterThan(givenUp);
    expect(ends.get('stuck')).toBeUndefined();
    const kinds = Object.keys(NO_FAULTS) as (keyof Faults)[];
    const befell = kinds.map((kind) => lines.reduce((sum, line) => sum + (line.befell.get(kind) ?? 0), 0));
    expect(Math.min(...befell), 'each kind of fault befell').toBeGreaterThan(0);
    const overtook = lines.reduce((sum, line) => sum + line.overtook, 0);
    expect(overtook, 'messages came in another order').toBeGreaterThan(0);
    const texts = [...ends].map(([state, of]) => `${state} ${of.length}`);
    process.stdout.write(
      `faults: ${kinds.map((kind, at) => `${kind} ${befell[at]}`).join(', ')}, ${overtook} overtook; sales: ${texts.join(', ')}, of them given up ${givenUp}\n`,
    );
  },
  ROUNDS * ROUND_MS_MAX,
);
