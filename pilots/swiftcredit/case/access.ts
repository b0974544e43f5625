import { IdString } from '@sandglass/http';
import { subjectKey } from '@sandglass/journal';
import { type Actor, type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { type CaseFile, type CaseState, caseFiles } from './case-file.ts';
import { channelOf } from './step.ts';

export const CaseId = { caseId: IdString() };

/** What every operation on a case loads first. */
export const caseKey = ({ caseId }: { readonly caseId: string }): readonly RowKey[] => [
  caseFiles.key(caseId),
];

/** The customer whom the case's facts concern. */
export function withCustomer(state: State, { caseId }: { readonly caseId: string }): readonly RowKey[] {
  const file = state.get(caseFiles, caseId);
  return file === undefined ? [] : [subjectKey(file.customer)];
}

/**
 * The case, where this actor may act on it now: a customer on their own while it is online, staff while it is at the
 * counter, the program always. Another's case looks like none.
 */
export function caseAt(
  state: State,
  caseId: string,
  actor: Actor,
  states: readonly CaseState[],
  anywhere = false,
): CaseFile | Refused {
  const file = state.get(caseFiles, caseId);
  if (file === undefined || (actor.role === 'customer' && file.customer !== actor.party)) {
    return refuse(
      'home-case-unknown',
      { case: caseId },
      actor.role === 'customer' ? { subject: actor.party } : {},
    );
  }
  const subject = { subject: file.customer };
  if (!states.includes(file.state))
    return refuse('home-case-state', { case: caseId, state: file.state }, subject);
  const channel = channelOf(actor);
  if (!anywhere && channel !== 'program' && channel !== file.channel) {
    return refuse('case-elsewhere', { case: caseId, channel: file.channel }, subject);
  }
  return file;
}

export const isRefused = (found: CaseFile | Refused): found is Refused => 'outcome' in found;
