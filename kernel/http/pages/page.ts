import { type Locale, locales } from '@sandglass/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageSecurityPolicy, scriptPageSecurityPolicy } from '../headers.ts';
import { localeOf } from '../language.ts';
import { PAGE_STYLE_PATH } from './style.ts';

export interface PlainPage {
  readonly locale: Locale;
  readonly title: string;
  /** HTML; whatever came from outside must have passed `escapeHtml`. */
  readonly main: string;
  /** Path of the one script of the page, for the few that need one. */
  readonly script?: string;
  /** The address of the same page in another language; none where a language cannot be chosen. */
  readonly inLanguage?: (locale: Locale) => string;
}

const ownNames: Readonly<Record<Locale, string>> = {
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  en: 'English',
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A plain page: a heading's worth of house, the content, the other two languages; without script, but for the few that name one. */
export function plainPage({ locale, title, main, script, inLanguage }: PlainPage): string {
  const others = locales
    .filter((other) => other !== locale)
    .map((other) => {
      const address = escapeHtml(inLanguage?.(other) ?? '');
      return `<a href="${address}" lang="${other}" hreflang="${other}">${ownNames[other]}</a>`;
    });
  const languages =
    inLanguage === undefined ? '' : `<nav aria-label="Language · 语言">${others.join(' ')}</nav>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Sandglass 沙漏</title>
<link rel="stylesheet" href="${PAGE_STYLE_PATH}">${script === undefined ? '' : `\n<script type="module" src="${script}"></script>`}
</head>
<body>
<header><span class="brand">Sandglass <span lang="zh">沙漏</span></span>${languages}</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** The language of a page: what its reader chose by `?lang=`, else the browser's. */
export function pageLocale(request: FastifyRequest): Locale {
  // An address that could not be read has none.
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  return locales.find((locale) => locale === lang) ?? localeOf(request.headers['accept-language']);
}

/** Whether a person reads the answer: browsers ask for HTML where one goes somewhere, programs do not. */
export const wantsPage = ({ headers }: FastifyRequest): boolean =>
  /\btext\/html\b/i.test(headers.accept ?? '');

export const sendPage = (reply: FastifyReply, page: PlainPage): FastifyReply =>
  reply
    .header(
      'content-security-policy',
      page.script === undefined ? pageSecurityPolicy : scriptPageSecurityPolicy,
    )
    .header('content-language', page.locale)
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(plainPage(page));
