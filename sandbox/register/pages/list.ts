import { type Html, html, type PlainSummary, raw } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import { inStateSince } from '../standing.ts';
import type { PilotRow } from '../tables.ts';
import { layout } from './layout.ts';
import { textIn, timeIn } from './show.ts';
import { stateWords } from './step-words.ts';
import { wordsIn } from './words.ts';

/** What the list says of each pilot besides its row, by the pilot's id. */
export interface ListedPilots {
  readonly institutions: ReadonlyMap<string, string>;
  readonly summaries: ReadonlyMap<string, PlainSummary>;
}

/** The register's first page: every public pilot with its state, and in plain words what it is. */
export function listPage(
  pilots: readonly PilotRow[],
  { institutions, summaries }: ListedPilots,
  locale: Locale,
  demo: boolean,
): string {
  const words = wordsIn(locale);
  const rows = pilots.map(
    (pilot) => html`<tr>
<th scope="row"><a href="/register/${pilot.id}?lang=${locale}">${say(pilot.title, locale)}</a>${brief(summaries.get(pilot.id), locale)}</th>
<td>${institutions.get(pilot.id) ?? pilot.institution}</td>
<td><span class="state ${pilot.state}">${say(stateWords[pilot.state], locale)}</span></td>
<td>${timeIn(inStateSince(pilot), locale)}</td></tr>`,
  );
  const body = html`<h1>${words('register')}</h1>
<p class="lead">${words('intro')}</p>
<p><a href="/register/programme?lang=${locale}">${words('programme')}</a></p>
${
  pilots.length === 0
    ? html`<p class="empty">${words('none')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${words('register')}"><table class="pilots"><thead><tr><th scope="col">${words('pilot')}</th><th scope="col">${words('institution')}</th><th scope="col">${words('state')}</th><th scope="col">${words('since')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}`;
  return layout({ locale, path: '/register', title: words('register'), body, demo });
}

const brief = (summary: PlainSummary | undefined, locale: Locale): Html =>
  summary === undefined ? raw('') : html`<p class="small brief">${textIn(summary.what, locale)}</p>`;
