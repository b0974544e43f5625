import { verifyMandate } from '@sandglass/declaration';
import { effects, operation, refuse } from '@sandglass/operations';
import { parseInstant } from '@sandglass/time';
import Type from 'typebox';
import { mandates } from './tables.ts';

/** Whether a signature over a message is the supervisor's. */
export type VerifySupervisor = (message: Uint8Array, signature: Uint8Array) => boolean;

/** The pilot's side of admission, suspension and amendment: only what the supervisor signed, and only the newest. */
export function obeyOperation(shard: string, verify: VerifySupervisor) {
  return operation({
    name: `${shard}.guard.obey`,
    summary: 'Takes a mandate that the supervisor signed; the guard obeys it from the next decision on.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ signed: Type.String({ maxLength: 200_000 }) }, { additionalProperties: false }),
    load: () => [],
    decide: (state, input, { now }) => {
      const mandate = verifyMandate(parsed(input.signed), verify);
      if (mandate === undefined) return refuse('mandate-not-signed');
      if (mandate.pilot !== shard) return refuse('mandate-for-another-pilot', { pilot: mandate.pilot });
      const before = state.get(mandates, shard);
      const serial = BigInt(mandate.serial);
      if (before !== undefined && before.serial >= serial) {
        return refuse('mandate-outdated', { serial: before.serial.toString() });
      }
      const row = {
        pilot: shard,
        serial,
        status: mandate.status,
        limits: mandate.limits,
        signed: input.signed,
        obeyed_at: now,
        new_until: mandate.newBusinessUntil === undefined ? null : parseInstant(mandate.newBusinessUntil),
        new_until_for: mandate.newBusinessUntilFor ?? null,
      };
      return effects({
        reply: { pilot: shard, serial: mandate.serial, status: mandate.status },
        rows: [before === undefined ? mandates.insert(row) : mandates.update(row)],
        facts: [
          {
            kind: 'mandate.obeyed',
            header: { serial: mandate.serial, status: mandate.status, digest: mandate.digest },
          },
        ],
      });
    },
  });
}

/** A mandate travels as the text that was signed and sent; what is no JSON is no mandate. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
