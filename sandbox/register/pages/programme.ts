import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { LIFE_SQL, type ProgrammeFigure, type ProgrammeUnit } from '../programme.ts';
import { layout } from './layout.ts';
import { wordsIn } from './words.ts';

export interface ProgrammePage {
  readonly figures: readonly ProgrammeFigure[];
  readonly businessDate: string;
  readonly locale: Locale;
  readonly demo: boolean;
}

const inDays: Sentence = { 'zh-Hans': '{n} 天', 'zh-Hant': '{n} 天', en: '{n} days' };
const units: Readonly<Record<ProgrammeUnit, (figure: string, locale: Locale) => string>> = {
  days: (n, locale) => say(inDays, locale, { n }),
  percent: (n) => `${n}\u202f%`,
  count: (n) => n,
};
const DECIMALS_MAX = 1;

/** The programme as a whole: a figure a row, each with what it means and how it is computed. No script. */
export function programmePage({ figures, businessDate, locale, demo }: ProgrammePage): string {
  const words = wordsIn(locale);
  const title = words('programme');
  const rows = figures.map(
    (
      figure,
    ) => html`<tr><th scope="row">${say(figure.title, locale)}<br><span class="small">${say(figure.definition, locale)}</span></th>
<td class="number">${valueIn(figure, locale)}</td><td class="number">${figure.cases === null ? '—' : numberIn(figure.cases, locale)}</td></tr>`,
  );
  const files = ['programme', 'open-data/pilots', 'open-data/steps'].map(
    (name) =>
      html`<li><code>/api/${name}</code> <a href="/api/${name}">JSON</a> <a href="/api/${name}?format=csv">CSV</a></li>`,
  );
  const body = html`<p><a href="/register?lang=${locale}">← ${words('register')}</a></p>
<h1>${title}</h1>
<p class="lead">${words('programmeMeans')}</p>
<p class="small">${words('asOf')} ${businessDate} (${words('businessDate')})</p>
<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr><th scope="col">${words('measure')}</th><th scope="col" class="number">${words('value')}</th><th scope="col" class="number">${words('cases')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<h2>${words('openData')}</h2><p>${words('openDataMeans')}</p><ul>${files}</ul>
<h2>${words('formula')}</h2>${figures.map((figure) => formula(figure, locale))}`;
  return layout({ locale, path: '/register/programme', title, body, demo });
}

function formula({ title, sql }: ProgrammeFigure, locale: Locale): Html {
  if (sql === null) return raw('');
  return html`<details><summary>${say(title, locale)}</summary><pre tabindex="0"><code>with life as (${LIFE_SQL})
${sql}</code></pre></details>`;
}

function valueIn({ value, unit, measured }: ProgrammeFigure, locale: Locale): string {
  const words = wordsIn(locale);
  if (!measured) return words('notMeasured');
  return value === null ? words('noValue') : units[unit](numberIn(value, locale), locale);
}

const numberIn = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: DECIMALS_MAX }).format(value);
