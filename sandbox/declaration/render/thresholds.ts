import type { Declaration } from '../schema/declaration.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { tableHtml } from './table.ts';
import { badgeOf, textHtml } from './text.ts';
import { thresholdIn } from './threshold.ts';
import { words } from './words.ts';

/** What happens by itself, and when. */
export function triggersHtml({ triggers, measures }: Declaration, locale: Locale): Html {
  const actions = nodeAt('/triggers/0/action')?.['x-words'];
  const rows = triggers.map(
    (
      trigger,
    ) => html`<tr><th scope="row">${thresholdIn(trigger, measures, locale)}${badgeOf(trigger, locale)}</th>
<td>${actions?.[trigger.action]?.[locale]}</td><td>${textHtml(trigger.text, locale)}</td></tr>`,
  );
  const columns = [
    { head: labelAt('/triggers/0/threshold')?.[locale] },
    { head: labelAt('/triggers/0/action')?.[locale] },
    { head: words.ownWords[locale] },
  ];
  return tableHtml(labelAt('/triggers')?.[locale], columns, rows);
}

/** When the pilot has passed. */
export function graduationHtml({ graduation, measures }: Declaration, locale: Locale): Html {
  const rows = graduation.criteria.map(
    (
      criterion,
    ) => html`<tr><th scope="row">${thresholdIn(criterion, measures, locale)}${badgeOf(criterion, locale)}</th>
<td>${textHtml(criterion.text, locale)}</td></tr>`,
  );
  const columns = [{ head: labelAt('/graduation/criteria')?.[locale] }, { head: words.ownWords[locale] }];
  return tableHtml(labelAt('/graduation')?.[locale], columns, rows);
}
