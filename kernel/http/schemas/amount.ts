import type { Sentence } from '@sandglass/operations';
import Type from 'typebox';

/** Amounts are below 10^17 minor units, so that sums of many stay inside int8. */
const MINOR_DIGITS_MAX = 17;

/** Decimal places of the currencies that are not two (ISO 4217:2015, minor unit). */
const DECIMALS: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, VND: 0, KWD: 3, BHD: 3, JOD: 3 };

export interface AmountOptions {
  /** ISO 4217 code; it says how many decimals there may be. */
  readonly currency?: string;
  /** Whether "0.00" is an amount here; by default it must be more than zero. */
  readonly zero?: boolean;
}

/**
 * An amount of money at a door: a decimal string in major units, never a number, without sign, exponent or leading
 * zeros, at most 10^17 − 1 minor units.
 *
 * @example Type.Object({ amount: AmountString() }) // "1200", "1200.5" and "1200.00" pass; "1200.005" and "-1" don't
 */
export function AmountString({ currency = 'CNY', zero = false }: AmountOptions = {}) {
  const decimals = DECIMALS[currency] ?? 2;
  const fraction = decimals === 0 ? '' : `(\\.[0-9]{1,${decimals}})?`;
  const positive = zero ? '' : '(?!0(\\.0+)?$)';
  const whole = `(0|[1-9][0-9]{0,${MINOR_DIGITS_MAX - decimals - 1}})`;
  const sentence = sentenceOf(decimals, zero);
  return Type.String({
    pattern: `^${positive}${whole}${fraction}$`,
    description: sentence.en,
    'x-sentence': sentence,
  });
}

function sentenceOf(decimals: number, zero: boolean): Sentence {
  const example = `"${['1200', '1200.0', '1200.00', '1200.000'][decimals]}"`;
  const limit = `10^${MINOR_DIGITS_MAX - decimals}`;
  const hans = decimals === 0 ? '不带小数' : `最多 ${decimals} 位小数`;
  const hant = decimals === 0 ? '不帶小數' : `最多 ${decimals} 位小數`;
  const words = ['no', 'one', 'two', 'three'][decimals];
  const en = decimals === 0 ? 'without decimals' : `with at most ${words} decimals`;
  return {
    'zh-Hans': `必须是金额字符串，如 ${example}，${hans}，${zero ? '不为负' : '大于 0 '}且小于 ${limit}`,
    'zh-Hant': `必須是金額字串，如 ${example}，${hant}，${zero ? '不為負' : '大於 0 '}且小於 ${limit}`,
    en: `must be a decimal string such as ${example} ${en}, ${zero ? 'not negative' : 'more than zero'} and below ${limit}`,
  };
}
