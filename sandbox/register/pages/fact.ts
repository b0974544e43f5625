import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import { layout } from './layout.ts';
import { numberIn, timeIn } from './show.ts';
import { stepWords } from './step-words.ts';
import { wordsIn } from './words.ts';

export interface FactPage {
  /** `register/17.0`: shard, operation and number in it. */
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly leaf: string;
  /** Hex. */
  readonly leafHash: string;
  /** Undefined while it is not integrated. */
  readonly inclusion:
    | {
        readonly index: number;
        readonly size: number;
        /** Hex, from the leaf's sibling to the root's child. */
        readonly path: readonly string[];
        readonly checkpoint: string;
      }
    | undefined;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** One entry of the log with the proof that it is in it, for whoever does not take our word. */
export function factPage(page: FactPage): string {
  const { id, kind, at, leaf, leafHash, inclusion, locale, demo } = page;
  const words = wordsIn(locale);
  const inWords = stepWords[kind];
  const body = html`<p><a href="/register?lang=${locale}">← ${words('back')}</a></p>
<h1>${words('fact')} <code>${id}</code></h1>
<p>${words('factMeans')}</p>
<dl class="story"><dt>${words('kind')}</dt><dd>${inWords === undefined ? raw('') : html`${say(inWords, locale)} · `}<code>${kind}</code></dd>
<dt>${words('recordedAt')}</dt><dd>${timeIn(at, locale)}</dd></dl>
<h2>${words('entry')}</h2><pre tabindex="0"><code>${leaf}</code></pre>
<dl class="story"><dt>${words('leafHash')}</dt><dd><code class="hash">${leafHash}</code></dd></dl>
<h2>${words('proof')}</h2>
${inclusion === undefined ? html`<p class="standstill">${words('notYetInLog')}</p>` : proof(id, inclusion, locale)}`;
  return layout({ locale, path: `/register/facts/${id}`, title: `${words('fact')} ${id}`, body, demo });
}

function proof(id: string, inclusion: NonNullable<FactPage['inclusion']>, locale: Locale): Html {
  const words = wordsIn(locale);
  const { index, size, path, checkpoint } = inclusion;
  const file = `/register/facts/${id}`;
  return html`<dl class="story"><dt>${words('leafNumber')}</dt><dd>${numberIn(index, locale)}</dd>
<dt>${words('treeSize')}</dt><dd>${numberIn(size, locale)}</dd></dl>
<h3>${words('auditPath')}</h3><ol>${path.map((hash) => html`<li><code class="hash">${hash}</code></li>`)}</ol>
<h3>${words('signedHead')}</h3><pre tabindex="0"><code>${checkpoint}</code></pre>
<h2>${words('howToCheck')}</h2><p>${words('checkSteps')}</p>
<ul><li><a href="${file}/proof.json" download>${words('downloadCase')}</a></li><li><a href="${file}/entry.tlog-proof" download>${words('downloadProof')}</a></li></ul>
<pre tabindex="0"><code>npx sandglass log check proof proof.json</code></pre>`;
}
