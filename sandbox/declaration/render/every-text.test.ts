import { escapeHtml, type Locale, renderDeclaration, renderDeclarationPage } from '@sandglass/declaration';
import { expect, test } from 'vitest';
import { declared } from '../testing/complete.ts';
import { textIn } from './text.ts';

const declaration = declared();
const LOCALES: readonly Locale[] = ['zh-Hans', 'zh-Hant', 'en'];

/** Every human text of a document. */
function* textsOf(value: unknown): Generator<{ zh: string; zhHant?: string; en: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
    const hant = 'zhHant' in value && typeof value.zhHant === 'string' ? { zhHant: value.zhHant } : {};
    yield { zh: value.zh, en: value.en, ...hant };
  }
  for (const inner of Object.values(value)) yield* textsOf(inner);
}

test.each(LOCALES)('in %s every text of the declaration is on the page', (locale) => {
  const page = renderDeclaration(declaration, locale);
  for (const text of textsOf(declaration)) expect(page).toContain(escapeHtml(textIn(text, locale)));
});

test.each(LOCALES)('the page in %s has no cell, term or heading without words', (locale) => {
  const page = renderDeclaration(declaration, locale);
  expect(page).not.toMatch(/<(dt|dd|th|h3|h4|li|td|a|code|time)( [^>]*)?>\s*<\/\1>/);
});

test('the page of its own needs no script, says its language, and offers the others', () => {
  const page = renderDeclarationPage(declaration, {
    locale: 'zh-Hant',
    register: { id: 'lantern', state: '公示中', disclosedOn: '2026-10-20' },
    inLocale: (locale) => `/register/lantern?lang=${locale}`,
  });
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-Hant">/);
  expect(page).not.toContain('<script');
  expect(page).toContain('公示中');
  expect(page).toContain('<time datetime="2026-10-20">2026年10月20日</time>');
  expect(page).toContain('hreflang="en"');
  expect(page).not.toContain('hreflang="zh-Hant"');
});
