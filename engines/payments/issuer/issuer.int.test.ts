import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { checkBalanced } from '@sandglass/ledger';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holder, issuing, payment, SHARD, SUSPECT } from '../testing/issuing.ts';
import type { OriginOf } from './exchange.ts';
import { HOLDS_TO_EXPIRE } from './expire-hold.ts';
import type { PaymentInput } from './payment.ts';
import { responseCodeOf } from './response.ts';

const { purchase, authorise, complete, refund, reverse, expireHold, openBooks } = issuing;
const DAY_MS = 86_400_000;

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

/** A new holder with ¥100. */
async function someone(of: object = {}): Promise<string> {
  n += 1;
  const customer = `holder-${n}`;
  await house.done(holder, { customer, funds: '10000', ...of });
  return customer;
}
const original = ({ acquirer, transmittedAt, stan }: PaymentInput): OriginOf => ({
  acquirer,
  transmittedAt,
  stan,
});
const follow = (of: PaymentInput, amount: string) => {
  const { acquirer, transmittedAt, stan, rrn } = payment('x', { token: undefined as never });
  return { acquirer, transmittedAt, stan, rrn, original: original(of), amount };
};
async function money(customer: string): Promise<readonly [balance: number, held: number]> {
  const { rows } = await db.pool.query(
    `select (credits - debits)::int as balance, debits_pending::int as held from ledger.account where shard = $1 and id = $2`,
    [SHARD, `current/${customer}`],
  );
  return [rows[0].balance, rows[0].held];
}
async function used(customer: string) {
  const { rows } = await db.pool.query(
    'select spent::int, payments, day_spent::int, day_payments from payments.token_use where shard = $1 and id = $2',
    [SHARD, `tok-${customer}`],
  );
  return rows[0];
}
const code = async (answer: Promise<string>): Promise<string> => responseCodeOf(await answer);

describe('a purchase', () => {
  test('takes the money at once, and counts for its token', async () => {
    const ann = await someone();
    const reply = await house.done(purchase, payment(ann, { amount: '30.00' }));
    expect(reply).toMatchObject({ amount: '30.00', approval: expect.stringMatching(/^\d{6}$/) });
    expect(await money(ann)).toEqual([7_000, 0]);
    expect(await used(ann)).toEqual({ spent: 3_000, payments: 1, day_spent: 3_000, day_payments: 1 });
  });

  test('repeated under its key gets the first answer, and its trace number pays no second time', async () => {
    const ann = await someone();
    const one = payment(ann);
    const first = await house.submit(purchase, one, { key: 'one' });
    expect(await house.submit(purchase, one, { key: 'one' })).toMatchObject({
      reply: first.outcome === 'done' ? first.reply : {},
    });
    expect(await code(house.refused(purchase, one))).toBe('94');
    expect(await money(ann)).toEqual([9_000, 0]);
  });

  test.each([
    ['more than there is', { amount: '100.01' }, '51'],
    ['of nothing', { amount: '0.00' }, '13'],
    ['in another currency', { currency: '840' }, '12'],
    ['abroad', { country: 'USA' }, '57'],
    ['for cash', { category: '6011' }, '57'],
    ['without its cryptogram', { counter: 0 }, '63'],
    ['by an unknown token', { token: 'tok-nobody' }, '14'],
  ])('%s is declined', async (_what, of, response) => {
    const ann = await someone();
    expect(await code(house.refused(purchase, payment(ann, of)))).toBe(response);
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(await used(ann)).toMatchObject({ spent: 0, payments: 0 });
  });

  test('declined on the holder’s rule is kept with its reason, and its cryptogram is used up', async () => {
    const ann = await someone({ rules: { zone: 'Asia/Shanghai', perDay: '5.00' } });
    const one = payment(ann, { amount: '6.00', counter: 7 });
    expect(await code(house.refused(purchase, one))).toBe('61');
    const { rows } = await db.pool.query('select state, reason from payments.authorisation where rrn = $1', [
      one.rrn,
    ]);
    expect(rows).toEqual([{ state: 'declined', reason: 'rule-per-day' }]);
    expect(await house.refused(purchase, payment(ann, { amount: '5.00', counter: 7 }))).toBe(
      'cryptogram-reused',
    );
    await house.done(purchase, payment(ann, { amount: '5.00', counter: 8 }));
  });

  test('that the bank’s score suspects is 59: kept with its score, nothing taken, its cryptogram used up', async () => {
    const ann = await someone();
    const one = payment(ann, { merchant: SUSPECT, counter: 7 });
    expect(await code(house.refused(purchase, one))).toBe('59');
    expect(await code(house.refused(authorise, payment(ann, { merchant: SUSPECT, counter: 8 })))).toBe('59');
    const { rows } = await db.pool.query(
      'select state, reason, reason_values from payments.authorisation where rrn = $1',
      [one.rrn],
    );
    expect(rows).toEqual([{ state: 'declined', reason: 'fraud-suspected', reason_values: { score: '90' } }]);
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(await used(ann)).toMatchObject({ spent: 0, payments: 0 });
    expect(await house.refused(purchase, payment(ann, { amount: '60.00', counter: 7 }))).toBe(
      'cryptogram-reused',
    );
    await house.done(purchase, payment(ann, { amount: '60.00', counter: 9 }));
  });

  test('that a rule of the holder refuses is told by the rule, whatever the score says', async () => {
    const ann = await someone({ rules: { zone: 'Asia/Shanghai', perPayment: '5.00' } });
    expect(await code(house.refused(purchase, payment(ann, { merchant: SUSPECT })))).toBe('61');
  });

  test('with a cryptogram of another amount is declined, and nothing is used up', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '1.00', counter: 5 });
    expect(await house.refused(purchase, { ...one, amount: '90.00' })).toBe('cryptogram-false');
    await house.done(purchase, payment(ann, { amount: '2.00', counter: 5 }));
  });

  test('of a lost card is declined by card and by token', async () => {
    const ann = await someone({ card: { state: 'lost' } });
    expect(await code(house.refused(purchase, payment(ann)))).toBe('41');
    const { token: _token, ...byCard } = payment(ann, { counter: 0 });
    expect(await code(house.refused(purchase, { ...byCard, stan: '999999', card: `card-${ann}` }))).toBe(
      '41',
    );
  });

  test('two at once for the same money: one is paid', async () => {
    const ann = await someone();
    const both = [payment(ann, { amount: '60.00' }), payment(ann, { amount: '60.00' })];
    const answers = await house.together(purchase, both);
    const outcomes = answers.map((of) => (of.status === 'fulfilled' ? of.value.outcome : of.status));
    expect(outcomes.sort()).toEqual(['done', 'refused']);
    expect(await money(ann)).toEqual([4_000, 0]);
  });
});

