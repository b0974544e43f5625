import { subjectKey } from '@sandglass/journal';
import { type Actor, type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import {
  type Complaint,
  complainantKey,
  complaints,
  type Level,
  type Rung,
  rungId,
  rungs,
  type Terms,
  terms,
} from '../tables.ts';
import { laddersOf } from '../terms.ts';

/** A complaint as a decision finds it, with the rung on which it stands. */
export interface Loaded {
  readonly terms: Terms;
  readonly complaint: Complaint;
  readonly rung: Rung;
}

export const complaintKeys = (pilot: string, id: string): RowKey[] =>
  [
    terms.key(pilot),
    complaints.key(id),
    rungs.key(rungId(id, 'institution')),
    rungs.key(rungId(id, 'association')),
  ] as unknown as RowKey[];

/** Whom its facts concern. */
export function ofComplainant(state: State, id: string): RowKey[] {
  const complaint = state.get(complaints, id);
  return complaint === undefined ? [] : [complainantKey(complaint.customer), subjectKey(complaint.customer)];
}

export function loaded(state: State, pilot: string, id: string): Loaded | Refused {
  const held = laddersOf(state, pilot);
  if (isRefused(held)) return held;
  const complaint = state.get(complaints, id);
  if (complaint === undefined) return refuse('complaint-unknown', { complaint: id });
  const rung = state.get(rungs, rungId(id, complaint.level));
  if (rung === undefined) throw new Error(`complaint ${id} stands on no rung`);
  return { terms: held, complaint, rung };
}

export const isRefused = (of: object): of is Refused => 'outcome' in of;

/** On the first ladder the pilot's institution handles it, on the second the supervisor's desk for the association. */
export function mayHandle({ complaint, terms: { institution } }: Loaded, { role, party }: Actor): boolean {
  return complaint.level === 'institution'
    ? role === 'institution' && party === institution
    : role === 'supervisor';
}

/** A new rung with its deadlines in working days; where none is declared there is none. */
export function newRung(
  terms: Terms,
  of: { complaint: string; level: Level; date: string; words: string },
): Rung {
  const { complaint, level, date, words } = of;
  const [acknowledge, answer] =
    level === 'institution'
      ? [terms.acknowledge_days, terms.answer_days]
      : [terms.association_acknowledge, terms.association_answer];
  const by = (days: number | null) => (days === null ? null : addWorkdays(parseDate(date), days));
  return {
    id: rungId(complaint, level),
    complaint,
    level,
    opened_on: date,
    acknowledge_by: by(acknowledge),
    answer_by: by(answer),
    acknowledged_on: null,
    answered_on: null,
    words,
    answer: null,
    overdue: null,
  };
}
