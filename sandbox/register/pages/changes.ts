import { html, raw, type ToldChange } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { layout } from './layout.ts';
import { wordsIn } from './words.ts';

export interface ChangesPage {
  readonly pilot: string;
  readonly pilotTitle: Sentence;
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ToldChange[];
  readonly locale: Locale;
  readonly demo: boolean;
}

/** What one version of a declaration changes against another, place by place. */
export function changesPage({ pilot, pilotTitle, from, to, changes, locale, demo }: ChangesPage): string {
  const words = wordsIn(locale);
  const title = `${words('changes')} ${from} → ${to}`;
  const rows = changes.map(
    (change) => html`<tr><th scope="row">${change.place}<br><code class="small">${change.path}</code></th>
<td>${words(change.kind)}</td><td class="declaration">${raw(change.old)}</td><td class="declaration">${raw(change.new)}</td></tr>`,
  );
  const body = html`<p><a href="/register/${pilot}?lang=${locale}">← ${say(pilotTitle, locale)}</a></p>
<h1>${title}</h1>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">${words('place')}</th><th scope="col">${words('change')}</th><th scope="col">${words('before')}</th><th scope="col">${words('after')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  return layout({
    locale,
    path: `/register/${pilot}/changes`,
    title,
    body,
    demo,
    query: `from=${from}&to=${to}`,
  });
}
