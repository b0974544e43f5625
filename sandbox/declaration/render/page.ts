import { type Html, html, raw } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import { declarationDigest } from '../sign/digest.ts';
import { LOCALES, type Locale } from '../words/locale.ts';
import { declarationHtml } from './declaration.ts';
import { dateIn } from './figures.ts';
import { declarationStyle } from './style.ts';
import { textHtml, textIn } from './text.ts';
import { words } from './words.ts';

/** What the register knows beside the document. */
export interface RegisterEntry {
  readonly id: string;
  /** In the reader's language. */
  readonly state: string;
  /** Business dates, 'YYYY-MM-DD'. */
  readonly disclosedOn?: string;
  readonly commentUntil?: string;
}

export interface PageOptions {
  readonly locale: Locale;
  readonly register?: RegisterEntry;
  /** Where the same page is in another language; without it there are no links. */
  readonly inLocale?: (locale: Locale) => string;
}

const NAMES: Readonly<Record<Locale, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

/** The declaration as a page of its own, complete with its style: to read, to print, to keep as a file. */
export function renderDeclarationPage(declaration: Declaration, options: PageOptions): string {
  const { locale, inLocale } = options;
  const { name } = declaration.innovation;
  const languages =
    inLocale === undefined
      ? html``
      : html`<nav aria-label="Language">${LOCALES.map((one) => languageLink(one, locale, inLocale))}</nav>`;
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textIn(name, locale)}</title><style>${raw(declarationStyle)}</style></head>
<body><main class="declaration">${languages}
<h1>${textHtml(name, locale)}</h1>
${entryHtml(declaration, options)}
<h2>${words.declaration[locale]}</h2>
${declarationHtml(declaration, locale)}
</main></body></html>`.text;
}

const languageLink = (one: Locale, locale: Locale, inLocale: (locale: Locale) => string): Html =>
  one === locale
    ? html`<span aria-current="true" lang="${one}">${NAMES[one]}</span> `
    : html`<a href="${inLocale(one)}" lang="${one}" hreflang="${one}">${NAMES[one]}</a> `;

function entryHtml(declaration: Declaration, { locale, register }: PageOptions): Html {
  const row = (term: keyof typeof words, value: Html | string | undefined): Html =>
    value === undefined ? html`` : html`<dt>${words[term][locale]}</dt><dd>${value}</dd>`;
  const day = (date: string | undefined): Html | undefined =>
    date === undefined ? undefined : html`<time datetime="${date}">${dateIn(date, locale)}</time>`;
  const version = words.version[locale].replace('{n}', String(declaration.version));
  return html`<p class="small">${version} · ${words.notEndorsed[locale]}</p>
<dl>${row('number', register && html`<code>${register.id}</code>`)}${row('state', register?.state)}${row('disclosedOn', day(register?.disclosedOn))}${row('commentUntil', day(register?.commentUntil))}${row('digest', html`<code>${declarationDigest(declaration)}</code>`)}</dl>`;
}
