import { type Html, html } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Trigger } from '../schema/trigger.ts';
import type { Locale } from '../words/locale.ts';
import { tableHtml } from './table.ts';
import { badgeOf, textHtml } from './text.ts';
import { thresholdIn } from './threshold.ts';
import { words } from './words.ts';

/** What happens by itself, and when. */
export function triggersHtml({ triggers, measures }: Declaration, locale: Locale): Html {
  const actions = nodeAt('/triggers/0/action')?.['x-words'];
  const classes = nodeAt('/triggers/0/exit')?.['x-words'];
  const classOf = ({ exit }: Trigger): Html =>
    exit === undefined ? html`` : html` · ${classes?.[exit]?.[locale]}`;
  const rows = triggers.map((trigger) => ({
    cells: [
      html`${thresholdIn(trigger, measures, locale)}${badgeOf(trigger, locale)}`,
      html`${actions?.[trigger.action]?.[locale]}${classOf(trigger)}`,
      textHtml(trigger.text, locale),
    ],
  }));
  const columns = [
    { head: labelAt('/triggers/0/threshold')?.[locale], names: true },
    { head: labelAt('/triggers/0/action')?.[locale] },
    { head: words.ownWords[locale] },
  ] as const;
  return tableHtml(labelAt('/triggers')?.[locale], columns, rows);
}

/** When the pilot has passed. */
export function graduationHtml({ graduation, measures }: Declaration, locale: Locale): Html {
  const rows = graduation.criteria.map((criterion) => ({
    cells: [
      html`${thresholdIn(criterion, measures, locale)}${badgeOf(criterion, locale)}`,
      textHtml(criterion.text, locale),
    ],
  }));
  const columns = [
    { head: labelAt('/graduation/criteria')?.[locale], names: true },
    { head: words.ownWords[locale] },
  ] as const;
  return tableHtml(labelAt('/graduation')?.[locale], columns, rows);
}