describe('a reversal', () => {
  test('undoes a purchase with its counters, and a repeat changes nothing', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '40.00' });
    await house.done(purchase, one);
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({
      state: 'reversed',
      found: true,
    });
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({
      state: 'reversed',
      found: true,
    });
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(await used(ann)).toEqual({ spent: 0, payments: 0, day_spent: 0, day_payments: 0 });
    expect(await code(house.refused(purchase, one))).toBe('94');
    expect(await code(house.refused(refund, follow(one, '1.00')))).toBe('12');
  });

  test('frees a hold', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '40.00' });
    await house.done(authorise, one);
    expect(await money(ann)).toEqual([10_000, 4_000]);
    await house.done(reverse, { original: original(one) });
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(await code(house.refused(complete, { ...follow(one, '1.00'), last: true }))).toBe('12');
  });

  test('before its original: the late original is declined', async () => {
    const ann = await someone();
    const one = payment(ann);
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({ found: false });
    expect(await house.refused(purchase, one)).toBe('payment-reversed-before');
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({ found: false });
    expect(await money(ann)).toEqual([10_000, 0]);
  });

  test('of a declined payment changes nothing', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '100.01' });
    await house.refused(purchase, one);
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({ state: 'declined' });
  });

  test('after a completion or a refund is too late', async () => {
    const ann = await someone();
    const [paid, held] = [payment(ann), payment(ann)];
    await house.done(purchase, paid);
    await house.done(refund, follow(paid, '1.00'));
    expect(await house.refused(reverse, { original: original(paid) })).toBe('reversal-too-late');
    await house.done(authorise, held);
    await house.done(complete, { ...follow(held, '4.00'), last: false });
    expect(await house.refused(reverse, { original: original(held) })).toBe('reversal-too-late');
  });
});

