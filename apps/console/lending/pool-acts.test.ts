import { RESERVE, sealOf } from '@sandglass/lending';
import { expect, test } from 'vitest';
import type { OnePool } from './disposal-shape.ts';
import { poolActs } from './pool-acts.tsx';
import { newCode, sealOfReserve } from './seal-reserve.ts';

const acts = (of: Partial<OnePool>) =>
  poolActs({ form: 'sale', loans: 3, mayReadNow: true, mayOpen: true, mayApprove: true, ...of } as OnePool);

test.each([
  [{ state: 'draft' }, ['freeze', 'withdraw']],
  [{ state: 'draft', loans: 0 }, ['withdraw']],
  [{ state: 'failed' }, ['offer', 'withdraw']],
  [{ state: 'offered', mayReadNow: false }, ['withdraw']],
  [{ state: 'offered', mayOpen: false }, ['withdraw']],
  [{ state: 'offered' }, ['open-bids', 'withdraw']],
  [{ state: 'proposed', mayApprove: false }, ['withdraw']],
  [{ state: 'awarded' }, ['withdraw']],
  [{ state: 'awarded', form: 'outsourcing' }, ['recall']],
  [{ state: 'paid' }, []],
] as const)('of %o', (of, expected) => expect(acts(of)).toEqual(expected));

test('the browser seals a reserve as the program opens it', async () => {
  const code = newCode();
  expect(await sealOfReserve('pool-1', 2, '300000.00', code)).toBe(
    sealOf({ pool: 'pool-1', round: 2, by: RESERVE, value: '300000.00', code }),
  );
});
