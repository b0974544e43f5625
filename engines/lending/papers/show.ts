import { hash } from 'node:crypto';
import type { Locale } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import { type Html, html } from '@sandglass/paper/html';
import { amountText } from '../amount.ts';

/** Money as a person reads it; exact, for it is formatted from its decimal text. */
export const moneyIn = (locale: Locale, currency: string, minor: bigint): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    amountText(minor) as `${number}`,
  );

/** A business date in words. */
export const dayIn = (locale: Locale, day: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** Terms and what they are. */
export const termsHtml = (rows: readonly (readonly [term: string, value: string])[]): Html =>
  html`<dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>`;

export interface TableColumn {
  readonly head: string;
  readonly figures?: true;
}

/** A table; the first cell of a row names it. */
export function tableHtml(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Html {
  const figure = (at: number): Html => (columns[at]?.figures === true ? html` class="number"` : html``);
  return html`<table><thead><tr>${columns.map(
    ({ head }, at) => html`<th scope="col"${figure(at)}>${head}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells) =>
      html`<tr>${cells.map((cell, at) =>
        at === 0 ? html`<th scope="row">${cell}</th>` : html`<td${figure(at)}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

export interface PaperOf {
  readonly locale: Locale;
  readonly title: string;
  /** Who lends. */
  readonly bank: string;
  /** What number it is about. */
  readonly number: string;
  /** The day that it speaks of: the document's date. */
  readonly day: string;
  readonly head: Html;
  readonly body: Html;
}

/** A paper of a loan. Its digest in each footer is of its words and figures: two prints can be compared. */
export function loanPaper({ locale, title, bank, number, day, head, body }: PaperOf): Paper {
  const digest = hash('sha256', `${locale}\n${head.text}\n${body.text}`, 'hex');
  return {
    title: `${title} · ${number}`,
    lang: locale,
    author: bank,
    subject: `${number} · ${day} · SHA-256 ${digest}`,
    keywords: digest,
    at: Date.parse(`${day}T04:00:00Z`),
    head: head.text,
    body: body.text,
    footers: [`${title} · ${number} · ${bank}`, `SHA-256 ${digest}`],
  };
}
