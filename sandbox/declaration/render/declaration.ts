import { type Html, html } from '@sandglass/paper/html';
import type { Declaration, SectionKey } from '../schema/declaration.ts';
import { nodeAt } from '../schema/node.ts';
import { sectionsOf } from '../schema/sections.ts';
import type { Locale } from '../words/locale.ts';
import { sectionHtml, titleOf } from './section.ts';
import { words } from './words.ts';

/**
 * A declaration as HTML to stand inside a page: headings from h3 down, no script, every text escaped. Its look is
 * `declarationStyle`, scoped to `.declaration`.
 */
export const renderDeclaration = (declaration: Declaration, locale: Locale): string =>
  declarationHtml(declaration, locale).text;

export function declarationHtml(declaration: Declaration, locale: Locale): Html {
  const { people, program } = sectionsOf(declaration);
  const section = (key: SectionKey): Html => sectionHtml(key, declaration, locale);
  const contents = [...people, ...program, 'appendices' as const].map(
    (key) => html`<li><a href="#${key}">${titleOf(key, locale)}</a></li>`,
  );
  const profile = nodeAt('/profile');
  return html`<p class="profile">${profile?.['x-label']?.[locale]}${locale === 'en' ? ': ' : '：'}<strong>${profile?.['x-words']?.[declaration.profile]?.[locale]}</strong></p>
<p class="small">${words.exampleMeans[locale]}</p>
<nav class="contents" aria-label="${words.contents[locale]}"><ul>${contents}</ul></nav>
${people.map(section)}
<div class="program"><p><strong>${words.forProgram[locale]}</strong></p><p>${words.forProgramMeans[locale]}</p></div>
${program.map(section)}
${section('appendices')}`;
}
