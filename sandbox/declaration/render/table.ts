import { type Html, html } from '@sandglass/paper/html';

/** A column's heading; figures stand to the right, and a column of names heads its rows. */
export interface Column {
  readonly head: string | undefined;
  readonly figures?: true;
  readonly names?: true;
}

export interface Row {
  readonly id?: string;
  /** One for each column. */
  readonly cells: readonly Html[];
}

/**
 * A table that scrolls by itself where it is too wide, also by keyboard. On a phone each row stands as a card, its cells
 * below each other under their column's name; the roles say that it is a table still, whatever `display` makes of it.
 */
export function tableHtml(label: string | undefined, columns: readonly Column[], rows: readonly Row[]): Html {
  const heads = columns.map(
    ({ head, figures }) =>
      html`<th scope="col" role="columnheader"${figures === true ? html` class="number"` : html``}>${head}</th>`,
  );
  const body = rows.map(
    ({ id, cells }) =>
      html`<tr role="row"${id === undefined ? html`` : html` id="${id}"`}>${cells.map((cell, at) => cellHtml(columns[at], cell))}</tr>
`,
  );
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0"><table role="table"><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${body}</tbody></table></div>`;
}

function cellHtml(column: Column | undefined, cell: Html): Html {
  if (column?.names === true) return html`<th scope="row" role="rowheader">${cell}</th>`;
  const figures = column?.figures === true ? html` class="number"` : html``;
  return html`<td role="cell" data-label="${column?.head}"${figures}>${cell}</td>`;
}
