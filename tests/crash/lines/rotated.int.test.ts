import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsIn } from '../../../apps/server/testing/card-parties.ts';
import { LONG_MS } from '../../../apps/server/testing/exit-house.ts';
import { BANK, TokenExit } from '../../../apps/server/testing/token-exit.ts';
import { Lasting } from '../house/lasting.ts';

/** Every place between asking for a line's new secret and noting that it is in use; the first ones here, all by `npm run soak`. */
const POINTS = [
  'while taken',
  'behind taken',
  'behind destroyed',
  'behind made',
  'before destroyed',
  'before token rotated',
  'behind token rotated',
] as const;
const HERE = 3;
const isSoak = process.env.SANDGLASS_CRASH_ROUNDS !== undefined;
const points = isSoak ? POINTS : POINTS.slice(0, HERE);
/** No holder may pay more often than 50 times a day. */
const PAID_MAX = 45;
const SOLD = 3;
const AGAIN_MS = 200;
const AT = '/api/token/lines';

const of = new TokenExit();
let lasting: Lasting | undefined;
beforeAll(() => of.open(), LONG_MS);
afterAll(async () => {
  await lasting?.house.kill();
  await of.close();
});

async function lineNow(): Promise<{ version: number; inUseAt: string | null } | undefined> {
  return (await of.get(AT, BANK)).lines[0];
}
/** Versions of the secret that are kept. */
async function kept(): Promise<readonly number[]> {
  const { rows } = await of.pool.query(
    `select version from keys.secret where name like 'line %'
       and name <> (select name from keys.secret where name like 'line 00010000 48023310') order by version`,
  );
  return rows.map(({ version }) => version);
}
/** Each exchange as the acquirer has it and as the bank has it. */
const SIDES = `
  select coalesce(s.exchange, b.id) as exchange, s.state as sale, b.state as booked
  from (select state, '48023310-' || transmitted_at || '-' || stan as exchange from payments.sale where shard = 'acquirer') s
  full join (select id, state from payments.authorisation where shard = 'token') b on b.id = s.exchange`;
const approved = async (): Promise<number> =>
  (await of.pool.query(`select from payments.sale where state = 'approved' and shard = 'acquirer'`))
    .rowCount!;
const openSales = async (): Promise<number> =>
  (
    await of.pool.query(
      `select from payments.sale where state in ('sending', 'unknown', 'voiding') and shard = 'acquirer'`,
    )
  ).rowCount!;

test(
  'a house that is killed anywhere in the change of a line’s secret goes on with it by itself; no payment is lost or made twice',
  async () => {
    for (const party of ['ann', 'ben', 'cid']) await of.holder(party);
    const tokens = await Promise.all(['ann', 'ben', 'cid'].map((party) => of.token(party)));
    lasting = await Lasting.of(of, points);
    const { house } = lasting;
    let isOver = false;
    const shopping = tokens.map(async (token) => {
      for (let paid = 0; paid < PAID_MAX && !isOver; ) {
        // What breaks off is not known to its shop, which goes on with another.
        const state = await of.pay(token, '1.00').catch(() => undefined);
        if (state === undefined) await wait(AGAIN_MS);
        else paid += 1;
      }
    });
    await lasting.outlives(async () => (await approved()) > SOLD, 'shops are paid');
    const asked = await of
      .post(`${AT}/network/rotate`, BANK, { reason: 'once a year' })
      .catch(() => undefined);
    await lasting.outlives(async () => {
      const line = await lineNow();
      return line !== undefined && line.inUseAt !== null && house.deaths.length === points.length;
    }, 'the new secret is in use');
    const before = await approved();
    await lasting.outlives(async () => (await approved()) > before + SOLD, 'shops are paid again');
    isOver = true;
    await Promise.all(shopping);
    expect([asked?.body.version ?? 2, (await lineNow())!.version]).toEqual([2, 2]);
    expect([...house.deaths].sort()).toEqual([...points].sort());
    expect(await kept()).toEqual([2]);
    await lasting.outlives(async () => (await openSales()) === 0, 'every sale has ended');
    const { rows } = await of.pool.query(SIDES);
    expect(rows.filter(({ sale, booked }) => (sale === 'approved') !== (booked === 'paid'))).toEqual([]);
    expect(await faultsIn(of.pool)).toEqual([]);
    for (const kind of ['token.line-rotation-asked', 'token.line-rotated'])
      expect([kind, await of.facts(kind)]).toEqual([kind, 1]);
  },
  4 * LONG_MS,
);
