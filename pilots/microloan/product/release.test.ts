import { loans, products } from '@sandglass/lending';
import { customer, houseSystem } from '@sandglass/lending/testing';
import { expect, test } from 'vitest';
import { draw, releaseProduct } from '../lending.ts';
import { borrowed, openedBank } from '../testing/opened.ts';
import { sampleProducts } from './samples.ts';

test('the samples are valid, marked as examples, and there is one of each form and of each base', () => {
  for (const product of sampleProducts) {
    expect(releaseProduct.validator.Check(product)).toBe(true);
    expect(product.example).toBe(true);
  }
  const forms = new Set(sampleProducts.map(({ terms }) => terms.form));
  expect([...forms]).toEqual(['equal-instalment', 'equal-principal', 'interest-first', 'draw-and-repay']);
  const bases = sampleProducts.flatMap(({ granting: { base } }) => base ?? []);
  expect(bases.sort()).toEqual(['assets', 'mortgage', 'tax']);
});

test('a new version changes what is offered, and not the contracts that were signed', () => {
  const bank = openedBank();
  const loanId = borrowed(bank, 'ann', { product: 'equipment-24' });
  const before = bank.get(loans, loanId)!;
  const [sample] = sampleProducts;
  const dearer = { ...sample!, spreadBps: 500, terms: { ...sample!.terms, penaltyPercent: 30 } };
  expect(bank.done(releaseProduct, dearer, houseSystem)).toEqual({ product: 'equipment-24', version: 2 });
  expect(bank.get(products, 'equipment-24')).toMatchObject({ version: 2, spread_bps: 500 });
  bank.done(draw, { loanId, amount: '1000.00' }, customer('ann'));
  const { rate_bps, terms, version } = bank.get(loans, loanId)!;
  expect({ rate_bps, terms, version }).toEqual({
    rate_bps: before.rate_bps,
    terms: before.terms,
    version: 1,
  });
});

test.each([
  ['a minimum with three decimals', { minimum: '1.001' }],
  ['a term of no months', { termMin: 0 }],
  ['an unknown currency', { currency: 'USD' }],
  ['a field nobody knows', { colour: 'red' }],
])('a product with %s does not pass the door', (_what, of) => {
  expect(releaseProduct.validator.Check({ ...sampleProducts[0], ...of })).toBe(false);
});

test.each([
  ['a minimum above its maximum', { minimum: '2000000.00' }],
  ['a smallest drawdown above the smallest loan', { drawMinimum: '10000.01' }],
  ['a shortest term above the longest', { termMin: 25 }],
])('a product with %s is refused', (_what, of) => {
  expect(openedBank().refused(releaseProduct, { ...sampleProducts[0]!, ...of }, houseSystem)).toBe(
    'product-bounds-crossed',
  );
});

test('rounding is one of three, and a new version rounds what is signed from then on alone', () => {
  const bank = openedBank();
  const loanId = borrowed(bank, 'ann', { product: 'equipment-24' });
  const [sample] = sampleProducts;
  const rounds = (rounding: string) => ({ ...sample!, terms: { ...sample!.terms, rounding } });
  expect(releaseProduct.validator.Check(rounds('up'))).toBe(false);
  const down = { ...sample!, terms: { ...sample!.terms, rounding: 'down' as const } };
  bank.done(releaseProduct, down, houseSystem);
  expect(bank.get(products, 'equipment-24')!.terms.rounding).toBe('down');
  bank.done(draw, { loanId, amount: '1000.00' }, customer('ann'));
  expect(bank.get(loans, loanId)!.terms.rounding).toBeUndefined();
});
