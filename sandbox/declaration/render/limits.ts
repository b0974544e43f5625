import type { Declaration } from '../schema/declaration.ts';
import { labelAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { limitSentence, maximumIn } from './limit-sentence.ts';
import { badgeOf, textHtml } from './text.ts';
import { words } from './words.ts';

/** The limits as a table: the sentence that the program keeps, the institution's own, the figures. */
export function limitsHtml({ limits, measures }: Declaration, locale: Locale): Html {
  const rows = limits.map(
    (
      limit,
    ) => html`<tr id="limit-${limit.id}"><th scope="row">${limitSentence(limit, measures)[locale]}${badgeOf(limit, locale)}</th>
<td>${textHtml(limit.text, locale)}</td>
<td class="number">${limit.maximum === undefined ? '–' : maximumIn(limit, locale)}</td>
<td class="number">${limit.maximum === undefined ? '–' : html`${limit.warnAtPercent} %`}</td>
<td><code>${limit.id}</code></td></tr>`,
  );
  return html`<div class="scroll"><table class="limits"><thead><tr><th scope="col">${words.rule[locale]}</th><th scope="col">${words.ownWords[locale]}</th><th scope="col" class="number">${labelAt('/limits/0/maximum')?.[locale]}</th><th scope="col" class="number">${words.warnsAt[locale]}</th><th scope="col">${labelAt('/limits/0/id')?.[locale]}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
