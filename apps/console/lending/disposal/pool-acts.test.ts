import { expect, test } from 'vitest';
import { poolActs } from './pool-acts.tsx';
import { newCode, sealOf } from './seal-bid.ts';
import type { OnePool } from './shape.ts';

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

test('the browser seals as the program opens it: the same vector as the engine’s', async () => {
  const of = { pool: 'pool-1', round: 1, by: 'reserve', value: '10.00', code: '0'.repeat(32) };
  const seal = await sealOf(of);
  expect(seal).toBe('11e5d7e4487e047ed834998c5a32187a3d0f267aa6ad8f4ed588eb558088eddb');
  expect(newCode()).toMatch(/^[0-9a-f]{32}$/);
});
