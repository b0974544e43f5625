import type { Declaration } from '../schema/declaration.ts';
import { HUMAN_SECTIONS, MACHINE_SECTIONS, SECTIONS } from '../schema/sections.ts';
import type { Locale } from '../words/locale.ts';
import { type Html, html } from './html.ts';
import { sectionHtml, titleOf } from './section.ts';
import { words } from './words.ts';

/**
 * A declaration as HTML to stand inside a page: headings from h3 down, no script, every text escaped. Its look is
 * `declarationStyle`, scoped to `.declaration`.
 */
export const renderDeclaration = (declaration: Declaration, locale: Locale): string =>
  declarationHtml(declaration, locale).text;

export function declarationHtml(declaration: Declaration, locale: Locale): Html {
  const section = (key: (typeof SECTIONS)[number]): Html => sectionHtml(key, declaration, locale);
  const contents = SECTIONS.map((key) => html`<li><a href="#${key}">${titleOf(key, locale)}</a></li>`);
  return html`<p class="small">${words.exampleMeans[locale]}</p>
<nav class="contents" aria-label="${words.contents[locale]}"><ul>${contents}</ul></nav>
${HUMAN_SECTIONS.map(section)}
<div class="program"><p><strong>${words.forProgram[locale]}</strong></p><p>${words.forProgramMeans[locale]}</p></div>
${MACHINE_SECTIONS.map(section)}
${section('appendices')}`;
}
