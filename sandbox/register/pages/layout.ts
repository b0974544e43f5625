import { type Html, html, raw } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';
import { wordsIn } from './words.ts';

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ['zh-Hans', '简体'],
  ['zh-Hant', '繁體'],
  ['en', 'English'],
];

export interface Layout {
  readonly locale: Locale;
  readonly path: string;
  readonly title: string;
  readonly body: Html;
  readonly demo: boolean;
  /** What the address carries besides the language. */
  readonly query?: string;
}

/** A whole page: works without JavaScript, switches language by address. */
export function layout({ locale, path, title, body, demo, query = '' }: Layout): string {
  const words = wordsIn(locale);
  const kept = query === '' ? '' : `${query}&`;
  const languages = LANGUAGES.map(([code, name]) =>
    code === locale
      ? html`<span aria-current="true" lang="${code}">${name}</span>`
      : html`<a href="${path}?${kept}lang=${code}" lang="${code}" hreflang="${code}">${name}</a>`,
  );
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Sandglass 沙漏</title>
<link rel="stylesheet" href="/register/style.css">
<link rel="alternate" type="application/feed+json" href="/register/feed.json" title="${words('feed')}">
<link rel="alternate" type="application/atom+xml" href="/register/feed.atom" title="Atom">
</head>
<body>
<header><a class="brand" href="/register?lang=${locale}">Sandglass <span lang="zh">沙漏</span></a><nav aria-label="${words('language')}">${languages}</nav></header>
${demo ? html`<aside class="demo" aria-label="${words('demoLabel')}">${words('demo')}</aside>` : raw('')}
<main>${body}</main>
<footer><a href="/register/feed.json">${words('feed')}</a> <a href="/register/feed.atom">Atom</a> <a href="/log/checkpoint">${words('log')}</a> <a href="/api/openapi.json">API</a></footer>
</body>
</html>`.text;
}
