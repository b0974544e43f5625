import { html } from '@sandglass/paper/html';
import { sectionHtml, titleOf } from '../render/section.ts';
import { words } from '../render/words.ts';
import type { Declaration, SectionKey } from '../schema/declaration.ts';
import { MACHINE_SECTIONS } from '../schema/sections.ts';
import type { Locale } from '../words/locale.ts';
import type { Draft } from './draft.ts';
import { sectionsAsked } from './sections.ts';

/**
 * A draft as its public page will show it, by the very code of that page: the sections that are in form; of the others
 * their heading and what `unfinished` says.
 */
export function previewDraft(
  draft: Draft,
  locale: Locale,
  inForm: ReadonlySet<SectionKey>,
  unfinished: string,
): string {
  // What a section refers to in another that is not in form is shown by its id.
  const known = {
    innovation: { institutions: [] },
    measures: [],
    appendices: [],
    profile: draft.profile,
    ...Object.fromEntries([...inForm].map((key) => [key, draft[key]])),
  } as unknown as Declaration;
  const section = (key: SectionKey) =>
    inForm.has(key)
      ? sectionHtml(key, known, locale)
      : html`<section aria-labelledby="${key}"><h3 id="${key}">${titleOf(key, locale)}</h3><p class="small">${unfinished}</p></section>`;
  const program: readonly SectionKey[] = MACHINE_SECTIONS;
  const people = sectionsAsked(draft).filter((key) => !program.includes(key) && key !== 'appendices');
  return html`<p class="small">${words.exampleMeans[locale]}</p>
${people.map(section)}
<div class="program"><p><strong>${words.forProgram[locale]}</strong></p><p>${words.forProgramMeans[locale]}</p></div>
${program.map(section)}
${section('appendices')}`.text;
}
