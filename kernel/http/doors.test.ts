import { expect, test } from 'vitest';
import { etagOf, isCurrent } from './etag.ts';
import { authorizationMatrix, localeOf } from './index.ts';
import { routes } from './testing/counter.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['zh-Hant-CN', 'zh-Hant'],
  ['zh-Hans-HK', 'zh-Hans'],
  ['en-GB', 'en'],
  ['fr, de;q=0.9', 'en'],
  ['en;q=0.2, zh-Hant;q=0.9', 'zh-Hant'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['ZH-tw', 'zh-Hant'],
  ['*', 'en'],
])('a reader who asks for %j is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});

test('an entity tag is current where the header names it, strongly or weakly, or takes any', () => {
  const tag = etagOf('body');
  expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  for (const header of [tag, `W/${tag}`, `"x", ${tag}`, '*']) expect(isCurrent(header, tag)).toBe(true);
  for (const header of [undefined, '', '"x"', tag.slice(1, -1)]) expect(isCurrent(header, tag)).toBe(false);
});

test('the matrix shows for each door who passes it', () => {
  const cells = authorizationMatrix(routes)
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean).join(' '));
  expect(cells).toEqual([
    'public customer institution supervisor auditor merchant partner',
    'POST /api/counters/{id}/pay-in · ✓ ✓ · · · ·',
    'POST /api/counters/{id}/pay-secretly · ✓ · · · · ·',
    'GET /api/counters/{id} ✓ ✓ ✓ ✓ ✓ ✓ ✓',
    'GET /api/vault · · ✓ · · · ·',
    '',
  ]);
});
