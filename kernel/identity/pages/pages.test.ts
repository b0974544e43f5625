import { plainPage } from '@sandglass/http';
import { locales } from '@sandglass/operations';
import { describe, expect, test } from 'vitest';
import { localeFrom } from './locale.ts';
import { signInPage } from './sign-in.ts';
import { words } from './words.ts';

const page = (more: Partial<Parameters<typeof signInPage>[0]> = {}): string =>
  plainPage(
    signInPage({
      locale: 'en',
      action: '/oidc/sign-in/u-1',
      login: '',
      problems: [],
      ways: [],
      demo: [],
      ...more,
    }),
  );

test('the page works without script and keeps its language when the form is sent', () => {
  for (const locale of locales) {
    const html = page({ locale });
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`action="/oidc/sign-in/u-1?lang=${locale}"`);
    expect(html).not.toMatch(/<script|javascript:| on[a-z]+=/);
    for (const other of locales.filter((of) => of !== locale)) {
      expect(html).toContain(`href="/oidc/sign-in/u-1?lang=${other}"`);
    }
  }
});

test('an error stands in the title, in a summary that leads to the field, and at the field', () => {
  const html = page({ problems: [{ field: 'password', says: words.passwordMissing }] });
  expect(html).toContain('<title>Error: Sign in');
  expect(html).toContain('<a href="#password">Enter your password.</a>');
  expect(html).toContain('aria-invalid="true" aria-describedby="password-error"');
  expect(html).toContain('id="password-error"');
});

test('what was typed comes back as text, never as markup', () => {
  const html = page({ login: '"><script>alert(1)</script>' });
  expect(html).not.toContain('<script');
  expect(html).toContain('&#34;&#62;&#60;script&#62;');
});

test('demo sign-ins show only when there are some, and are marked as demo', () => {
  expect(page()).not.toContain('Demo');
  const label = { 'zh-Hans': '安的小店', 'zh-Hant': '安的小店', en: 'Ann’s <shop>' };
  const html = page({ demo: [{ login: 'ann', password: 'p', label }] });
  expect(html).toContain('<span class="mark">Demo</span>');
  expect(html).toContain('Ann’s &#60;shop&#62;');
});

describe('the language of the page', () => {
  test.each([
    [{ lang: 'zh-Hant', uiLocales: 'en', acceptLanguage: 'zh-CN' }, 'zh-Hant'],
    [{ lang: 'xx', uiLocales: 'zh-HK en', acceptLanguage: 'en' }, 'zh-Hant'],
    [{ uiLocales: 'fr zh-Hans', acceptLanguage: 'en' }, 'zh-Hans'],
    [{ acceptLanguage: 'zh-TW,en;q=0.5' }, 'zh-Hant'],
    [{}, 'en'],
  ])('for %j is %s', (wishes, locale) => {
    expect(localeFrom(wishes)).toBe(locale);
  });
});

test('every sentence is there in each language, and asks for the same values', () => {
  for (const sentence of Object.values(words)) {
    const values = locales.map((locale) => [...sentence[locale].matchAll(/\{\w+\}/g)].join());
    expect(new Set(values).size).toBe(1);
    expect(sentence['zh-Hans']).not.toBe(sentence.en);
    expect(sentence.en).not.toBe('');
  }
});
