import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commissionOf, shareOf } from './share.ts';

const claims = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 60 });
const price = fc.bigInt({ min: 0n, max: 10n ** 13n });

function sharesOf(of: readonly bigint[], all: bigint, at: bigint): bigint[] {
  let from = 0n;
  return of.map((claim) => {
    const share = shareOf(at, from, from + claim, all);
    from += claim;
    return share;
  });
}

test('whatever the claims, the shares of a price are the price, and none is a fen from its part', () =>
  fc.assert(
    fc.property(claims, price, (of, paid) => {
      const all = of.reduce((a, b) => a + b, 0n);
      fc.pre(all > 0n);
      const shares = sharesOf(of, all, paid);
      expect(shares.reduce((a, b) => a + b, 0n)).toBe(paid);
      for (const [at, share] of shares.entries()) {
        const part = (paid * of[at]!) / all;
        expect(share >= part && share <= part + 1n).toBe(true);
      }
    }),
  ));

test('whatever comes in and when, commissions are what the whole would have cost', () =>
  fc.assert(
    fc.property(claims, fc.bigInt({ min: 0n, max: 5_000n }), (receipts, bps) => {
      let recovered = 0n;
      let paid = 0n;
      for (const receipt of receipts) {
        recovered += receipt;
        paid += commissionOf(recovered, bps) - paid;
      }
      expect(paid).toBe((recovered * bps) / 10_000n);
    }),
  ));
