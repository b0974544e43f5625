import type { Declaration } from '../schema/declaration.ts';
import type { Exit } from '../schema/exit.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { badgeOf, textHtml, textIn } from './text.ts';

const COLUMNS = ['phase', 'action', 'owner', 'precondition', 'deadlineDays', 'evidence'] as const;

/** Each way out, step by step, with who does it and how it is proved. */
export function exitsHtml({ exits, innovation }: Declaration, locale: Locale): Html {
  const classes = nodeAt('/exits/0/class')?.['x-words'];
  const nameOf = (id: string): string => {
    const name = innovation.institutions.find((institution) => institution.id === id)?.name;
    return name === undefined ? id : textIn(name, locale);
  };
  return html`${exits.map(
    (exit) => html`<h4>${classes?.[exit.class]?.[locale]}${badgeOf(exit, locale)}</h4>
<p>${textHtml(exit.when, locale)}</p>${stepsHtml(exit, nameOf, locale)}`,
  )}`;
}

function stepsHtml({ steps }: Exit, nameOf: (id: string) => string, locale: Locale): Html {
  const phases = nodeAt('/exits/0/steps/0/phase')?.['x-words'];
  const rows = steps.map(
    (
      step,
      at,
    ) => html`<tr><th scope="row">${at + 1} ${phases?.[step.phase]?.[locale]}</th><td>${textHtml(step.action, locale)}</td><td>${nameOf(step.owner)}</td>
<td>${textHtml(step.precondition, locale)}</td><td class="number">${step.deadlineDays}</td><td>${textHtml(step.evidence, locale)}</td></tr>`,
  );
  const heads = COLUMNS.map(
    (name) => html`<th scope="col">${labelAt(`/exits/0/steps/0/${name}`)?.[locale]}</th>`,
  );
  return html`<div class="scroll"><table class="steps"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
