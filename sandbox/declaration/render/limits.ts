import { type Html, html } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import { labelAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { percentIn } from './figures.ts';
import { limitSentence, maximumIn } from './limit-sentence.ts';
import { tableHtml } from './table.ts';
import { badgeOf, textHtml } from './text.ts';
import { words } from './words.ts';

/** The limits as a table: the sentence that the program keeps, the institution's own, the figures. */
export function limitsHtml({ limits, measures }: Declaration, locale: Locale): Html {
  const rows = limits.map((limit) => {
    const counts = limit.maximum !== undefined;
    return {
      id: `limit-${limit.id}`,
      cells: [
        html`${limitSentence(limit, measures)[locale]}${badgeOf(limit, locale)}`,
        textHtml(limit.text, locale),
        html`${counts ? maximumIn(limit, locale) : '–'}`,
        html`${counts ? percentIn(limit.warnAtPercent, locale) : '–'}`,
        html`<code>${limit.id}</code>`,
      ],
    };
  });
  const columns = [
    { head: words.rule[locale], names: true },
    { head: words.ownWords[locale] },
    { head: labelAt('/limits/0/maximum')?.[locale], figures: true },
    { head: words.warnsAt[locale], figures: true },
    { head: labelAt('/limits/0/id')?.[locale] },
  ] as const;
  return tableHtml(labelAt('/limits')?.[locale], columns, rows);
}
