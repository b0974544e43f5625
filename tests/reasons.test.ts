import { locales, reasonCatalogue } from '@sandglass/operations';
import { expect, test } from 'vitest';
// Opens every room, and with it every catalogue of reasons.
import '../apps/server/index.ts';

test('every reason asks for the same values in each language and says what to do', () => {
  expect(reasonCatalogue.size).toBeGreaterThan(500);
  for (const [code, { title, detail, status }] of reasonCatalogue) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    for (const sentence of [title, detail]) {
      const values = locales.map((locale) => [...new Set(sentence[locale].match(/\{\w+\}/g))].sort().join());
      expect(new Set(values).size, code).toBe(1);
    }
    expect(detail.en.split(/[.;:]/).length, code).toBeGreaterThan(1);
  }
});