describe('a hold', () => {
  test('is taken in parts, and the last part frees the rest', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '50.00' });
    await house.done(authorise, one);
    await house.done(complete, { ...follow(one, '20.00'), last: false });
    expect(await money(ann)).toEqual([8_000, 3_000]);
    await house.done(complete, { ...follow(one, '5.00'), last: true });
    expect(await money(ann)).toEqual([7_500, 0]);
    expect(await used(ann)).toMatchObject({ spent: 2_500, payments: 1, day_spent: 2_500 });
    expect(await code(house.refused(complete, { ...follow(one, '1.00'), last: true }))).toBe('12');
  });

  test('is taken up to 115 % by its last part, and no further', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '50.00' });
    await house.done(authorise, one);
    expect(await code(house.refused(complete, { ...follow(one, '50.01'), last: false }))).toBe('61');
    expect(await code(house.refused(complete, { ...follow(one, '57.51'), last: true }))).toBe('61');
    await house.done(complete, { ...follow(one, '57.50'), last: true });
    expect(await money(ann)).toEqual([4_250, 0]);
  });

  test('above the hold only as far as the money goes', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '95.00' });
    await house.done(authorise, one);
    expect(await code(house.refused(complete, { ...follow(one, '100.01'), last: true }))).toBe('51');
    await house.done(complete, { ...follow(one, '100.00'), last: true });
    expect(await money(ann)).toEqual([0, 0]);
  });

  test('is listed from the bank’s own midnight on, not from another zone’s', async () => {
    const ann = await someone();
    const { authorisation } = await house.done(authorise, payment(ann));
    const listed = async (date: string) =>
      (await db.pool.query<{ id: string }>(HOLDS_TO_EXPIRE, [SHARD, date])).rows.some(
        ({ id }) => id === authorisation,
      );
    const until = async (moment: string) =>
      db.pool.query('update payments.progress set expires_at = $2 where id = $1', [authorisation, moment]);
    await until('2024-02-15T00:00:00+08:00');
    expect([await listed('2024-02-14'), await listed('2024-02-15')]).toEqual([false, true]);
    await until('2024-02-15T07:59:00+08:00');
    expect([await listed('2024-02-15'), await listed('2024-02-16')]).toEqual([false, true]);
  });

  test('that nobody takes is free after thirty days, not before', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '50.00' });
    const { authorisation } = await house.done(authorise, one);
    const asked = { authorisation: String(authorisation) };
    expect(await house.refused(expireHold, asked)).toBe('original-not-held');
    const before = house.now;
    house.now += 30 * DAY_MS;
    await house.done(expireHold, asked);
    expect(await house.refused(expireHold, asked)).toBe('original-not-held');
    expect(await house.done(reverse, { original: original(one) })).toMatchObject({ state: 'expired' });
    house.now = before;
    expect(await money(ann)).toEqual([10_000, 0]);
    expect(await used(ann)).toMatchObject({ spent: 0, payments: 1 });
  });

  test('holds the money against a purchase', async () => {
    const ann = await someone();
    await house.done(authorise, payment(ann, { amount: '80.00' }));
    expect(await code(house.refused(purchase, payment(ann, { amount: '20.01' })))).toBe('51');
    await house.done(purchase, payment(ann, { amount: '20.00' }));
  });
});

describe('a refund', () => {
  test('gives back in parts, together never more than was paid', async () => {
    const ann = await someone();
    const one = payment(ann, { amount: '30.00' });
    await house.done(purchase, one);
    const first = follow(one, '20.00');
    await house.done(refund, first);
    expect(await code(house.refused(refund, first))).toBe('94');
    expect(await code(house.refused(refund, follow(one, '10.01')))).toBe('61');
    await house.done(refund, follow(one, '10.00'));
    expect(await code(house.refused(refund, follow(one, '0.01')))).toBe('61');
    expect(await money(ann)).toEqual([10_000, 0]);
  });

  test('of what was never paid is refused', async () => {
    const ann = await someone();
    const one = payment(ann);
    expect(await code(house.refused(refund, follow(one, '1.00')))).toBe('25');
    await house.done(authorise, one);
    expect(await code(house.refused(refund, follow(one, '1.00')))).toBe('12');
    expect(await code(house.refused(complete, { ...follow(payment(ann), '1.00'), last: true }))).toBe('25');
  });
});

test('after all of it the books are balanced', async () => {
  expect(await checkBalanced(db.pool, SHARD)).toEqual([]);
  expect(house.failures).toEqual([]);
});
