import { html } from '@sandglass/declaration';
import type { PublishedTotal } from '@sandglass/measures';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { historyHtml } from './chart.ts';
import { layout } from './layout.ts';
import { measureValue, type ShownMeasure } from './pilot.ts';
import { wordsIn } from './words.ts';

export interface MeasurePage {
  readonly pilot: string;
  readonly pilotTitle: Sentence;
  readonly history: readonly PublishedTotal[];
  readonly measure: ShownMeasure & { readonly definition: Sentence; readonly sql: string };
  readonly businessDate: string;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** A measure's definition page: what it says in words, how it is computed, how it is sensed. */
export function measurePage(page: MeasurePage): string {
  const { pilot, pilotTitle, measure, history, businessDate, locale, demo } = page;
  const words = wordsIn(locale);
  const title = say(measure.title, locale);
  const body = html`<p><a href="/register/${pilot}?lang=${locale}">← ${say(pilotTitle, locale)}</a></p>
<h1>${title}</h1>
<p class="figure">${measureValue(measure, locale)} <span class="small">${words('asOf')} ${businessDate} (${words('businessDate')})</span></p>
<h2>${words('definition')}</h2><p>${say(measure.definition, locale)}</p>
<dl class="story"><dt>${words('sensed')}</dt><dd>${words(measure.sensed)}</dd></dl>
<h2>${words('history')}</h2>${historyHtml(history, (value) => measureValue({ ...measure, value }, locale), locale)}
<p><a href="/api/pilots/${pilot}/measures/${measure.id}/history?format=csv">CSV</a></p>
<h2>${words('formula')}</h2><pre tabindex="0"><code>${measure.sql.trim()}</code></pre>`;
  return layout({ locale, path: `/register/${pilot}/measures/${measure.id}`, title, body, demo });
}
