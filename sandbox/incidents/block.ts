import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { timeIn } from '@sandglass/register';
import { factOfEntry, isLate } from './read.ts';
import type { Entry, Incident } from './tables.ts';
import { byWords, entryWords, pageWords, severityWords, stateWords } from './words.ts';

/** A pilot's incidents with all that happened, on its public page. */
export function incidentsBlock(
  of: readonly Incident[],
  entries: readonly Entry[],
  now: number,
  locale: Locale,
): Html {
  const word = (sentence: Sentence): string => say(sentence, locale);
  const one = (incident: Incident): Html => html`<article id="${incident.id}">
<h3>${incident.title}</h3>
<p>${word(severityWords[incident.severity])} · ${word(stateWords[incident.state])}${deadline(incident, now, locale)}</p>
<ol>${entries.filter((entry) => entry.incident === incident.id).map((entry) => entryItem(entry, locale))}</ol></article>`;
  return html`<h2 id="incidents">${word(pageWords.title)}</h2>
${of.length === 0 ? html`<p>${word(pageWords.none)}</p>` : of.map(one)}`;
}

function deadline(incident: Incident, now: number, locale: Locale): Html {
  const { report_by: due, reported_at: reported } = incident;
  if (due === null) return raw('');
  if (!isLate(incident, now))
    return reported === null ? html` · ${say(pageWords.reportBy, locale)} ${timeIn(due, locale)}` : raw('');
  const of = reported === null ? pageWords.reportOverdue : pageWords.reportedLate;
  return html` · <strong class="warning">${say(of, locale)}</strong>`;
}

function entryItem(entry: Entry, locale: Locale): Html {
  const by = byWords[entry.by as keyof typeof byWords] ?? byWords.system;
  return html`<li>${timeIn(entry.at, locale)} · ${say(entryWords[entry.kind], locale)} · ${say(by, locale)}: ${entry.words}
<a href="/register/facts/${factOfEntry(entry)}?lang=${locale}">${say(pageWords.proof, locale)}</a></li>`;
}
