import { expect, test } from 'vitest';
import { renderDeclaration } from '../index.ts';
import { declared } from '../testing/complete.ts';
import { boundIn } from './threshold.ts';

const page = renderDeclaration(declared(), 'en');

test('each cell names its column, for a phone that shows rows as cards', () => {
  const cells = page.match(/<td[ >]/g) ?? [];
  expect(cells.length).toBeGreaterThan(50);
  expect(page.match(/<td role="cell" data-label="[^"]+"/g)).toHaveLength(cells.length);
});

test('each row has as many cells as its table has columns', () => {
  for (const [, heads = '', body = ''] of page.matchAll(
    /<thead[^>]*>(.*?)<\/thead><tbody[^>]*>(.*?)<\/tbody>/gs,
  )) {
    const columns = heads.match(/<th /g)?.length;
    for (const [row] of body.matchAll(/<tr .*?<\/tr>/gs))
      expect(row.match(/<t[hd] /g)).toHaveLength(columns!);
  }
});

test('a bound in days says so, one day in the singular', () => {
  const measure = { id: 'late', unit: 'days' } as Parameters<typeof boundIn>[2];
  expect(boundIn('at-least', '1', measure, 'en')).toBe('at least 1\u00a0day');
  expect(boundIn('at-most', '0', measure, 'en')).toBe('at most 0\u00a0days');
  expect(boundIn('below', '3', measure, 'zh-Hant')).toBe('低於 3 天');
});
