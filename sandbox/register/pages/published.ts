import { type Html, html } from '@sandglass/declaration';
import type { LastPublished } from '@sandglass/measures';
import type { Locale } from '@sandglass/operations';
import { factLink } from './story.ts';
import { wordsIn } from './words.ts';

/** The last business date at whose end a figure was put into the log, with its proof; or that it was not yet. */
export const publishedHtml = (of: Pick<LastPublished, 'date' | 'fact'> | undefined, locale: Locale): Html =>
  of === undefined
    ? html`<span class="small">${wordsIn(locale)('notPublished')}</span>`
    : html`<span class="small">${of.date} ${factLink(of.fact, locale)}</span>`;
