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
  ['110105 19491231 002X', 'identity-number'],
  ['110105-1949-1231-002x', 'identity-number'],
  ['1. 110105/1949/12/31/002X', 'identity-number'],
  ['身份证 110105\n19491231002X', 'identity-number'],
  ['1101\u200b0519491231002X', 'identity-number'],
  ['1) 138.0013.8000', 'phone-number'],
  ['138–0013–8000', 'phone-number'],
  ['电话（138）0013\r\n8000。', 'phone-number'],
  ['1380\u200b0138000', 'phone-number'],
  ['1 3 8 0 0 1 3 8 0 0 0', 'phone-number'],
  ['138,001,380,00', 'phone-number'],
  ['4111.1111.1111.1111', 'card-number'],
  ['card 4111 / 1111 / 1111 / 1111, 12/28', 'card-number'],
  ['4111 1111\n1111 1111', 'card-number'],
  ['4111\u20601111\u00ad11111111', 'card-number'],
  ['2026-11-30 paid 12,000.00, 2026-12-31 another 150,000,000.00', undefined],
  ['到 2026-11-30 共 150000000.00 元，2027-01-05 再付 138,001,380.00 元', undefined],
  ['from 2026-01-01—2026-12-31, 13:00-9:00, 17:00-18:30', undefined],
  ['2026-11-30 2026-12-31', undefined],
  ['the host 192.168.10.101 answers in 13.9 ms, 1.380 at most', undefined],
  ['2024: 15,312; 2025: 18,221; 2026: 19,004', undefined],
  ['《办法》第 13 条、第 15 条；1.3.9.1 节', undefined],
])('%s is taken for %s', (text, kind) => {
  expect(personalDataIn(text)).toBe(kind);
});

it('looks at the longest comment that is taken without delay', () => {
  const signs = [
    '.'.repeat(3_999),
    '1.'.repeat(2_000),
    '1,111'.repeat(800),
    `${'1'.repeat(1_999)}.`.repeat(2),
  ];
  const begin = performance.now();
  for (const text of ['a'.repeat(4_000), '1 '.repeat(2_000), `${'a.'.repeat(1_990)}@`, ...signs])
    personalDataIn(text);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
