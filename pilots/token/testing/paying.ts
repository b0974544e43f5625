import type { Actor, Locale } from '@sandglass/operations';
import type { House } from '@sandglass/operations/testing';
import type { PaymentInput } from '@sandglass/payments';
import { beginBinding } from '../binding/begin.ts';
import { codeOf } from '../binding/code.ts';
import { confirmBinding } from '../binding/confirm.ts';
import { makeToken } from '../binding/make-token.ts';
import { grantConsent, SHARE_PURPOSE, SHARE_VERSION } from '../consents.ts';
import { cryptograms, issuing } from '../issuing.ts';
import { cardOf } from './token-house.ts';

const TRAVEL = '62900000002';
/** The travel shop, as its acquirer and the bank know it. */
export const MERCHANT = '898290047220001';

/** A holder with money, a card that they bound in a language, and a token for the travel shop; the token. */
export async function tokenOf(
  house: House,
  party: string,
  { locale }: { readonly locale?: Locale } = {},
): Promise<string> {
  const who: Actor = { role: 'customer', party };
  const card = await cardOf(house, party);
  await house.done(issuing.payIn, { customer: party, amount: '1000.00' });
  const { binding } = await house.done(beginBinding, { card, ...(locale && { locale }) }, who);
  await house.done(confirmBinding, { binding: String(binding), code: codeOf(String(binding)) }, who);
  await house.done(grantConsent, { purpose: SHARE_PURPOSE, version: SHARE_VERSION }, who);
  const wanted = { card, requestor: TRAVEL, scenario: 'trips', months: 12, recurring: true };
  const { token } = await house.done(makeToken, { ...wanted, rules: { zone: 'Asia/Shanghai' } }, who);
  return String(token);
}

let trace = 0;
export const nextStan = (): string => {
  trace += 1;
  return String(trace).padStart(6, '0');
};

/** What the bank is asked for a payment at the travel shop on 2024-01-16, ten in the morning there. */
export function paymentBy(token: string, amount: string): PaymentInput {
  const stan = nextStan();
  const minor = BigInt(amount.replace('.', ''));
  const bound = { token, requestor: TRAVEL, amount: minor, currency: '156', merchant: MERCHANT };
  return {
    acquirer: '48023310',
    transmittedAt: '20240116020000',
    stan,
    rrn: `401600${stan}`,
    terminal: '10000001',
    merchant: MERCHANT,
    merchantName: 'Yuanxing Travel',
    country: 'CHN',
    category: '4722',
    entryMode: '01',
    region: '310000',
    currency: '156',
    amount,
    token,
    requestor: TRAVEL,
    cryptogram: cryptograms.make(bound, Number(stan)),
  };
}
