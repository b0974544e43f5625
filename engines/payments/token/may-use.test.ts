import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attempt, followsAgreed } from '../issuer/attempt.ts';
import { objectionToPay } from '../issuer/may-pay.ts';
import { localMoment, windowOf } from './local.ts';
import type { Rules } from './rules.ts';
import { giveBack, spend, unspend } from './spend.ts';
import type { Token, TokenUse } from './token.ts';

const use: TokenUse = {
  id: 'tok-1',
  counter: 3,
  spent: 50_000n,
  payments: 4,
  day: '2024-01-16',
  day_spent: 15_000n,
  day_payments: 2,
  last_payment: 9n,
};

/** Tuesday, 16 January 2024, 10:00 in Shanghai. */
const TUESDAY = Date.parse('2024-01-16T02:00:00Z');

function asked(
  rules: Partial<Rules> = {},
  of: Partial<Omit<Attempt, 'token'>> & { token?: Partial<Token> | null; now?: number } = {},
): string | undefined {
  const { token, now = TUESDAY, ...more } = of;
  const zone = rules.zone ?? 'Asia/Shanghai';
  return objectionToPay({
    amount: 1_000n,
    merchant: '898331054110001',
    category: '5411',
    region: '330000',
    country: 'CHN',
    currency: '156',
    entryMode: '01',
    expires: undefined,
    card: {
      id: 'card-1',
      customer: 'ann',
      region: '330000',
      state: 'active',
      last_four: '1117',
      expires_on: '2030-12-31',
      par: 'SGLS0000000000000000000000001',
      replaced_by: null,
      issued_on: '2024-01-02',
    },
    token: {
      id: 'tok-1',
      card: 'card-1',
      customer: 'ann',
      region: '330000',
      requestor: '10000000001',
      scenario: 'the shop',
      last_four: '4242',
      state: 'active',
      suspended_by: null,
      assurance: 'app',
      cryptogram_required: 'first',
      rules: { zone, ...rules },
      version: 1,
      created_on: '2024-01-02',
      expires_on: '2024-12-31',
      ...token,
    },
    use,
    requestor: '10000000001',
    counter: 4,
    isRecurring: false,
    moment: localMoment(now, zone),
    businessDate: '2024-01-16',
    ...more,
    ...(token === null ? { token: undefined, use: undefined, requestor: undefined, counter: null } : {}),
  })?.code;
}

describe('a payment by token', () => {
  test.each([
    ['passes where nothing restricts it', {}, {}, undefined],
    ['of nothing', {}, { amount: 0n }, 'payment-of-nothing'],
    ['in dollars', {}, { currency: '840' }, 'currency-other'],
    ['at a merchant abroad', {}, { country: 'JPN' }, 'merchant-foreign'],
    ['for cash', {}, { category: '6011' }, 'category-cash'],
    [
      'of a paused token',
      {},
      { token: { state: 'suspended', suspended_by: 'holder' } },
      'token-suspended-by-holder',
    ],
    ['of a deleted token', {}, { token: { state: 'deleted' } }, 'token-deleted'],
    ['of a token that nobody activated', {}, { token: { state: 'inactive' } }, 'token-inactive'],
    ['of an expired token', {}, { token: { expires_on: '2024-01-15' } }, 'token-expired'],
    ['on the token’s last day', {}, { token: { expires_on: '2024-01-16' } }, undefined],
    ['with a counter that was seen', {}, { counter: 3 }, 'cryptogram-reused'],
    ['for another requestor', {}, { requestor: '10000000002' }, 'requestor-other'],
    ['for nobody', {}, { requestor: undefined }, 'requestor-other'],
    ['without a cryptogram', {}, { counter: null }, 'cryptogram-missing'],
    ['that follows an agreed one', {}, { counter: null, isRecurring: true }, undefined],
    ['elsewhere', { merchants: ['other'] }, {}, 'rule-merchant'],
    ['in another category', { categories: ['5812'] }, {}, 'rule-category'],
    ['in another region', { regions: ['310000'] }, {}, 'rule-region'],
    ['by tap', { entryModes: ['01'] }, { entryMode: '07' }, 'rule-entry-mode'],
    ['on a weekday', { weekdays: [1, 2, 3, 4, 5] }, {}, undefined],
    ['on another day', { weekdays: [6, 7] }, {}, 'rule-weekday'],
    ['on its holder’s last day', { lastDay: '2024-01-16' }, {}, undefined],
    ['after it', { lastDay: '2024-01-15' }, {}, 'rule-last-day'],
    ['on it where its holder lives', { lastDay: '2024-01-15', zone: 'America/New_York' }, {}, undefined],
    ['exactly the limit of one', { perPayment: '10.00' }, {}, undefined],
    ['above the limit of one', { perPayment: '9.99' }, {}, 'rule-per-payment'],
    ['exactly what the day leaves', { perDay: '160.00' }, {}, undefined],
    ['above what the day leaves', { perDay: '159.99' }, {}, 'rule-per-day'],
    ['on a new day', { perDay: '10.00' }, { use: { ...use, day: '2024-01-15' } }, undefined],
    ['exactly the total', { total: '510.00' }, {}, undefined],
    ['above the total', { total: '509.99' }, {}, 'rule-total'],
    ['a third today', { paymentsPerDay: 2 }, {}, 'rule-payments-per-day'],
    ['a fifth ever', { payments: 4 }, {}, 'rule-payments'],
  ] as const)('%s', (_what, rules, of, code) => {
    expect(asked(rules as Partial<Rules>, of as Parameters<typeof asked>[1])).toBe(code);
  });

  test('without a token only the card is asked', () => {
    expect(asked({ perPayment: '0.01' }, { token: null })).toBeUndefined();
    expect(asked({}, { token: null, country: 'DEU' })).toBe('merchant-foreign');
  });
});

