import type { Limit, PlainSummary } from '@sandglass/declaration';
import { type Html, html, raw } from '@sandglass/declaration';
import type { LastPublished } from '@sandglass/measures';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import type { Proofs } from '../proofs.ts';
import type { PilotRow, StepRow } from '../tables.ts';
import { commentForm, commentProblems, type RefusedComment } from './comment-form.ts';
import { commentList, type ShownComments } from './comments.ts';
import { layout } from './layout.ts';
import { publishedHtml } from './published.ts';
import { moneyIn, numberIn, textIn, timeIn } from './show.ts';
import { stateWords } from './step-words.ts';
import { factLink, standing, steps, suspensions } from './story.ts';
import { plainSummary } from './summary.ts';
import { type Word, wordsIn } from './words.ts';

export interface ShownMeasure {
  readonly id: string;
  readonly title: Sentence;
  readonly unit: 'CNY' | 'count' | 'percent' | 'days';
  readonly sensed: 'reported' | 'computed' | 'probed';
  readonly value: string | null;
  /** Sensed in another way, the same figure is different: an alarm. */
  readonly disagrees?: boolean;
  readonly published?: LastPublished | undefined;
}

export interface ShownLimit {
  readonly limit: Limit;
  /** Minor units, or a number of things. */
  readonly used: bigint;
  readonly maximum: bigint;
  readonly published?: LastPublished | undefined;
}

export interface PilotPage {
  readonly steps: readonly StepRow[];
  readonly proofs: Proofs;
  readonly now: number;
  readonly pilot: PilotRow;
  readonly digest: string;
  /** The declaring institutions by name, in the page's language. */
  readonly institutions: string;
  /** The declaration in plain words, if it has such. */
  readonly summary: PlainSummary | undefined;
  /** The declaration as HTML, rendered by its own room. */
  readonly declaration: string;
  readonly measures: readonly ShownMeasure[];
  readonly limits: readonly ShownLimit[];
  /** How it ends, rendered by its own room. */
  readonly exit: Html;
  /** Its compensation fund and complaints, rendered by their own rooms; empty before admission. */
  readonly redress: Html;
  /** Which triggers are crossed and what incidents there were, rendered by their own rooms; empty before admission. */
  readonly watched: Html;
  /** The newest. */
  readonly comments: ShownComments;
  readonly commentsOpen: boolean;
  /** Whether the pilot's program is in this house; else the page says that it does not run. */
  readonly programHere: boolean;
  /** Idempotency key of the comment form. */
  readonly formKey: string;
  /** The comment that was just sent, where it was not taken. */
  readonly refused?: RefusedComment | undefined;
  /** What the measures were computed for, and when. */
  readonly businessDate: string;
  readonly measuredAt: number;
  readonly locale: Locale;
  readonly demo: boolean;
}

/** A pilot's public page, from what it is to what it declared. */
export function pilotPage(page: PilotPage): string {
  const { pilot, locale } = page;
  const words = wordsIn(locale);
  const title = say(pilot.title, locale);
  const body = html`<p><a href="/register?lang=${locale}">← ${words('back')}</a></p>
${page.refused === undefined ? raw('') : commentProblems(page.refused, locale)}
<h1>${title} <span class="state ${pilot.state}">${say(stateWords[pilot.state], locale)}</span></h1>
${suspensions(page)}
${page.programHere ? raw('') : html`<p class="standstill"><strong>${words('noProgram')}</strong> ${words('noProgramMeans')}</p>`}
${plainSummary(page.summary, page.proofs.declaration, locale)}
${story(page)}
${standing(page)}
${steps(page)}
${page.watched}
${page.redress}
${page.exit}
${measures(page)}
${limits(page)}
${comments(page)}
<h2 id="declaration">${words('declaration')}</h2>
<p class="small">${words('version')} ${pilot.version} · ${words('digest')} <code>${page.digest}</code> · <a href="/api/pilots/${pilot.id}/declaration.pdf?version=${pilot.version}&amp;lang=${locale}" type="application/pdf">${words('pdf')}</a> · ${factLink(page.proofs.declaration, locale)}</p>
<div class="declaration">${raw(page.declaration)}</div>`;
  return layout({
    locale,
    path: `/register/${pilot.id}`,
    title: page.refused === undefined ? title : `${words('problem')}: ${title}`,
    body,
    demo: page.demo,
  });
}

const ENDING = ['pilot.graduated', 'pilot.terminated', 'pilot.offline', 'pilot.withdrawn', 'pilot.declined'];

