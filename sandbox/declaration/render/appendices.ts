import { type Html, html } from '@sandglass/paper/html';
import type { Declaration } from '../schema/declaration.ts';
import { nodeAt } from '../schema/node.ts';
import { isUndisclosed } from '../schema/text.ts';
import type { Locale } from '../words/locale.ts';
import { textHtml, undisclosedHtml } from './text.ts';

/** Each appendix in full, where the sections link to. */
export function appendicesHtml({ appendices }: Declaration, locale: Locale): Html {
  const kinds = nodeAt('/appendices/0/kind')?.['x-words'];
  return html`${appendices.map(
    (
      { id, kind, title, content },
      at,
    ) => html`<h4 id="appendix-${id}">${at + 1} ${textHtml(title, locale)}</h4>
<p class="small">${kinds?.[kind]?.[locale]}</p>
${isUndisclosed(content) ? html`<p>${undisclosedHtml(content, locale)}</p>` : content.map((text) => html`<p>${textHtml(text, locale)}</p>`)}
`,
  )}`;
}
