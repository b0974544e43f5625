import { type Html, html } from '@sandglass/paper/html';
import type { Text, Undisclosed } from '../schema/text.ts';
import type { Locale } from '../words/locale.ts';
import { words } from './words.ts';

/** A text in the reader's language; 繁體 falls back to 简体. */
export function textIn(text: Text, locale: Locale): string {
  if (locale === 'en') return text.en;
  return locale === 'zh-Hant' ? (text.zhHant ?? text.zh) : text.zh;
}

export const exampleBadge = (locale: Locale): Html =>
  html` <em class="example" title="${words.exampleMeans[locale]}">${words.example[locale]}</em>`;

/** The badge where something is marked as an example, else nothing. */
export const badgeOf = (marked: { readonly example?: true }, locale: Locale): Html =>
  marked.example === true ? exampleBadge(locale) : html``;

export const textHtml = (text: Text, locale: Locale): Html =>
  html`${textIn(text, locale)}${badgeOf(text, locale)}`;

/** Says that a value is missing and why, never nothing. */
export const undisclosedHtml = ({ reason }: Undisclosed, locale: Locale): Html =>
  html`<span class="undisclosed"><strong>${words.undisclosed[locale]}</strong>${locale === 'en' ? ': ' : '：'}${textIn(reason, locale)}</span>`;
