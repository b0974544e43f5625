import { type Refused, type RowOf, refuse, type State } from '@sandglass/operations';
import { type PilotRow, pilots, questions } from '../tables.ts';
import { isRefused, stepFrom } from './steps.ts';

export type Question = RowOf<typeof questions>;

/** A question that is still open, with its pilot; else why not. */
export function threadOf(
  state: State,
  id: string,
  step: 'answer' | 'settle',
): { readonly question: Question; readonly pilot: PilotRow } | Refused {
  const question = state.get(questions, id);
  if (question === undefined) return refuse('question-unknown', { question: id });
  const pilot = stepFrom(state, question.pilot, step);
  if (isRefused(pilot)) return pilot;
  if (question.state === 'settled') return refuse('question-settled', { question: id });
  return { question, pilot };
}

export const threadKeys = (input: { question: string }) => [questions.key(input.question)];
export function pilotOfThread(state: State, input: { question: string }) {
  const question = state.get(questions, input.question);
  return question === undefined ? [] : [pilots.key(question.pilot)];
}
