import { type Html, html, raw } from '@sandglass/declaration';
import { type Locale, say } from '@sandglass/operations';
import { numberIn, timeIn } from '@sandglass/register';
import type { LeftOver } from '../left-over.ts';
import type { Plan } from '../plan.ts';
import type { ExitRow } from '../tables.ts';
import { plannedStep, standingStep, textIn } from './step.ts';
import { classWords, text } from './words.ts';

export interface ExitPage {
  /** The plan of every class, as declared. */
  readonly plans: readonly Plan[];
  readonly exit: ExitRow | undefined;
  /** What is left over, while an exit is under way. */
  readonly left: readonly LeftOver[];
  /** The fact that started it, or before that the one that puts the declared plan in force. */
  readonly proof: Html;
  readonly locale: Locale;
}

/** How a pilot ends, for its public page: the plans, or the exit that is under way, step by step. */
export function exitHtml(page: ExitPage): Html {
  const { exit, plans } = page;
  const plan = plans.find((one) => one.class === exit?.class);
  return exit === undefined || plan === undefined ? plansHtml(page) : exitOf(page, exit, plan);
}

function plansHtml({ plans, proof, locale }: ExitPage): Html {
  if (plans.length === 0) return raw('');
  const shown = plans.map(
    (
      plan,
    ) => html`<details><summary>${say(classWords[plan.class], locale)} · ${textIn(plan.when, locale)}</summary>
<ol class="comments exit">${plan.steps.map((step) => html`<li>${plannedStep(step, locale)}</li>`)}</ol></details>`,
  );
  return html`<h2 id="exit">${say(text.plans, locale)}</h2><p class="small">${say(text.plansMean, locale)} · ${proof}</p>${shown}`;
}

function exitOf({ left, proof, locale }: ExitPage, exit: ExitRow, plan: Plan): Html {
  const { started_at: started, ended_at: ended } = exit;
  const steps = plan.steps.map((step) => {
    const record = exit.steps.find(({ n }) => n === step.n);
    const current = step.n === exit.current;
    return html`<li${raw(current ? ' aria-current="step"' : '')}>${record === undefined ? plannedStep(step, locale) : standingStep(step, record, locale)}</li>`;
  });
  return html`<h2 id="exit">${say(text.exit, locale)} · ${say(classWords[exit.class], locale)}</h2>
<p>${textIn(plan.when, locale)} · ${proof}</p>
<dl class="story"><dt>${say(text.reason, locale)}</dt><dd>${exit.reason}</dd>
${started === null ? raw('') : html`<dt>${say(text.startedAt, locale)}</dt><dd>${timeIn(started, locale)}</dd>`}
${ended === null ? raw('') : html`<dt>${say(text.endedAt, locale)}</dt><dd>${timeIn(ended, locale)}</dd>`}
${exit.state === 'under-way' ? html`<dt>${say(text.left, locale)}</dt><dd>${leftHtml(left, locale)}</dd>` : raw('')}</dl>
${exit.state === 'proposed' ? html`<p class="standstill">${say(text.proposed, locale)}</p>` : raw('')}
<ol class="comments exit">${steps}</ol>`;
}

function leftHtml(left: readonly LeftOver[], locale: Locale): Html {
  const there = left.filter(({ count }) => count > 0);
  if (there.length === 0) return html`${say(text.nothingLeft, locale)}`;
  return html`<ul>${there.map(({ title, count }) => html`<li>${say(title, locale)}: ${numberIn(count, locale)}</li>`)}</ul>`;
}
