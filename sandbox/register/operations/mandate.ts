import {
  agreementDigest,
  agreementOf,
  agreementText,
  type Declaration,
  type Mandate,
  signMandate,
} from '@sandglass/declaration';
import type { Job } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import type { PilotRow, PilotState } from '../tables.ts';

/** Signs with the supervisor's key; deterministic (Ed25519), so that a decision stays pure. */
export type SignAsSupervisor = (message: Uint8Array) => Uint8Array;

/** What the guard is told in each state in which there is a mandate. A graduate goes on under ordinary rules. */
const statusIn: Readonly<Partial<Record<PilotState, Mandate['status']>>> = {
  admitted: 'running',
  running: 'running',
  suspended: 'suspended',
  completed: 'running',
  terminated: 'ended',
};

/** The jobs after a decision: a freshly signed mandate for the pilot's own shard, and a look when it runs out. */
export function mandateJobs(
  pilot: PilotRow,
  of: { readonly document: Declaration; readonly digest: string },
  now: number,
  sign: SignAsSupervisor,
): readonly Job[] {
  const graduated = pilot.state === 'completed';
  const offline = pilot.offline_at !== null;
  const { new_until: until, new_until_for: bound } = pilot;
  const bounded = !graduated && until !== null && bound !== null;
  const agreement = agreementOf(of.document);
  const text = agreement && agreementText(agreement);
  const signed = signMandate(
    {
      pilot: pilot.id,
      version: pilot.version,
      digest: of.digest,
      status: offline ? 'offline' : statusIn[pilot.state]!,
      ...(pilot.suspended_by === null ? {} : { suspendedBy: pilot.suspended_by }),
      ...(bounded ? { newBusinessUntil: formatInstant(until), newBusinessUntilFor: bound } : {}),
      ...(text === undefined ? {} : { agreement: agreementDigest(text) }),
      limits: graduated ? [] : of.document.limits,
      issuedAt: formatInstant(now),
      serial: Number(pilot.serial),
    },
    sign,
  );
  const deliver: Job = {
    kind: 'mandate.deliver',
    // The words travel beside the mandate, which signs their digest.
    payload: {
      pilot: pilot.id,
      signed: JSON.stringify(signed),
      ...(text === undefined ? {} : { agreement: text }),
    },
  };
  const look: Job[] = bounded
    ? [{ kind: 'register.lapse', payload: { pilot: pilot.id }, runAt: until + 1 }]
    : [];
  return [deliver, ...look];
}