function story({ pilot, institutions, proofs, locale }: PilotPage): Html {
  const words = wordsIn(locale);
  const steps: readonly (readonly [Word, number | null, readonly string[]])[] = [
    ['declared', pilot.created_at, ['pilot.begun', 'pilot.declared']],
    ['disclosed', pilot.disclosed_at, ['pilot.disclosed']],
    ['commentUntil', pilot.comment_until, ['pilot.disclosed', 'pilot.amendment-disclosed']],
    ['admitted', pilot.admitted_at, ['pilot.admitted']],
    ['running', pilot.running_at, ['pilot.started']],
    ['ended', pilot.ended_at, ENDING],
  ];
  const shown = steps.flatMap(([word, at, kinds]) =>
    at === null
      ? []
      : [
          html`<dt>${words(word)}</dt><dd>${timeIn(at, locale)} · ${factLink(proofs.last(...kinds), locale)}</dd>`,
        ],
  );
  return html`<h2>${words('story')}</h2><dl class="story"><dt>${words('institution')}</dt><dd>${institutions} · ${factLink(proofs.declaration, locale)}</dd>${shown}</dl>`;
}

function measures({ pilot, measures: list, businessDate, measuredAt, locale }: PilotPage): Html {
  if (list.length === 0) return raw('');
  const words = wordsIn(locale);
  const rows = list.map(
    (
      measure,
    ) => html`<tr><th scope="row"><a href="/register/${pilot.id}/measures/${measure.id}?lang=${locale}">${say(measure.title, locale)}</a></th>
<td class="number">${measureValue(measure, locale)}</td><td>${words(measure.sensed)}${measure.disagrees ? html` <strong class="warning">${words('disagrees')}</strong>` : raw('')}</td><td>${publishedHtml(measure.published, locale)}</td></tr>`,
  );
  return html`<h2>${words('measures')}</h2><p class="small">${words('asOf')} ${businessDate} (${words('businessDate')}, ${words('zone')}) · ${words('computedAt')} ${timeIn(measuredAt, locale)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words('measures')}"><table><thead><tr><th scope="col">${words('measure')}</th><th scope="col" class="number">${words('value')}</th><th scope="col">${words('sensed')}</th><th scope="col">${words('published')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A measure's figure with its unit, or that there is none yet. */
export function measureValue({ value, unit }: ShownMeasure, locale: Locale): string {
  if (value === null) return wordsIn(locale)('noValue');
  if (unit === 'CNY') return moneyIn(BigInt(value.split('.')[0] ?? '0'), locale);
  if (unit === 'percent') return `${numberIn(Number(value), locale)} %`;
  return numberIn(Number(value), locale);
}

function limits({ limits: list, locale }: PilotPage): Html {
  if (list.length === 0) return raw('');
  const words = wordsIn(locale);
  const rows = list.map(({ limit, used, maximum, published }) => {
    const money = limit.kind === 'amount' || limit.kind === 'balance';
    const show = (value: bigint): string => (money ? moneyIn(value, locale) : numberIn(value, locale));
    const percent = maximum === 0n ? 0 : Number((used * 100n) / maximum);
    return html`<tr><th scope="row">${textIn(limit.text, locale)}</th>
<td class="number">${show(used)}</td><td class="number">${show(maximum)}</td>
<td><meter min="0" max="100" high="${limit.warnAtPercent}" optimum="0" value="${percent}">${percent} %</meter> ${percent} %</td><td>${publishedHtml(published, locale)}</td></tr>`;
  });
  return html`<h2>${words('limits')}</h2><div class="scroll" tabindex="0" role="region" aria-label="${words('limits')}"><table><thead><tr><th scope="col">${words('limit')}</th><th scope="col" class="number">${words('used')}</th><th scope="col" class="number">${words('maximum')}</th><th scope="col">%</th><th scope="col">${words('published')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function comments({ pilot, comments: shown, commentsOpen, formKey, refused, locale }: PilotPage): Html {
  const words = wordsIn(locale);
  return html`<h2 id="comments">${words('comments')}</h2>
${pilot.state === 'disclosed' || pilot.amendment_state === 'disclosed' ? html`<p>${words(commentsOpen ? 'commentsNow' : 'commentsOver')}</p>` : raw('')}
${commentList(pilot.id, shown, locale)}
${commentsOpen ? commentForm(pilot.id, formKey, refused, locale) : raw('')}`;
}
