import { type Limit, signMandate } from '@sandglass/declaration';
import type { Job } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import type { PilotRow } from '../tables.ts';

/** Signs with the supervisor's key; deterministic (Ed25519), so that a decision stays pure. */
export type SignAsSupervisor = (message: Uint8Array) => Uint8Array;

/** The job that carries a freshly signed mandate to the pilot's own shard. */
export function mandateJob(
  pilot: PilotRow,
  of: {
    readonly status: 'running' | 'suspended';
    readonly limits: readonly Limit[];
    readonly digest: string;
    readonly now: number;
  },
  sign: SignAsSupervisor,
): Job {
  const signed = signMandate(
    {
      pilot: pilot.id,
      version: pilot.version,
      digest: of.digest,
      status: of.status,
      ...(pilot.suspended_by === null ? {} : { suspendedBy: pilot.suspended_by }),
      limits: of.limits,
      issuedAt: formatInstant(of.now),
      serial: Number(pilot.serial),
    },
    sign,
  );
  return { kind: 'mandate.deliver', payload: { pilot: pilot.id, signed: JSON.stringify(signed) } };
}
