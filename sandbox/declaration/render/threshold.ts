import type { MeasureDeclaration } from '../schema/measure.ts';
import type { Trigger } from '../schema/trigger.ts';
import { type Locale, type Sentence, sentence } from '../words/locale.ts';
import { daysIn, figureIn, moneyIn, percentIn } from './figures.ts';
import { titleIn } from './limit-sentence.ts';

type Comparison = Trigger['comparison'];

const comparisons: Readonly<Record<Comparison, Sentence>> = {
  above: sentence('高于 {figure}', '高於 {figure}', 'above {figure}'),
  'at-least': sentence('达到或高于 {figure}', '達到或高於 {figure}', 'at least {figure}'),
  below: sentence('低于 {figure}', '低於 {figure}', 'below {figure}'),
  'at-most': sentence('不高于 {figure}', '不高於 {figure}', 'at most {figure}'),
};

/** "at least 5 %": a bound in the unit of its measure. */
export const boundIn = (
  comparison: Comparison,
  bound: string,
  measure: MeasureDeclaration | undefined,
  locale: Locale,
): string => comparisons[comparison][locale].replace('{figure}', () => inUnit(bound, measure, locale));

function inUnit(bound: string, measure: MeasureDeclaration | undefined, locale: Locale): string {
  if (measure?.unit === 'money' && measure.currency !== undefined)
    return moneyIn(bound, measure.currency, locale);
  if (measure?.unit === 'days') return daysIn(bound, locale);
  return measure?.unit === 'percent' ? percentIn(bound, locale) : figureIn(bound, locale);
}

/** "Non-performing share at least 5 %". */
export function thresholdIn(
  of: { readonly measure: string; readonly comparison: Comparison; readonly threshold: string },
  measures: readonly MeasureDeclaration[],
  locale: Locale,
): string {
  const bound = boundIn(
    of.comparison,
    of.threshold,
    measures.find(({ id }) => id === of.measure),
    locale,
  );
  return `${titleIn(of.measure, measures, locale)}${locale === 'en' ? ' ' : ''}${bound}`;
}
