import { expect, test } from 'vitest';
import { reasonOfTrigger } from './reason-of.ts';

/** Nothing but what `Words` takes. */
const areWords = (text: string): boolean =>
  [...text].every((one) => one >= ' ' || one === '\n' || one === '\t');

test('a trigger’s text is its reason in each language that it has', () => {
  expect(reasonOfTrigger({ id: 't', text: { zh: '不良超限', zhHant: '不良超限', en: 'Too many bad' } })).toBe(
    '不良超限 · 不良超限 · Too many bad',
  );
});

test.each([
  ['lines of another system', { zh: '甲\r\n乙', zhHant: '', en: 'a\u0007b' }, '甲\n乙 · ab'],
  ['nothing that can be read', { zh: '\r', zhHant: '', en: ' \u0007' }, 'bad-loans'],
  [
    'as long as a declaration takes them',
    { zh: '限'.repeat(4_000), zhHant: '限'.repeat(4_000), en: `x${'𝄞'.repeat(1_999)}` },
    undefined,
  ],
])('what the acts do not take is left out: %s', (_what, text, expected) => {
  const reason = reasonOfTrigger({ id: 'bad-loans', text });
  expect(areWords(reason)).toBe(true);
  expect(reason.isWellFormed()).toBe(true);
  expect(reason.length).toBeGreaterThan(0);
  expect(reason.length).toBeLessThanOrEqual(4_000);
  if (expected !== undefined) expect(reason).toBe(expected);
});
