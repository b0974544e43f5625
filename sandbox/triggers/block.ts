import { type Declaration, type Html, html } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import { REGISTER_SHARD } from '@sandglass/register';
import type { Crossing, Watch } from './tables.ts';
import { actionWords, text } from './words.ts';

/** What of the declared triggers is crossed, on the pilot's public page. */
export function triggersBlock(watch: Watch, declared: Declaration['triggers'], locale: Locale): Html {
  const word = (of: keyof typeof text): string => say(text[of], locale);
  const rows = watch.crossed.map((crossing) => {
    const trigger = declared.find(({ id }) => id === crossing.trigger);
    const title = trigger === undefined ? crossing.trigger : inLocale(trigger.text, locale);
    return html`<li><strong>${title}</strong> ${say(actionWords[crossing.action], locale)} · ${word('since')} ${crossing.since} · <a href="/register/facts/${factOf(crossing)}?lang=${locale}">${word('proof')}</a></li>`;
  });
  return html`<h2 id="triggers">${word('title')}</h2><p class="small">${word('looked')} ${watch.looked_on}</p>
${rows.length === 0 ? html`<p>${word('none')}</p>` : html`<ul>${rows}</ul>`}`;
}

/** The fact of a crossing: its place in the register's shard. */
export const factOf = ({ operation, n }: Crossing): string => `${REGISTER_SHARD}/${operation}.${n}`;

const inLocale = ({ zh, zhHant, en }: Declaration['triggers'][number]['text'], locale: Locale): string =>
  locale === 'en' ? en : locale === 'zh-Hant' ? (zhHant ?? zh) : zh;
