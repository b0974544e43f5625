import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import { daysLeft } from '../bounds.ts';
import { turnAt, turnsOf, waitedMs } from '../clock.ts';
import type { Proofs } from '../proofs.ts';
import { factOfStep } from '../story.ts';
import type { Condition, PilotRow, StepRow } from '../tables.ts';
import { numberIn, timeIn } from './show.ts';
import { conditionWords, partyWords, stepWords, suspensionWords, waitedWords } from './step-words.ts';
import { wordsIn } from './words.ts';

const DAY_MS = 86_400_000;

export interface Story {
  readonly pilot: PilotRow;
  readonly steps: readonly StepRow[];
  readonly proofs: Proofs;
  readonly now: number;
  readonly businessDate: string;
  readonly locale: Locale;
}

/** Every suspension that holds, with its reason and who may lift it. */
export function suspensions({ pilot, proofs, locale }: Story): Html {
  const words = wordsIn(locale);
  const list = pilot.suspensions.map(
    ({ by, reason, at }) =>
      html`<p class="warning">${say(suspensionWords[by], locale)} · ${timeIn(Date.parse(at), locale)} · ${words('reason')}: ${reason} · ${factLink(proofs.suspension(by), locale)}</p>`,
  );
  return html`${list}`;
}

/** What holds now: whose turn it is, how long is left, conditions, a pending amendment. */
export function standing({ pilot, steps, proofs, now, businessDate, locale }: Story): Html {
  const words = wordsIn(locale);
  const turns = turnsOf(steps);
  const turn = turnAt(turns, now);
  const waited = waitedMs(turns, now);
  const days = (ms: number): string => `${numberIn(Math.floor(ms / DAY_MS), locale)} ${words('days')}`;
  const clock = (['institution', 'supervisor', 'public'] as const)
    .map((party) => `${say(partyWords[party], locale)} ${days(waited[party])}`)
    .join(' · ');
  const live = ['admitted', 'running', 'suspended'].includes(pilot.state);
  const left = live && pilot.ends_on !== null ? daysLeft(pilot.ends_on, businessDate) : null;
  const conditions = pilot.conditions.map(
    (condition, at) =>
      html`<li>${conditionHtml(condition, locale)} · ${factLink(proofs.condition(at), locale)}</li>`,
  );
  const { amendment, amendment_state: stage } = pilot;
  return html`<dl class="story">
${turn === undefined ? raw('') : html`<dt>${words('now')}</dt><dd>${say(waitedWords[turn.waitsFor], locale)} · ${words('since')} ${timeIn(turn.from, locale)}</dd>`}
<dt>${words('waited')}</dt><dd>${clock}</dd>
${left === null ? raw('') : html`<dt>${words('endsOn')}</dt><dd>${pilot.ends_on} · ${words('daysLeft')} ${numberIn(left, locale)} · ${words('threeWays')} · ${factLink(proofs.declaration, locale)}</dd>`}
${conditions.length === 0 ? raw('') : html`<dt>${words('conditions')}</dt><dd><ol>${conditions}</ol></dd>`}
${stage !== 'disclosed' || amendment === null ? raw('') : html`<dt>${words('amendment')}</dt><dd>${changesLink(pilot.id, pilot.version, amendment, locale)} · ${factLink(proofs.last('pilot.amendment-disclosed'), locale)}</dd>`}
</dl>`;
}

function conditionHtml({ words: text, due, state }: Condition, locale: Locale): Html {
  const words = wordsIn(locale);
  const by = due === null ? raw('') : html` (${words('dueOn')} ${due})`;
  return html`${text}${by} · <b>${say(conditionWords[state], locale)}</b>`;
}

/** Each step from draft to now, in its order. */
export function steps({ pilot, steps: list, locale }: Story): Html {
  if (list.length === 0) return raw('');
  const words = wordsIn(locale);
  const items = list.map(({ kind, at, detail, operation }, place) => {
    const reason = typeof detail.reason === 'string' && kind !== 'pilot.comment-held' ? detail.reason : '';
    const kindWords = stepWords[kind];
    return html`<li><b>${kindWords === undefined ? kind : say(kindWords, locale)}</b> · ${timeIn(at, locale)}${reason === '' ? raw('') : html` · ${words('reason')}: ${reason}`}${changesBy(list, place, pilot.id, locale)} · ${factLink(factOfStep(operation), locale)}</li>`;
  });
  return html`<details open><summary>${words('steps')} (${list.length})</summary><ol class="comments">${items}</ol></details>`;
}

/** What a disclosed amendment would change, or an approved one changed, of the version in force before. */
function changesBy(list: readonly StepRow[], place: number, pilot: string, locale: Locale): Html {
  const { kind, detail } = list[place]!;
  const from = list[place - 1]?.version;
  const shown = kind === 'pilot.amended' || kind === 'pilot.amendment-disclosed';
  if (!shown || from === undefined) return raw('');
  return html` · ${changesLink(pilot, from, Number(detail.version), locale)}`;
}

const changesLink = (pilot: string, from: number, to: number, locale: Locale): Html =>
  html`<a href="/register/${pilot}/changes?from=${from}&amp;to=${to}&amp;lang=${locale}">${wordsIn(locale)('changes')} ${from} → ${to}</a>`;

/** Where the proof of a fact can be read. */
export const factLink = (fact: string | undefined, locale: Locale): Html =>
  fact === undefined
    ? raw('')
    : html`<a href="/register/facts/${fact}?lang=${locale}">${wordsIn(locale)('proof')} <code>${fact}</code></a>`;
