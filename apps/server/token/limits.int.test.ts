import type { Declaration } from '@sandglass/declaration';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../testing/demo-house.ts';
import { customer, DAY_MS, LONG_MS, officer } from '../testing/exit-house.ts';
import { SHOP_REQUESTOR } from '../testing/holder.ts';
import { BANK, TokenExit } from '../testing/token-exit.ts';

/** The sample wallet: registered, with no token yet. */
const OTHER_REQUESTOR = '62900000001';
/** The declared limits, each small enough to be reached by a few payments. */
const SMALL: Readonly<Record<string, string>> = {
  users: '2',
  merchants: '1',
  'paid-per-day': '500.00',
  'paid-per-month': '800.00',
  'pilot-per-day': '900.00',
  'payments-per-day': '4',
  'bindings-per-day': '2',
};
/** The limits with these maxima in the place of their own. */
const narrowed = (declaration: Declaration, to: Readonly<Record<string, string>>): Declaration => ({
  ...declaration,
  limits: declaration.limits.map((limit) => ({ ...limit, maximum: to[limit.id] ?? limit.maximum })) as never,
});

const WHOLE_MS = 2 * LONG_MS;
const of = new TokenExit((declaration) => narrowed(declaration, SMALL));
const tokens: Record<string, string> = {};

beforeAll(() => of.open(), LONG_MS);
afterAll(() => of.close(), LONG_MS);

/** A payment and why it was declined, as its holder sees it. */
async function refused(party: string, amount: string): Promise<readonly unknown[]> {
  const { state, response, reason } = await of.pay(tokens[party]!, amount);
  const { payments } = await of.get('/api/token/payments?limit=1', customer(party));
  const [newest] = payments;
  expect([state, newest.state, newest.amount]).toEqual(['declined', 'declined', amount]);
  expect(Object.keys(newest.reason.text)).toEqual(['zh-Hans', 'zh-Hant', 'en']);
  return [response, reason, newest.reason.code, newest.reason.text.en.match(/“([a-z-]+)”/)?.[1]];
}
const paid = async (party: string, amount: string): Promise<void> =>
  expect(await of.pay(tokens[party]!, amount)).toMatchObject({ state: 'approved', response: '00' });

/** Holds an amount and takes another of it. */
async function held(party: string, amount: string, taken: string): Promise<void> {
  const { id, state } = await of.pay(tokens[party]!, amount, 'later');
  expect(state).toBe('approved');
  expect(await of.after(id, 'capture', taken)).toMatchObject({ state: 'approved' });
}

/** What of the pilot's refusals the public log says, and so the supervisor: by the limit, how many. */
async function seen(): Promise<Record<string, number>> {
  const { rows } = await of.pool.query<{ limit: string; n: number }>(
    `select leaf::jsonb->'header'->>'limit' as "limit", count(*)::int4 as n from journal.fact
     where shard = 'token' and kind = 'operation.refused' and leaf::jsonb->'header' ? 'limit' group by 1`,
  );
  return Object.fromEntries(rows.map(({ limit, n }) => [limit, n]));
}

it(
  'of a day: a holder’s amount, number of payments and tokens; and merchants, each counted at its first token',
  async () => {
    for (const party of ['ann', 'ben', 'cai']) await of.holder(party);
    for (const party of ['ann', 'ben', 'cai']) tokens[party] = await of.token(party);
    await of.token('ann');
    const card = (await of.get('/api/token/me', customer('ann'))).cards[0].id;
    const wanted = { card, requestor: SHOP_REQUESTOR, scenario: 'Third', months: 12, recurring: false };
    const third = { ...wanted, rules: { zone: 'Asia/Shanghai' } };
    expect(await of.post('/api/token/tokens', customer('ann'), third)).toMatchObject({
      status: 409,
      body: { code: 'limit-reached', values: { limit: 'bindings-per-day', maximum: '2', used: '2' } },
    });
    const ofBen = (await of.get('/api/token/me', customer('ben'))).cards[0].id;
    const elsewhere = { ...third, card: ofBen, requestor: OTHER_REQUESTOR };
    expect(await of.post('/api/token/tokens', customer('ben'), elsewhere)).toMatchObject({
      status: 409,
      body: { code: 'limit-reached', values: { limit: 'merchants', maximum: '1', used: '1' } },
    });

    // What of a hold is not taken counts no more, and what is taken above one does.
    await held('ann', '420.00', '400.00');
    expect(await refused('ann', '100.01')).toEqual(['61', 'limit', 'limit-reached', 'paid-per-day']);
    await held('ann', '95.00', '100.00');
    expect(await refused('ann', '0.01')).toEqual(['61', 'limit', 'limit-reached', 'paid-per-day']);
    await paid('ben', '10.00');
    await paid('ben', '10.00');
    await paid('ben', '10.00');
    await paid('ben', '10.00');
    expect(await refused('ben', '10.00')).toEqual(['65', 'limit', 'limit-reached', 'payments-per-day']);
  },
  WHOLE_MS,
);

