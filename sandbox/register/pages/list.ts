import { html } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import type { PilotRow } from '../tables.ts';
import { layout } from './layout.ts';
import { timeIn } from './show.ts';
import { stateWords } from './step-words.ts';
import { wordsIn } from './words.ts';

/** The register's first page: every public pilot with its state. `institutions`: their names by pilot. */
export function listPage(
  pilots: readonly PilotRow[],
  institutions: ReadonlyMap<string, string>,
  locale: Locale,
  demo: boolean,
): string {
  const words = wordsIn(locale);
  const rows = pilots.map((pilot) => {
    const since =
      pilot.ended_at ?? pilot.running_at ?? pilot.admitted_at ?? pilot.disclosed_at ?? pilot.created_at;
    return html`<tr>
<th scope="row"><a href="/register/${pilot.id}?lang=${locale}">${say(pilot.title, locale)}</a></th>
<td>${institutions.get(pilot.id) ?? pilot.institution}</td>
<td><span class="state ${pilot.state}">${say(stateWords[pilot.state], locale)}</span></td>
<td>${timeIn(since, locale)}</td></tr>`;
  });
  const body = html`<h1>${words('register')}</h1>
<p class="lead">${words('intro')}</p>
<p><a href="/register/programme?lang=${locale}">${words('programme')}</a></p>
${
  pilots.length === 0
    ? html`<p class="empty">${words('none')}</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="${words('register')}"><table><thead><tr><th scope="col">${words('pilot')}</th><th scope="col">${words('institution')}</th><th scope="col">${words('state')}</th><th scope="col">${words('since')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
}`;
  return layout({ locale, path: '/register', title: words('register'), body, demo });
}
