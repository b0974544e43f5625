import { type Locale, locales } from '../language.ts';
import type { Words } from '../words.ts';
import { type Html, html, nothing } from './html.ts';

const NAMES: Readonly<Record<Locale, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' };

export interface Frame {
  readonly locale: Locale;
  readonly say: Words;
  /** Of this page, for the links that change the language. */
  readonly path: string;
  readonly title: string;
  /** Looked at again by itself until what is not known is. */
  readonly isWaiting?: boolean;
}

/** A page of the shop; each says that the shop is simulated. */
export const page = ({ locale, say, path, title, isWaiting = false }: Frame, body: Html): string =>
  `<!doctype html>\n${
    html`<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isWaiting ? html`<meta http-equiv="refresh" content="2">` : nothing}
<title>${title} · ${say.shop}</title>
<link rel="stylesheet" href="/shop.css">
<script type="module" src="/button.mjs"></script>
</head>
<body>
<header>
<p class="simulated">${say.simulated}</p>
<nav><a class="name" href="/">${say.shop}</a> <a href="/desk">${say.desk}</a></nav>
</header>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><nav aria-label="${say.language}">${locales.map(
      (one) =>
        html`<a href="${path}?lang=${one}" hreflang="${one}" lang="${one}"${one === locale ? html` aria-current="true"` : nothing}>${NAMES[one]}</a> `,
    )}</nav></footer>
</body>
</html>`.text
  }\n`;

/** ¥688.00, as the reader's language writes it. */
export const money = (amount: string, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  }).format(amount as Intl.StringNumericLiteral);

/** A moment, in the shop's own zone, which it names. */
export const moment = (at: string, locale: Locale): Html =>
  html`<time datetime="${at}">${new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(at))} UTC+8</time>`;
