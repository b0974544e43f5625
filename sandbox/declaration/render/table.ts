import { type Html, html } from './html.ts';

/** A column's heading; figures stand to the right. */
export interface Column {
  readonly head: string | undefined;
  readonly figures?: true;
}

/** A table that scrolls by itself on a narrow screen, also by keyboard. The rows bring their own cells. */
export function tableHtml(
  label: string | undefined,
  columns: readonly Column[],
  rows: readonly Html[],
): Html {
  const heads = columns.map(({ head, figures }) =>
    figures === true ? html`<th scope="col" class="number">${head}</th>` : html`<th scope="col">${head}</th>`,
  );
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0"><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
