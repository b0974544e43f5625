import { type Html, html, type Text } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';
import { ZONE } from '../zone.ts';

const tag: Readonly<Record<Locale, string>> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' };

const clockOf = (locale: Locale): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag[locale], { timeZone: ZONE, dateStyle: 'long', timeStyle: 'short' });
/** Made once: a list of 1,000 pilots took 40 ms to make one for each. */
const clocks: Readonly<Record<Locale, Intl.DateTimeFormat>> = {
  'zh-Hans': clockOf('zh-Hans'),
  'zh-Hant': clockOf('zh-Hant'),
  en: clockOf('en'),
};

/** A point in time, in the authority's zone and the reader's language. */
export function timeIn(at: number, locale: Locale): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${clocks[locale].format(at)} UTC+8</time>`;
}

/** Money of a measure or a limit: minor units of renminbi as decimal text. */
export function moneyIn(minor: bigint, locale: Locale): string {
  const format = new Intl.NumberFormat(tag[locale], {
    style: 'currency',
    currency: 'CNY',
    minimumFractionDigits: 2,
  });
  const sign = minor < 0n ? '-' : '';
  const size = minor < 0n ? -minor : minor;
  return format.format(
    `${sign}${size / 100n}.${(size % 100n).toString().padStart(2, '0')}` as unknown as number,
  );
}

export const numberIn = (value: bigint | number, locale: Locale): string =>
  new Intl.NumberFormat(tag[locale]).format(value);

/** A text of a declaration in the page's language; 繁體 falls back to 简体 where it is not given. */
export const textIn = ({ zh, zhHant, en }: Text, locale: Locale): string =>
  locale === 'en' ? en : locale === 'zh-Hant' ? (zhHant ?? zh) : zh;