describe('hours', () => {
  const at = (text: string, hours: NonNullable<Rules['hours']>, zone = 'Asia/Shanghai') =>
    windowOf(localMoment(Date.parse(text), zone), hours);
  const night = { from: '22:00', until: '02:00' };

  test('from is in and until is out', () => {
    const day = { from: '09:00', until: '17:00' };
    expect(at('2024-01-16T08:59:59+08:00', day)).toBeUndefined();
    expect(at('2024-01-16T09:00:00+08:00', day)).toBe(2);
    expect(at('2024-01-16T16:59:59+08:00', day)).toBe(2);
    expect(at('2024-01-16T17:00:00+08:00', day)).toBeUndefined();
  });

  test('a window over midnight belongs to the day on which it began', () => {
    expect(at('2024-01-19T23:59:59+08:00', night)).toBe(5);
    expect(at('2024-01-20T00:00:00+08:00', night)).toBe(5);
    expect(at('2024-01-20T01:59:59+08:00', night)).toBe(5);
    expect(at('2024-01-20T02:00:00+08:00', night)).toBeUndefined();
    // Monday before two belongs to Sunday.
    expect(at('2024-01-22T01:00:00+08:00', night)).toBe(7);
  });

  test('the day changes at the zone’s own midnight', () => {
    expect(localMoment(Date.parse('2024-01-16T15:59:59Z'), 'Asia/Shanghai').date).toBe('2024-01-16');
    expect(localMoment(Date.parse('2024-01-16T16:00:00Z'), 'Asia/Shanghai').date).toBe('2024-01-17');
  });

  test('where the clock is turned, the wall clock decides', () => {
    const morning = { from: '01:30', until: '03:30' };
    // New York, 10 March 2024: two o’clock does not exist, half past one is followed by three.
    expect(at('2024-03-10T06:30:00Z', morning, 'America/New_York')).toBe(7);
    expect(at('2024-03-10T07:29:00Z', morning, 'America/New_York')).toBe(7);
    expect(at('2024-03-10T07:30:00Z', morning, 'America/New_York')).toBeUndefined();
    // 3 November 2024: half past one comes twice, and both are in.
    expect(at('2024-11-03T05:30:00Z', morning, 'America/New_York')).toBe(7);
    expect(at('2024-11-03T06:30:00Z', morning, 'America/New_York')).toBe(7);
    // London is in summer time at the same instant of winter’s ten o’clock.
    expect(localMoment(Date.parse('2024-07-01T09:00:00Z'), 'Europe/London').time).toBe('10:00');
  });

  test('China’s clock, reckoned, is that of the zone’s data', () => {
    const since = Date.UTC(1992, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: since, max: Date.UTC(2100, 0, 1) }), (now) => {
        // The same zone under a name that is not reckoned.
        expect(localMoment(now, 'Asia/Shanghai')).toEqual(localMoment(now, 'Asia/Macau'));
      }),
    );
  });
});

test('counters: what was spent and given back is what stands', () => {
  const later = spend(use, 700n, 9, '2024-01-16');
  expect(later).toMatchObject({
    counter: 9,
    spent: 50_700n,
    payments: 5,
    day_spent: 15_700n,
    day_payments: 3,
  });
  expect(unspend(later, 700n, '2024-01-16')).toEqual({ ...use, counter: 9 });
  expect(giveBack(later, 200n, '2024-01-16')).toMatchObject({
    spent: 50_500n,
    payments: 5,
    day_spent: 15_500n,
  });
  const next = spend(later, 1n, null, '2024-01-17');
  expect(next).toMatchObject({ counter: 9, day: '2024-01-17', day_spent: 1n, day_payments: 1 });
  // A payment of yesterday that is undone today leaves today's sum alone.
  expect(unspend(next, 700n, '2024-01-16')).toMatchObject({ spent: 50_001n, day_spent: 1n, day_payments: 1 });
});

test.each([
  ['as its merchant says, of a subscription that was paid before', true, 'first', 1, true],
  ['but not the first payment', true, 'first', 0, false],
  ['but not by a token that allows no subscription', true, 'always', 1, false],
  ['but not where nobody says so', false, 'first', 1, false],
] as const)(
  'a payment follows what the holder agreed to: %s',
  (_what, said, cryptogram_required, payments, is) => {
    expect(followsAgreed(said, { cryptogram_required }, { ...use, payments })).toBe(is);
  },
);

test('a card that is presented itself follows nothing', () =>
  expect(followsAgreed(true, undefined, undefined)).toBe(false));
