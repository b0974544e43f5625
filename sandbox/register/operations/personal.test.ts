import { expect, it } from 'vitest';
import { personalDataIn } from './personal.ts';

it.each([
  ['11010519491231002X', 'identity-number'],
  ['440524188001010014', 'identity-number'],
  ['440524188001010015', undefined],
  ['4111-1111-1111-1111', 'card-number'],
  ['4111111111111112', undefined],
  ['+86 139 1234 5678', 'phone-number'],
  ['139 1234 5678', 'phone-number'],
  ['１３９１２３４５６７８', 'phone-number'],
  ['12912345678', undefined],
  ['合同编号 202601051391234567800', undefined],
  ['ann@example.org', 'e-mail'],
  ['a@b', undefined],
  ['年利率 3.85 %，2026-01-05 起', undefined],
])('%s is taken for %s', (text, kind) => {
  expect(personalDataIn(text)).toBe(kind);
});

it('looks at the longest comment that is taken without delay', () => {
  const begin = performance.now();
  for (const text of ['a'.repeat(4_000), '1 '.repeat(2_000), `${'a.'.repeat(1_990)}@`]) personalDataIn(text);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
