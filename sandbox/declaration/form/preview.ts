import { html } from '../render/html.ts';
import { sectionHtml, titleOf } from '../render/section.ts';
import { words } from '../render/words.ts';
import type { Declaration, SectionKey } from '../schema/declaration.ts';
import { HUMAN_SECTIONS, MACHINE_SECTIONS, SECTIONS } from '../schema/sections.ts';
import type { Locale } from '../words/locale.ts';
import type { Draft } from './draft.ts';

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
    ...Object.fromEntries(SECTIONS.filter((key) => inForm.has(key)).map((key) => [key, draft[key]])),
  } as unknown as Declaration;
  const section = (key: SectionKey) =>
    inForm.has(key)
      ? sectionHtml(key, known, locale)
      : html`<section aria-labelledby="${key}"><h3 id="${key}">${titleOf(key, locale)}</h3><p class="small">${unfinished}</p></section>`;
  return html`<p class="small">${words.exampleMeans[locale]}</p>
${HUMAN_SECTIONS.map(section)}
<div class="program"><p><strong>${words.forProgram[locale]}</strong></p><p>${words.forProgramMeans[locale]}</p></div>
${MACHINE_SECTIONS.map(section)}
${section('appendices')}`.text;
}
