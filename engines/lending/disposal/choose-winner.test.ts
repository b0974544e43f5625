import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bid } from './bid.ts';
import { chooseWinner } from './choose-winner.ts';
import { RESERVE, sealOf } from './seal-bid.ts';

const bid = (bidder: string, value: bigint | null, sealed_at = 0): Bid => ({
  id: `pool.1.${bidder}`,
  pool: 'pool',
  round: 1,
  bidder,
  seal: '',
  sealed_at,
  versions: 1,
  value,
  revealed_at: value === null ? null : 0,
});

describe('the best bid', () => {
  test.each([
    ['of a sale is the highest', 'sale', [bid('a', 10n), bid('b', 12n)], 9n, 'b'],
    ['of an outsourcing is the lowest commission', 'outsourcing', [bid('a', 10n), bid('b', 12n)], 20n, 'a'],
    ['may be the reserve itself', 'sale', [bid('a', 10n)], 10n, 'a'],
    ['is none below the reserve', 'sale', [bid('a', 10n)], 11n, undefined],
    ['is none above the most that an agency may cost', 'outsourcing', [bid('a', 10n)], 9n, undefined],
    ['is not one that nobody revealed', 'sale', [bid('a', null), bid('b', 5n)], 5n, 'b'],
    ['of two equal ones is the earlier', 'sale', [bid('a', 9n, 2), bid('b', 9n, 1)], 1n, 'b'],
    ['of two equal ones at once is the first by name', 'sale', [bid('b', 9n, 1), bid('a', 9n, 1)], 1n, 'a'],
    ['is none where nobody bid', 'sale', [], 0n, undefined],
  ] as const)('%s', (_what, form, bids, reserve, winner) =>
    expect(chooseWinner(form, bids, reserve)?.bidder).toBe(winner),
  );

  test('is the same in whatever order the bids stand, and no other is better', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.nat(30), fc.bigInt({ min: 0n, max: 9n }), fc.nat(3)), {
          selector: ([who]) => who,
          maxLength: 12,
        }),
        fc.bigInt({ min: 0n, max: 9n }),
        (of, reserve) => {
          const bids = of.map(([who, value, at]) => bid(`b${who}`, value, at));
          const best = chooseWinner('sale', bids, reserve);
          expect(chooseWinner('sale', bids.toReversed(), reserve)).toEqual(best);
          expect(
            bids.every(({ value }) => value! < reserve || (best !== undefined && value! <= best.value!)),
          ).toBe(true);
        },
      ),
    ));
});

test('a seal is bound to pool, round, bidder, value and code', () => {
  const of = { pool: 'pool-1', round: 1, by: RESERVE, value: '10.00', code: '00'.repeat(16) };
  // Made with coreutils: printf 'sandglass-bid/1\npool-1\n1\nreserve\n10.00\n000…' | sha256sum
  expect(sealOf(of)).toBe('11e5d7e4487e047ed834998c5a32187a3d0f267aa6ad8f4ed588eb558088eddb');
  const others = [
    { pool: 'pool-2' },
    { round: 2 },
    { by: 'a' },
    { value: '10.01' },
    { code: '01'.repeat(16) },
  ];
  for (const other of others) expect(sealOf({ ...of, ...other })).not.toBe(sealOf(of));
});
