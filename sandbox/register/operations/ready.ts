import { type Actor, type Refused, refuse } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import type { Decision, PilotRow } from '../tables.ts';

type Check = (pilot: PilotRow, now: number) => Refused | undefined;

const windowOver: Check = ({ id, comment_until: until }, now) =>
  until !== null && now <= until
    ? refuse('comment-window-open', { pilot: id, until: formatInstant(until) })
    : undefined;

const commentsAnswered: Check = ({ id, unanswered }) =>
  unanswered > 0 ? refuse('comments-unanswered', { pilot: id, count: String(unanswered) }) : undefined;

const questionsSettled: Check = ({ id, questions_open: open }) =>
  open > 0 ? refuse('questions-open', { pilot: id, count: String(open) }) : undefined;

const disclosedAmendment: Check = ({ id, amendment_state: stage }) =>
  stage === 'disclosed' ? undefined : refuse('amendment-missing', { pilot: id });

const conditionsMet: Check = ({ id, conditions }) => {
  const open = conditions.filter(({ state }) => state !== 'met').length;
  return open > 0 ? refuse('conditions-open', { pilot: id, count: String(open) }) : undefined;
};

/** Who leaves does not graduate. */
const notLeaving: Check = ({ id, suspensions }) => {
  const exit = suspensions.find(({ by }) => by === 'exit');
  return exit && refuse('exit-under-way', { pilot: id, at: exit.at });
};

/** What must be so before a decision, in the order in which an officer asks. */
const before: Readonly<Record<Decision, readonly Check[]>> = {
  admit: [windowOver, commentsAnswered, questionsSettled],
  amend: [disclosedAmendment, windowOver, commentsAnswered, questionsSettled],
  graduate: [notLeaving, questionsSettled, conditionsMet],
};

export function ready(decision: Decision, pilot: PilotRow, now: number): Refused | undefined {
  for (const check of before[decision]) {
    const refused = check(pilot, now);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** The person who acts, where the office says who. */
export const officerOf = (actor: Actor): string => actor.person ?? actor.party;

/** An approval is of what its officer read: a proposal that took its place since is another one. */
export const asRead = ({ id, proposal }: PilotRow, read: number): Refused | undefined =>
  proposal?.step === read ? undefined : refuse('proposal-changed', { pilot: id });

/** Whether this officer may approve what another proposed, about this very version. */
export function fourEyes(decision: Decision, pilot: PilotRow, actor: Actor): Refused | undefined {
  const { proposal } = pilot;
  const version = decision === 'amend' ? pilot.amendment : pilot.version;
  if (proposal?.decision !== decision || proposal.version !== version) {
    return refuse('decision-not-proposed', { pilot: pilot.id, decision });
  }
  return proposal.officer === officerOf(actor) ? refuse('four-eyes', { pilot: pilot.id }) : undefined;
}
