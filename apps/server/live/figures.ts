import { limitJson, limitsInUse } from '@sandglass/guard';
import type { Json } from '@sandglass/operations';
import { findPilot } from '@sandglass/register';
import type { Pool } from 'pg';

/** What everybody may watch of a pilot as it moves; undefined where there is no public pilot of this id. */
export async function liveFigures(
  pool: Pool,
  pilot: string,
  businessDate: string,
): Promise<Json | undefined> {
  const found = await findPilot(pool, { role: 'public', party: 'public' }, pilot);
  if (found === undefined) return undefined;
  const inUse = await limitsInUse(pool, pilot, businessDate);
  return {
    pilot,
    businessDate,
    state: found.pilot.state,
    suspensions: found.pilot.suspensions.map((suspension) => ({ ...suspension })),
    /** What the pilot's own guard obeys; null before it has obeyed anything. */
    mandate:
      inUse === undefined
        ? null
        : {
            status: inUse.mandate.status,
            serial: inUse.mandate.serial.toString(),
            obeyedAt: new Date(inUse.mandate.obeyed_at).toISOString(),
          },
    limits: (inUse?.limits ?? []).map(limitJson),
  };
}
