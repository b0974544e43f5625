import { type Html, html, raw, type Text } from '@sandglass/declaration';
import { type Locale, type Sentence, say } from '@sandglass/operations';
import { factLink, numberIn, timeIn } from '@sandglass/register';
import type { PlannedPart, PlannedStep } from '../plan.ts';
import { openExceptions } from '../steps.ts';
import type { StepRecord } from '../tables.ts';
import { doneByWords, phaseWords, stateWords, text } from './words.ts';

/** A step as it was declared, and what does it. */
export const plannedStep = (step: PlannedStep, locale: Locale): Html =>
  html`<b>${say(phaseWords[step.phase], locale)}</b> · ${textIn(step.action, locale)}
<dl class="story">${declared(step, locale)}
<dt>${say(text.deadline, locale)}</dt><dd>${numberIn(step.deadlineDays, locale)} ${say(text.days, locale)}</dd>
<dt>${say(text.expected, locale)}</dt><dd>${textIn(step.evidence, locale)}</dd></dl>`;

/** A step of an exit under way: its state, its last day, what is stuck, and the evidence. */
export function standingStep(step: PlannedStep, record: StepRecord, locale: Locale): Html {
  const late = record.overdueAt !== null;
  const lines = [
    record.due === null
      ? line(text.deadline, html`${numberIn(step.deadlineDays, locale)} ${say(text.days, locale)}`, locale)
      : line(
          text.deadline,
          html`${at(record.due, locale)}${late ? html` · <strong class="state suspended">${say(text.overdue, locale)}</strong>` : raw('')}`,
          locale,
        ),
    record.doneAt === null ? raw('') : line(text.doneAt, at(record.doneAt, locale), locale),
    ...worked(step, record, locale),
    record.evidence.length === 0
      ? line(
          record.state === 'done' ? text.evidence : text.expected,
          html`${textIn(step.evidence, locale)}`,
          locale,
        )
      : line(text.evidence, evidence(record, locale), locale),
    record.facts.length === 0 ? raw('') : line(text.proof, proofs(record, locale), locale),
  ];
  return html`<b>${say(phaseWords[step.phase], locale)}</b> <span class="state ${stateLook[record.state]}">${say(stateWords[record.state], locale)}</span> · ${textIn(step.action, locale)}
<dl class="story">${declared(step, locale)}${lines}</dl>`;
}

/** The look of a pilot's states that says the same of a step. */
const stateLook: Readonly<Record<StepRecord['state'], string>> = {
  waiting: '',
  open: 'submitted',
  working: 'submitted',
  done: 'running',
};

const declared = (step: PlannedStep, locale: Locale): Html =>
  html`${line(text.owner, html`${textIn(step.owner.name, locale)}`, locale)}
${line(text.precondition, html`${textIn(step.precondition, locale)}`, locale)}
${line(text.byWhom, html`${say(doneByWords[step.doneBy], locale)}${parts(step.runs, locale)}`, locale)}`;

const parts = (runs: readonly PlannedPart[], locale: Locale): Html =>
  html`${runs.map(({ title }) => html` · ${say(title, locale)}`)}`;

/** What the program did, what is waited for, and what nobody has taken over. */
function worked({ runs, waits }: PlannedStep, record: StepRecord, locale: Locale): Html[] {
  const titleOf = (list: readonly PlannedPart[], name: string): string => {
    const part = list.find((one) => one.name === name);
    return part === undefined ? name : say(part.title, locale);
  };
  const count = (of: number): string => numberIn(of, locale);
  const did = record.runs.map(
    (run) =>
      html`<li>${titleOf(runs, run.name)}: ${count(run.done)} (${say(text.of, locale)} ${count(run.count)})${run.excepted === 0 ? raw('') : html`, ${count(run.excepted)} ${say(text.excepted, locale)}`}</li>`,
  );
  const stuck = record.waits
    .filter((wait) => wait.count > 0)
    .map((wait) => html`<li>${titleOf(waits, wait.name)}: ${count(wait.count)}</li>`);
  const open = openExceptions(record);
  const taken = record.excepted.map(({ count: of, reason }) => html`<li>${count(of)} · ${reason}</li>`);
  return [
    did.length === 0 ? raw('') : line(text.did, html`<ul>${did}</ul>`, locale),
    stuck.length === 0 ? raw('') : line(text.stuck, html`<ul>${stuck}</ul>`, locale),
    open === 0 ? raw('') : line(text.stuck, html`${count(open)} ${say(text.exceptions, locale)}`, locale),
    taken.length === 0 ? raw('') : line(text.handedOver, html`<ul>${taken}</ul>`, locale),
  ];
}

const evidence = (record: StepRecord, locale: Locale): Html =>
  html`<ul>${record.evidence.map(
    (one) =>
      html`<li>${one.text} · ${at(one.at, locale)}${one.digest === undefined ? raw('') : html` · <code>${one.digest}</code>`}</li>`,
  )}</ul>`;

const proofs = ({ facts }: StepRecord, locale: Locale): Html =>
  html`${facts.map((fact) => html`${factLink(fact, locale)} `)}`;

const line = (name: Sentence, value: Html, locale: Locale): Html =>
  html`<dt>${say(name, locale)}</dt><dd>${value}</dd>`;
const at = (instant: string, locale: Locale): Html => timeIn(Date.parse(instant), locale);

export const textIn = (words: Text, locale: Locale): string =>
  locale === 'en' ? words.en : locale === 'zh-Hant' ? (words.zhHant ?? words.zh) : words.zh;
