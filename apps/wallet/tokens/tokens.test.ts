import { ruleReasons } from '@sandglass/payments';
import { expect, test } from 'vitest';
import type { BankCard, Token } from '../bank/tokens.ts';
import { bearingToken, fittingTokens } from './fitting.ts';
import { fixOf } from './fix.ts';
import { leftToday, spentToday } from './left-today.ts';
import { nextOfTokens } from './next.ts';
import { noRules } from './rules/draft.ts';

const card: BankCard = { id: 'c', lastFour: '1117', state: 'active', expiresOn: '2030-12-31', bound: true };
const token: Token = {
  id: 't',
  card: 'c',
  lastFour: '4242',
  scenario: 'travel',
  requestor: { id: '10000000001', name: 'Yunlu' },
  state: 'active',
  suspendedBy: null,
  createdOn: '2024-01-15',
  expiresOn: '2025-01-15',
  recurring: false,
  rules: noRules,
  use: { spent: '150.00', payments: 3, day: '2024-01-16', daySpent: '50.00', dayPayments: 1 },
};
const standing = {
  cards: [card],
  tokens: [token],
  account: { available: '100.00' as const },
  agreed: true,
  consented: true,
};

test('agreement, consent, binding, first token: in this order, then nothing', () => {
  const unbound = { ...card, bound: false };
  const fresh = { ...standing, cards: [unbound], tokens: [], agreed: false, consented: false };
  expect(nextOfTokens(fresh).is).toBe('agree');
  expect(nextOfTokens({ ...fresh, agreed: true }).is).toBe('consent');
  expect(nextOfTokens({ ...fresh, agreed: true, consented: true })).toEqual({ is: 'bind', card: unbound });
  expect(nextOfTokens({ ...standing, tokens: [] })).toEqual({ is: 'make', card });
  expect(nextOfTokens(standing).is).toBe('nothing');
});

test('a token that the bank froze goes before everything', () => {
  const frozen: Token = { ...token, state: 'suspended', suspendedBy: 'issuer' };
  expect(nextOfTokens({ ...standing, tokens: [token, frozen], agreed: false })).toEqual({
    is: 'frozen',
    token: frozen,
  });
});

test('a lost card cannot be bound, and a deleted token is as good as none', () => {
  expect(nextOfTokens({ ...standing, cards: [{ ...card, state: 'lost' }] }).is).toBe('no-card');
  expect(nextOfTokens({ ...standing, tokens: [{ ...token, state: 'deleted' }] }).is).toBe('make');
});

/** 2024-01-16 23:30 in Beijing, and half an hour later. */
const BEFORE_MIDNIGHT = Date.UTC(2024, 0, 16, 15, 30);
const AFTER_MIDNIGHT = Date.UTC(2024, 0, 16, 16, 0);

test('what was paid today is of today in the zone of the rules', () => {
  expect(spentToday(token, BEFORE_MIDNIGHT)).toEqual({ spent: '50.00', payments: 1 });
  expect(spentToday(token, AFTER_MIDNIGHT)).toEqual({ spent: '0.00', payments: 0 });
});

test('what is left today is the least that a limit leaves, and never below nothing', () => {
  const limited = (perDay: Token['rules']['perDay'], total: Token['rules']['total']): Token => ({
    ...token,
    rules: { ...noRules, perDay, total },
  });
  expect(leftToday(token, BEFORE_MIDNIGHT)).toBeUndefined();
  expect(leftToday(limited('200.00', null), BEFORE_MIDNIGHT)).toBe('150.00');
  expect(leftToday(limited('200.00', null), AFTER_MIDNIGHT)).toBe('200.00');
  expect(leftToday(limited('200.00', '160.00'), BEFORE_MIDNIGHT)).toBe('10.00');
  expect(leftToday(limited('20.00', null), BEFORE_MIDNIGHT)).toBe('0.00');
});

test('to a shop that asks, tokens made for it are offered; chosen is the first that bears what it asks for', () => {
  const of = (id: string, more: Partial<Token>): Token => ({
    ...token,
    id,
    state: 'active',
    recurring: false,
    ...more,
  });
  const limited = (limits: Partial<Token['rules']>) => ({ rules: { ...noRules, ...limits } });
  const request = (perPayment: Token['rules']['perPayment'], recurring = false) => ({
    requestor: { id: token.requestor.id, name: '', simulated: true },
    request: 'ask-1',
    scenario: 'a ticket',
    returnsTo: 'shop.example',
    recurring,
    suggestedRules: perPayment === null ? null : { ...noRules, perPayment },
    state: 'open' as const,
    consent: { version: '1', title: '', wording: '' },
  });
  const tokens = [
    of('elsewhere', { requestor: { id: '62900000099', name: '' } }),
    of('paused', { state: 'suspended' }),
    of('used-up', { ...limited({ payments: 1 }), use: { ...token.use, payments: 1 } }),
    of('small', limited({ perPayment: '100.00' })),
    of('workdays', limited({ perDay: '200.00' })),
    of('membership', { recurring: true, ...limited({ total: '300.00' }) }),
  ];
  const offered = (asked: ReturnType<typeof request>) => fittingTokens(tokens, asked).map(({ id }) => id);
  const chosen = (asked: ReturnType<typeof request>) => bearingToken(fittingTokens(tokens, asked), asked)?.id;
  expect(offered(request('128.00'))).toEqual(['small', 'workdays', 'membership']);
  expect(offered(request('128.00', true))).toEqual(['membership']);
  expect(chosen(request('128.00'))).toBe('workdays');
  expect(chosen(request('250.00'))).toBe('membership');
  expect(chosen(request('688.00'))).toBeUndefined();
  expect(chosen(request(null))).toBe('small');
});

test('every rule that can refuse a payment leads to the control that changes it', () => {
  const refusals = Object.keys(ruleReasons).filter((code) => code.startsWith('rule-'));
  expect(refusals.length).toBeGreaterThan(8);
  for (const code of refusals) expect([code, fixOf(code)?.do]).toEqual([code, 'rule']);
});

test('a paused token is resumed, an empty account filled, a shop asked; a broken system is nobody’s fault here', () => {
  expect(fixOf('token-suspended-by-holder')).toEqual({ do: 'resume' });
  expect(fixOf('account-short')).toEqual({ do: 'pay-in' });
  expect(fixOf('cryptogram-reused')).toEqual({ do: 'ask-shop' });
  expect(fixOf('pilot-suspended')).toBeUndefined();
});
