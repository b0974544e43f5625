import { flag, list, nullable, number, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { declaredText } from '../frame/declared-text.ts';

const exitClass = oneOf('normal', 'risky', 'non-performing');
const phase = oneOf('freeze', 'drain', 'settle', 'archive', 'hand-over', 'revoke', 'confirm', 'offline');

const plannedStep = object({
  n: number,
  phase,
  action: declaredText,
  owner: object({ id: text, name: declaredText }),
  precondition: declaredText,
  deadlineDays: number,
  evidence: declaredText,
  doneBy: oneOf('mandate', 'program', 'person', 'left-over', 'offline'),
});
export type PlannedStep = Shaped<typeof plannedStep>;

const stepRecord = object({
  n: number,
  state: oneOf('waiting', 'open', 'working', 'done'),
  due: nullable(text),
  overdueAt: nullable(text),
  doneAt: nullable(text),
  exceptionsOpen: number,
  evidence: list(object({ text })),
});
export type StepRecord = Shaped<typeof stepRecord>;

const plan = object({ class: exitClass, when: declaredText, steps: list(plannedStep) });
export type Plan = Shaped<typeof plan>;

const exit = object({
  class: exitClass,
  state: oneOf('proposed', 'under-way', 'ended'),
  reason: text,
  startedAt: nullable(text),
  endedAt: nullable(text),
  current: number,
  steps: list(stepRecord),
});
export type Exit = Shaped<typeof exit>;

export const exitsShape = object({ program: flag, plans: list(plan), exit: nullable(exit) });
export const leftShape = object({
  left: number,
  kinds: list(object({ id: text, title: sentence, count: number })),
});
