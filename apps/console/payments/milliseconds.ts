import type { Locale } from '@sandglass/kit';

/** A time of a hop: two digits after the point below ten, none above a hundred. */
export function msText(ms: number, locale: Locale): string {
  const digits = Math.abs(ms) < 10 ? 2 : Math.abs(ms) < 100 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${number.format(ms)} ms`;
}
