import type { Declaration } from '../schema/declaration.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { badgeOf, textHtml } from './text.ts';
import { thresholdIn } from './threshold.ts';

const COLUMNS = ['title', 'definition', 'sensed', 'target', 'id'] as const;

/** The figures by which the pilot is watched, and in which of three ways each is sensed. */
export function measuresHtml({ measures }: Declaration, locale: Locale): Html {
  const sensed = nodeAt('/measures/0/sensed')?.['x-words'];
  const rows = measures.map((measure) => {
    const { target } = measure;
    const goal =
      target === undefined
        ? html`–`
        : html`${thresholdIn({ ...target, measure: measure.id, threshold: target.value }, measures, locale)}${badgeOf(target, locale)}`;
    return html`<tr><th scope="row">${textHtml(measure.title, locale)}</th><td>${textHtml(measure.definition, locale)}</td>
<td>${sensed?.[measure.sensed]?.[locale]}</td><td>${goal}</td><td><code>${measure.id}</code></td></tr>`;
  });
  const heads = COLUMNS.map((name) => html`<th scope="col">${labelAt(`/measures/0/${name}`)?.[locale]}</th>`);
  return html`<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
