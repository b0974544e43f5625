import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, minorOf } from '../amount.ts';
import { leastReserve, mainlandAuctions, noticeDaysOf } from './auction-rules.ts';
import { distribute, type Proceeds, paidOut } from './distribute.ts';

const proceeds = (of: Partial<Proceeds> = {}): Proceeds => ({
  gross: 1_000_000_00n,
  shelter: 0n,
  claim: 600_000_00n,
  securedMax: 720_000_00n,
  ownerIsDebtor: true,
  costs: [{ kind: 'enforcement', amount: '10000.00' }],
  liens: [],
  ...of,
});
const before = (claim: string) => ({ holder: 'Bank of Yong', rank: 'before' as const, claim });
const after = (claim: string) => ({ holder: 'Guarantor Co', rank: 'after' as const, claim });

describe('what a home brought', () => {
  test('pays costs, then us, and the rest is the owner’s', () =>
    expect(distribute(proceeds())).toMatchObject({
      ours: '600000.00',
      residual: '0.00',
      surplus: '390000.00',
    }));

  test('goes to an earlier mortgage before us and to a later one after us', () => {
    const spread = distribute(proceeds({ liens: [after('500000.00'), before('450000.00')] }));
    expect(spread.liens).toEqual([
      { ...before('450000.00'), paid: '450000.00' },
      { ...after('500000.00'), paid: '0.00' },
    ]);
    expect(spread).toMatchObject({ ours: '540000.00', residual: '60000.00', surplus: '0.00' });
  });

  test('sets the rent of a family’s only home aside before any creditor', () =>
    expect(distribute(proceeds({ gross: 400_000_00n, shelter: 180_000_00n }))).toMatchObject({
      shelter: '180000.00',
      ours: '210000.00',
      residual: '390000.00',
    }));

  test('gives us no more by rank than the mortgage secures; what is above comes after later mortgages, and only from a debtor', () => {
    const of = { gross: 910_000_00n, claim: 800_000_00n, liens: [after('100000.00')] };
    expect(distribute(proceeds(of))).toMatchObject({ ours: '800000.00', surplus: '0.00' });
    const others = distribute(proceeds({ ...of, gross: 1_000_000_00n, ownerIsDebtor: false }));
    expect(others).toMatchObject({ ours: '720000.00', residual: '80000.00', surplus: '170000.00' });
  });

  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const liens = fc.array(
    fc.record({
      holder: fc.constant('X'),
      rank: fc.constantFrom('before' as const, 'after' as const),
      claim: amounts.map(amountText),
    }),
    { maxLength: 5 },
  );
  test('is always given out to the fen, and nobody later has anything while somebody earlier lacks', () =>
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        fc.option(amounts),
        fc.boolean(),
        amounts,
        liens,
        (gross, shelter, claim, securedMax, ownerIsDebtor, cost, of) => {
          const wanted = { costs: [{ kind: 'taxes' as const, amount: amountText(cost) }], liens: of };
          const spread = distribute({ gross, shelter, claim, securedMax, ownerIsDebtor, ...wanted });
          expect(paidOut(spread)).toBe(gross);
          expect(minorOf(spread.ours) + minorOf(spread.residual)).toBe(claim);
          const short = spread.liens.some(({ rank, claim: due, paid }) => rank === 'before' && due !== paid);
          if (short) expect([spread.ours, spread.surplus]).toEqual(['0.00', '0.00']);
          if (spread.shelter !== amountText(shelter)) expect(spread.ours).toBe('0.00');
        },
      ),
    ));
});

describe('an auction’s reserve', () => {
  test('is at least 70 % of the value first, and at most a fifth less after', () => {
    expect(leastReserve(mainlandAuctions, 1_000_000_00n, null)).toBe(700_000_00n);
    expect(leastReserve(mainlandAuctions, 1_000_000_00n, 700_000_00n)).toBe(560_000_00n);
    expect(leastReserve(mainlandAuctions, 1n, null)).toBe(1n);
  });
  test('of a home is known a month before the first and a fortnight before the second', () => {
    expect(noticeDaysOf(mainlandAuctions, 'real-estate', 1)).toBe(30);
    expect(noticeDaysOf(mainlandAuctions, 'real-estate', 2)).toBe(15);
    expect(noticeDaysOf(mainlandAuctions, 'movable', 2)).toBe(7);
  });
});
