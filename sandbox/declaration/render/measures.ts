import { type Html, html } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import type { MeasureDeclaration } from '../schema/measure.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { tableHtml } from './table.ts';
import { badgeOf, textHtml } from './text.ts';
import { boundIn } from './threshold.ts';

const COLUMNS = ['title', 'definition', 'sensed', 'target', 'id'] as const;

/** The figures by which the pilot is watched, and in which of three ways each is sensed. */
export function measuresHtml({ measures }: Declaration, locale: Locale): Html {
  const sensed = nodeAt('/measures/0/sensed')?.['x-words'];
  const rows = measures.map((measure) => ({
    cells: [
      textHtml(measure.title, locale),
      textHtml(measure.definition, locale),
      html`${sensed?.[measure.sensed]?.[locale]}`,
      targetHtml(measure, locale),
      html`<code>${measure.id}</code>`,
    ],
  }));
  const columns = COLUMNS.map((name, at) => ({
    head: labelAt(`/measures/0/${name}`)?.[locale],
    ...(at === 0 ? { names: true as const } : {}),
  }));
  return tableHtml(labelAt('/measures')?.[locale], columns, rows);
}

const targetHtml = (measure: MeasureDeclaration, locale: Locale): Html =>
  measure.target === undefined
    ? html`–`
    : html`${boundIn(measure.target.comparison, measure.target.value, measure, locale)}${badgeOf(measure.target, locale)}`;
