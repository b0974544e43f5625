import { REGIONS } from '../schema/regions.ts';
import type { Locale } from '../words/locale.ts';

type Decimal = `${number}`;
const isDecimal = (text: string): text is Decimal => /^-?\d+(\.\d+)?$/.test(text);

/** A decimal amount as people write it: every digit kept, decimals only where they say something. */
export function moneyIn(amount: string, currency: string, locale: Locale): string {
  if (!isDecimal(amount)) return amount;
  const whole = !/\.\d*[1-9]/.test(amount);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  }).format(amount);
}

/** A whole number or decimal with its thousands marked. */
export function figureIn(figure: string | number, locale: Locale): string {
  const text = String(figure);
  return isDecimal(text) ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(text) : text;
}

/** A share; the sign never stands alone on the next line. */
export const percentIn = (percent: string | number, locale: Locale): string =>
  `${figureIn(percent, locale)}${locale === 'en' ? '\u00a0' : ''}%`;

/** "5 days": the unit never stands alone on the next line. */
export const daysIn = (days: string, locale: Locale): string => {
  if (locale !== 'en') return `${figureIn(days, locale)} 天`;
  return `${figureIn(days, locale)}\u00a0${days === '1' ? 'day' : 'days'}`;
};

/** A business date in the reader's way; the machine's way stays in the `datetime` beside it. */
export function dateIn(date: string, locale: Locale): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

const everywhere = Object.assign({}, ...Object.values(REGIONS)) as (typeof REGIONS)['uk-fca'];

export const regionIn = (code: string, locale: Locale): string => everywhere[code]?.[locale] ?? code;

/** "A, B, C" in the reader's punctuation. */
export const listIn = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'en' ? ', ' : '、');
