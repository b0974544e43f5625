import type { MeasureDeclaration } from '../schema/measure.ts';
import type { Trigger } from '../schema/trigger.ts';
import type { Locale, Sentence } from '../words/locale.ts';
import { sentence } from '../words/locale.ts';
import { figureIn, moneyIn } from './figures.ts';
import { titleIn } from './limit-sentence.ts';

const comparisons: Readonly<Record<Trigger['comparison'], Sentence>> = {
  above: sentence('高于', '高於', 'above'),
  'at-least': sentence('达到或高于', '達到或高於', 'at least'),
  below: sentence('低于', '低於', 'below'),
  'at-most': sentence('不高于', '不高於', 'at most'),
};

/** "Non-performing share at least 5 %": a threshold in the unit of its measure. */
export function thresholdIn(
  of: { readonly measure: string; readonly comparison: Trigger['comparison']; readonly threshold: string },
  measures: readonly MeasureDeclaration[],
  locale: Locale,
): string {
  const measure = measures.find(({ id }) => id === of.measure);
  const figure =
    measure?.unit === 'money' && measure.currency !== undefined
      ? moneyIn(of.threshold, measure.currency, locale)
      : `${figureIn(of.threshold, locale)}${measure?.unit === 'percent' ? ' %' : ''}`;
  const title = titleIn(of.measure, measures, locale);
  const first = locale === 'en' ? title.charAt(0).toUpperCase() + title.slice(1) : title;
  return `${first} ${comparisons[of.comparison][locale]} ${figure}`;
}
