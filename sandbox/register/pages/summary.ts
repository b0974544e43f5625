import { type Html, html, type PlainSummary, raw } from '@sandglass/declaration';
import type { Locale } from '@sandglass/operations';
import { textIn } from './show.ts';
import { factLink } from './story.ts';
import { type Word, wordsIn } from './words.ts';

const parts: readonly (readonly [Word, keyof PlainSummary])[] = [
  ['summaryWhat', 'what'],
  ['summaryForYou', 'forYou'],
  ['summaryCareful', 'careful'],
];

/** The declaration in plain words with the fact that names it, for whoever reads nothing else; nothing where it has none. */
export function plainSummary(
  summary: PlainSummary | undefined,
  fact: string | undefined,
  locale: Locale,
): Html {
  if (summary === undefined) return raw('');
  const words = wordsIn(locale);
  const rows = parts.map(
    ([word, part]) => html`<dt>${words(word)}</dt><dd>${textIn(summary[part], locale)}</dd>`,
  );
  return html`<h2>${words('summary')}</h2><dl class="story">${rows}</dl><p class="small">${factLink(fact, locale)}</p>`;
}
