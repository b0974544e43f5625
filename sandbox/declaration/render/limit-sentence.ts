import type { Limit } from '../schema/limit.ts';
import type { MeasureDeclaration } from '../schema/measure.ts';
import { eachLocale, type Locale, type Sentence, sentence } from '../words/locale.ts';
import { figureIn, listIn, moneyIn, regionIn } from './figures.ts';
import { textIn } from './text.ts';

const periods: Readonly<Record<Limit['period'], Sentence>> = {
  day: sentence('每日', '每日', ' in a day'),
  month: sentence('每月', '每月', ' in a month'),
  year: sentence('每年', '每年', ' in a year'),
  total: sentence('', '', ''),
};
const whole: Readonly<Record<Limit['per'], Sentence>> = {
  pilot: sentence('整个试点的', '整個試點的', 'In the whole pilot'),
  customer: sentence('任一客户的', '任一客戶的', 'For any one customer'),
  region: sentence('任一地区的', '任一地區的', 'In any one region'),
};
const counting = sentence(
  '{per}{measure}{period}不得超过 {maximum}。',
  '{per}{measure}{period}不得超過 {maximum}。',
  '{per}, the {measure} may not exceed {maximum}{period}.',
);
const regions = sentence(
  '只在这些地区开展新业务：{regions}。',
  '只在這些地區開展新業務：{regions}。',
  'New business only in {regions}.',
);
const hours = sentence(
  '只在每日 {from} 至 {to}（{zone}）开展新业务。',
  '只在每日 {from} 至 {to}（{zone}）開展新業務。',
  'New business only from {from} to {to} each day ({zone}).',
);

const overnight = sentence(
  '只在每日 {from} 至次日 {to}（{zone}）开展新业务。',
  '只在每日 {from} 至次日 {to}（{zone}）開展新業務。',
  'New business only from {from} to {to} of the next day ({zone}).',
);

/**
 * What the guard will do, in a sentence computed from the very fields that it obeys: beside the institution's own
 * words it shows when the two differ.
 */
export const limitSentence = (limit: Limit, measures: readonly MeasureDeclaration[]): Sentence =>
  eachLocale((locale) => {
    switch (limit.kind) {
      case 'regions':
        return regions[locale].replace('{regions}', () =>
          listIn(
            (limit.regions ?? []).map((code) => regionIn(code, locale)),
            locale,
          ),
        );
      case 'hours':
        return (goesOverMidnight(limit) ? overnight : hours)[locale]
          .replace('{from}', () => limit.from ?? '')
          .replace('{to}', () => limit.to ?? '')
          .replace('{zone}', () => limit.zone ?? '');
      case 'amount':
      case 'balance':
      case 'count':
      case 'customers':
        return counting[locale]
          .replace('{per}', () => whole[limit.per][locale])
          .replace('{measure}', () => inSentence(titleIn(limit.measure, measures, locale), locale))
          .replace('{period}', () => periods[limit.period][locale])
          .replace('{maximum}', () => maximumIn(limit, locale));
      default:
        return limit.kind satisfies never;
    }
  });

const goesOverMidnight = ({ from = '', to = '' }: Limit): boolean => to < from;

/** The maximum as people write it: money with its currency. */
export const maximumIn = ({ maximum = '', currency }: Limit, locale: Locale): string =>
  currency === undefined ? figureIn(maximum, locale) : moneyIn(maximum, currency, locale);

/** A measure by its name; one that is not declared by its id. */
export function titleIn(id: string, measures: readonly MeasureDeclaration[], locale: Locale): string {
  const title = measures.find((measure) => measure.id === id)?.title;
  return title === undefined ? id : textIn(title, locale);
}

/** A name inside a sentence: English starts it small. */
const inSentence = (name: string, locale: Locale): string =>
  locale === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
