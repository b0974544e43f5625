import { loans, type ProductDocument, products, productVersions } from '@sandglass/lending';
import { type Bank, customer, houseSystem } from '@sandglass/lending/testing';
import { describe, expect, test } from 'vitest';
import { draw, productDesk, releaseProduct } from '../lending.ts';
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

test('a contract keeps its form, its order and its renewal whatever the next version changes', () => {
  const bank = openedBank();
  const loanId = borrowed(bank, 'ann', { product: 'tax-12' });
  const before = bank.get(loans, loanId)!;
  const drawn = (id: string) => {
    bank.done(draw, { loanId: id, amount: '1000.00' }, customer('ann'));
    const { rate_bps, terms, version } = bank.get(loans, id)!;
    return { rate_bps, terms, version };
  };
  const sample = sampleProducts.find(({ id }) => id === 'tax-12')!;
  const { renewal: _, ...kept } = sample.terms;
  const other: ProductDocument = {
    ...sample,
    termMin: 12,
    terms: {
      ...kept,
      form: 'step',
      steps: [
        { periods: 3, percent: 10 },
        { periods: 9, percent: 90 },
      ],
      dayCount: '30/360',
      holidays: 'none',
      compound: false,
      repaymentOrder: [...kept.repaymentOrder].reverse(),
      prepayment: 'reduce-term',
      prepaymentFee: { bps: 50, withinMonths: 6 },
      repricing: 'january',
    },
    granting: { ...sample.granting, grades: [] },
  };
  bank.done(releaseProduct, other, houseSystem);
  expect(bank.get(products, 'tax-12')).toMatchObject({ version: 2, terms: other.terms });
  const { rate_bps, terms } = before;
  expect(drawn(loanId)).toEqual({ rate_bps, terms, version: 1 });
  expect(terms).toEqual(sample.terms);
});

describe('a product by four eyes', () => {
  const staff = (person: string) => ({ role: 'institution', party: 'fenghe-bank', person }) as const;
  const { propose, confirm, decline, rollBack } = productDesk;
  const [sample] = sampleProducts;
  const document = { ...sample!, spreadBps: 500 };
  const product = 'equipment-24';
  const asked = { product, document, reason: 'Funding became dearer.' };
  const spread = (bank: Bank) => {
    const { version, spread_bps } = bank.get(products, product)!;
    return [version, spread_bps];
  };

  test('is proposed by one officer and released by another; until then nothing changes', () => {
    const bank = openedBank();
    const proposal = String(bank.done(propose, asked, staff('li')).proposal);
    expect(spread(bank)).toEqual([1, sample!.spreadBps]);
    expect(bank.refused(confirm, { product, proposal }, staff('li'))).toBe('product-second-officer');
    expect(bank.refused(confirm, { product, proposal: 'other' }, staff('wang'))).toBe('product-not-proposed');
    expect(bank.done(confirm, { product, proposal }, staff('wang'))).toEqual({ product, version: 2 });
    expect(spread(bank)).toEqual([2, 500]);
    expect(bank.all(productVersions).find(({ id }) => id === `${product}@2`)).toMatchObject({
      proposed_by: 'li',
      released_by: 'wang',
      previous: 1,
      reason: asked.reason,
    });
    expect(bank.refused(confirm, { product, proposal }, staff('wang'))).toBe('product-not-proposed');
  });

  test('is rolled back by one officer at once, and numbered on when something else is released', () => {
    const bank = openedBank();
    const release = (of: typeof asked) => {
      const proposal = String(bank.done(propose, of, staff('li')).proposal);
      return bank.done(confirm, { product, proposal }, staff('wang'));
    };
    expect(bank.refused(rollBack, { product, version: 1, reason: 'x' }, staff('li'))).toBe(
      'product-first-version',
    );
    release(asked);
    expect(bank.refused(rollBack, { product, version: 1, reason: 'x' }, staff('li'))).toBe(
      'product-version-moved',
    );
    bank.done(rollBack, { product, version: 2, reason: 'The spread was mistyped.' }, staff('li'));
    expect(spread(bank)).toEqual([1, sample!.spreadBps]);
    expect(release({ ...asked, document: { ...document, spreadBps: 90 } })).toEqual({ product, version: 3 });
    expect(bank.facts.filter((kind) => kind.includes('.product-')).slice(-5)).toEqual([
      'microloan.product-proposed',
      'microloan.product-released',
      'microloan.product-rolled-back',
      'microloan.product-proposed',
      'microloan.product-released',
    ]);
  });

  test('is given back, and not proposed where it contradicts itself or changes nothing', () => {
    const bank = openedBank();
    const proposal = String(bank.done(propose, asked, staff('li')).proposal);
    bank.done(decline, { product, proposal }, staff('wang'));
    expect(bank.refused(decline, { product, proposal }, staff('wang'))).toBe('product-not-proposed');
    const no = (of: Partial<typeof document>) =>
      bank.refused(propose, { ...asked, document: { ...sample!, ...of } }, staff('li'));
    expect(no({})).toBe('product-unchanged');
    expect(no({ termMin: 25 })).toBe('product-bounds-crossed');
    expect(no({ terms: { ...sample!.terms, interestOnlyPeriods: 6 } })).toBe('product-terms-unfit');
    expect(no({ id: 'another' })).toBe('product-unknown');
  });

  test('is not released over a version that came into force after it was proposed', () => {
    const bank = openedBank();
    const proposed = (spreadBps: number) =>
      String(bank.done(propose, { ...asked, document: { ...document, spreadBps } }, staff('li')).proposal);
    bank.done(confirm, { product, proposal: proposed(500) }, staff('wang'));
    const proposal = proposed(510);
    bank.done(rollBack, { product, version: 2, reason: 'The spread was mistyped.' }, staff('wang'));
    expect(bank.refused(confirm, { product, proposal }, staff('wang'))).toBe('product-version-moved');
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
