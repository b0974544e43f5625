import { type Html, html } from '@sandglass/paper/html';
import type { Declaration, SectionKey } from '../schema/declaration.ts';
import { labelAt, nodeAt } from '../schema/node.ts';
import { SECTION_NUMBERS } from '../schema/sections.ts';
import type { Locale } from '../words/locale.ts';
import { appendicesHtml } from './appendices.ts';
import { exitsHtml } from './exits.ts';
import { limitsHtml } from './limits.ts';
import { measuresHtml } from './measures.ts';
import { exampleBadge } from './text.ts';
import { graduationHtml, triggersHtml } from './thresholds.ts';
import { contentHtml } from './value.ts';

/** Sections that read better than field by field. */
const own: Partial<Record<SectionKey, (declaration: Declaration, locale: Locale) => Html>> = {
  limits: limitsHtml,
  measures: measuresHtml,
  triggers: triggersHtml,
  exits: exitsHtml,
  graduation: graduationHtml,
  appendices: appendicesHtml,
};

export const titleOf = (key: SectionKey, locale: Locale): string => {
  const number = SECTION_NUMBERS[key];
  return `${number === undefined ? '' : `${number} `}${labelAt(`/${key}`)?.[locale] ?? ''}`;
};

/** One section with its heading, which the contents link to; a section that is all example says so there. */
export function sectionHtml(key: SectionKey, declaration: Declaration, locale: Locale): Html {
  const section = declaration[key];
  if (section === undefined) return html``;
  const badge = 'example' in section && section.example === true ? exampleBadge(locale) : html``;
  const body =
    own[key]?.(declaration, locale) ?? contentHtml(nodeAt(`/${key}`) ?? {}, section, { declaration, locale });
  return html`<section aria-labelledby="${key}"><h3 id="${key}">${titleOf(key, locale)}${badge}</h3>${body}</section>
`;
}
