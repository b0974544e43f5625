import { expect, test } from 'vitest';
import { emptyDraft } from './draft.ts';
import { after, before, FIELDS_MAX, fieldsOf, stepOf, steps } from './steps.ts';

test('each answer is asked for on exactly one page, twelve at most', () => {
  const asked = steps.flatMap((step) => fieldsOf[step]);
  expect([...asked].sort()).toEqual(Object.keys(emptyDraft).sort());
  expect(asked.length).toBeLessThanOrEqual(FIELDS_MAX);
});

test('pages follow one another, and an unknown one is the first', () => {
  expect(stepOf('nowhere')).toBe('product');
  expect(after('turnover')).toBe('check');
  expect(before('money')).toBe('product');
  expect(before('product')).toBeUndefined();
});
