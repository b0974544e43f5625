import { expect, test } from 'vitest';
import { localeOfTag, preferredLocale } from './locale.ts';

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-GB', 'en'],
  ['de', undefined],
])('the language tag %s is read as %s', (tag, locale) => {
  expect(localeOfTag(tag)).toBe(locale);
});

test('a language chosen before goes before the browser’s', () => {
  expect(preferredLocale('zh-Hant', ['en-US'])).toBe('zh-Hant');
  expect(preferredLocale('klingon', ['de', 'zh-TW'])).toBe('zh-Hant');
  expect(preferredLocale(null, ['de'])).toBe('en');
});