it(
  'users are counted once, and the one above is refused; a day’s total and a month’s amount stand beside them',
  async () => {
    expect(await refused('cai', '1.00')).toEqual(['65', 'limit', 'limit-reached', 'users']);
    of.clock.advance(DAY_MS);
    await paid('ann', '300.00');
    expect(await refused('ann', '0.01')).toEqual(['61', 'limit', 'limit-reached', 'paid-per-month']);
    await paid('ben', '480.00');
    await of.nextDay();
    await paid('ben', '200.00');
    expect(await seen()).toEqual({
      'bindings-per-day': 1,
      merchants: 1,
      'paid-per-day': 2,
      'payments-per-day': 1,
      users: 1,
      'paid-per-month': 1,
    });
    // Of what is nearly used the public log says so, and so the supervisor's board.
    const { rows } = await of.pool.query<{ limit: string }>(
      `select leaf::jsonb->'header'->>'limit' as "limit" from journal.fact
       where shard = 'token' and kind = 'limit.warning'`,
    );
    expect(rows.map(({ limit }) => limit)).toContain('users');
  },
  WHOLE_MS,
);

it(
  'a narrowed declaration counts from the next payment on, and closes nothing that was paid',
  async () => {
    const { id } = await of.pay(tokens.ben!, '20.00');
    const { declaration } = await of.get('/api/pilots/token');
    const to = { 'paid-per-day': '230.00', 'pilot-per-day': '230.00' };
    const changed = { ...narrowed(declaration, to), version: 2 };
    await of.done('/api/pilots/token/amend', BANK, { declaration: changed });
    await of.done('/api/pilots/token/amendment/disclose', officer('li'));
    await of.nextDay(30);
    await paid('ann', '100.00');
    await paid('ben', '30.00');
    const sound = { decision: 'amend', reason: 'sound' };
    const { proposal } = await of.done('/api/pilots/token/propose', officer('li'), sound);
    await of.done('/api/pilots/token/amendment/approve', officer('wang'), { proposal });
    const obeyed = async () =>
      (await of.pool.query("select limits::text from guard.mandate where shard = 'token'")).rows[0]?.limits;
    await until(async () => (await obeyed()).includes('"230.00"'), 'the bank obeys', LONG_MS);
    expect(await refused('ben', '100.01')).toEqual(['61', 'limit', 'limit-reached', 'pilot-per-day']);
    expect(await of.after(id, 'refund', '20.00')).toMatchObject({ state: 'approved' });
  },
  WHOLE_MS,
);

it(
  'a suspension answers 91 and says so to the holder, lets refunds pass, and lifts',
  async () => {
    const { id } = await of.pay(tokens.ben!, '5.00');
    await of.done('/api/pilots/token/suspend', officer('li'), { reason: 'the books differ' });
    const status = async (wanted: string) =>
      until(
        async () =>
          (await of.pool.query("select status from guard.mandate where shard = 'token'")).rows[0]?.status ===
          wanted,
        `the pilot is ${wanted}`,
        LONG_MS,
      );
    await status('suspended');
    expect((await refused('ben', '5.00')).slice(0, 3)).toEqual(['91', 'try-later', 'pilot-suspended']);
    expect(await of.after(id, 'refund', '5.00')).toMatchObject({ state: 'approved' });
    await of.done('/api/pilots/token/resume', officer('wang'), { reason: 'they agree again' });
    await status('running');
    await paid('ben', '5.00');
  },
  WHOLE_MS,
);
