import { type Html, html } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import type { Exit } from '../schema/exit.ts';
import type { Institution } from '../schema/institution.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import type { Locale } from '../words/locale.ts';
import { nameOf } from './reader.ts';
import { tableHtml } from './table.ts';
import { badgeOf, textHtml } from './text.ts';

const COLUMNS = ['phase', 'action', 'owner', 'precondition', 'deadlineDays', 'evidence'] as const;

/** Each way out, step by step, with who does it and how it is proved. */
export function exitsHtml({ exits, innovation }: Declaration, locale: Locale): Html {
  const classes = nodeAt('/exits/0/class')?.['x-words'];
  return html`${exits.map(
    (exit) => html`<h4>${classes?.[exit.class]?.[locale]}${badgeOf(exit, locale)}</h4>
<p>${textHtml(exit.when, locale)}</p>${stepsHtml(exit, innovation.institutions, locale)}`,
  )}`;
}

function stepsHtml({ steps }: Exit, institutions: readonly Institution[], locale: Locale): Html {
  const phases = nodeAt('/exits/0/steps/0/phase')?.['x-words'];
  const rows = steps.map((step, at) => ({
    cells: [
      html`${at + 1} ${phases?.[step.phase]?.[locale]}`,
      textHtml(step.action, locale),
      html`${nameOf(institutions, step.owner, locale)}`,
      textHtml(step.precondition, locale),
      html`${step.deadlineDays}`,
      textHtml(step.evidence, locale),
    ],
  }));
  const columns = COLUMNS.map((name) => ({
    head: labelAt(`/exits/0/steps/0/${name}`)?.[locale],
    ...(name === 'phase' ? { names: true as const } : {}),
    ...(name === 'deadlineDays' ? { figures: true as const } : {}),
  }));
  return tableHtml(labelAt('/exits/0/steps')?.[locale], columns, rows);
}
