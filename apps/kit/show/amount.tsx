import type { Decimal } from '../api/shape.ts';
import type { Locale } from '../locale/locale.ts';
import { useLocale } from '../locale/words.ts';

/** Money as a person reads it: exact, two decimals, the currency's narrow sign. */
export function amountText(value: Decimal, currency: string, locale: Locale, signed = false): string {
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(value);
}

interface AmountProps {
  readonly value: Decimal;
  /** ISO 4217. */
  readonly currency: string;
  /** Shows + and − also where colour says it. */
  readonly signed?: boolean;
  /** Readable at arm's length. */
  readonly big?: boolean;
}

/** An amount with tabular figures; its sign is a character, its colour only repeats it. */
export function Amount({ value, currency, signed = false, big = false }: AmountProps) {
  const [locale] = useLocale();
  const direction = value.startsWith('-') ? ' sg-out' : signed ? ' sg-in' : '';
  return (
    <data value={`${value} ${currency}`} className={`sg-amount${big ? ' sg-big' : ''}${direction}`}>
      {amountText(value, currency, locale, signed)}
    </data>
  );
}

/** A yearly rate: `4.35` → 4.35 %. */
export function Rate({ percent, big = false }: { readonly percent: Decimal; readonly big?: boolean }) {
  const [locale] = useLocale();
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  return (
    <data value={percent} className={`sg-amount${big ? ' sg-big' : ''}`}>
      {format.format(percent)}%
    </data>
  );
}

/** A length of time in months, in words. */
export function monthsText(months: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(months);
}
