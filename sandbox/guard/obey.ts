import { agreementDigest, type Mandate, verifyMandate } from '@sandglass/declaration';
import { effects, operation, type RowWrite, refuse, type State } from '@sandglass/operations';
import { parseInstant } from '@sandglass/time';
import Type from 'typebox';
import { agreements, type MandateRow, mandates } from './tables.ts';

/**
 * Characters. A mandate repeats each limit of a declaration with its texts, so it is bounded by what a declaration may be: one that was
 * admitted and could not be obeyed would leave the one before it in force.
 */
const [SIGNED_MAX, AGREEMENT_MAX] = [4_000_000, 4_000_000];

/** Whether a signature over a message is the supervisor's. */
export type VerifySupervisor = (message: Uint8Array, signature: Uint8Array) => boolean;

/** The pilot's side of admission, suspension and amendment: only what the supervisor signed, and only the newest. */
export function obeyOperation(shard: string, verify: VerifySupervisor) {
  return operation({
    name: `${shard}.guard.obey`,
    summary: 'Takes a mandate that the supervisor signed; the guard obeys it from the next decision on.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object(
      {
        signed: Type.String({ maxLength: SIGNED_MAX }),
        agreement: Type.Optional(
          Type.String({ maxLength: AGREEMENT_MAX, description: 'The words whose digest the mandate signs' }),
        ),
      },
      { additionalProperties: false },
    ),
    load: ({ signed }) => [agreements.key(versionIn(parsed(signed)))],
    decide: (state, input, { now }) => {
      const mandate = verifyMandate(parsed(input.signed), verify);
      if (mandate === undefined) return refuse('mandate-not-signed');
      if (mandate.pilot !== shard) return refuse('mandate-for-another-pilot', { pilot: mandate.pilot });
      const before = state.get(mandates, shard);
      const serial = BigInt(mandate.serial);
      if (before !== undefined && before.serial >= serial) {
        return refuse('mandate-outdated', { serial: before.serial.toString() });
      }
      const { agreement } = input;
      if (mandate.agreement !== undefined && agreementDigest(agreement ?? '') !== mandate.agreement) {
        return refuse('agreement-not-the-signed-one');
      }
      const held = agreementOf(mandate, before);
      const row = {
        pilot: shard,
        serial,
        status: mandate.status,
        limits: mandate.limits,
        signed: input.signed,
        obeyed_at: now,
        new_until: mandate.newBusinessUntil === undefined ? null : parseInstant(mandate.newBusinessUntil),
        new_until_for: mandate.newBusinessUntilFor ?? null,
        ...held,
      };
      return effects({
        reply: { pilot: shard, serial: mandate.serial, status: mandate.status },
        rows: [
          before === undefined ? mandates.insert(row) : mandates.update(row),
          // An agreement that was kept before is not looked for: only the row of this version was loaded.
          ...(held.agreement_version === mandate.version ? words(state, held, agreement, now) : []),
        ],
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

type Held = Pick<MandateRow, 'agreement_version' | 'agreement_sha256'>;

/** The agreement keeps its version until its words change; then it has that of the declaration which changed them. */
function agreementOf({ agreement, version }: Mandate, before: MandateRow | undefined): Held {
  if (agreement === undefined) return { agreement_version: null, agreement_sha256: null };
  if (before !== undefined && before.agreement_sha256 === agreement) {
    return { agreement_version: before.agreement_version, agreement_sha256: agreement };
  }
  return { agreement_version: version, agreement_sha256: agreement };
}

/** The words are kept once, with the version that brought them. */
function words(state: State, held: Held, text: string | undefined, now: number): RowWrite[] {
  const { agreement_version: version, agreement_sha256: sha256 } = held;
  if (version === null || sha256 === null || text === undefined) return [];
  const key = String(version);
  if (state.get(agreements, key) !== undefined) return [];
  return [agreements.insert({ version: key, sha256, text, in_force_at: now })];
}

/** Which row to load, before the signature is looked at; what is no mandate names none that there could be. */
function versionIn(value: unknown): string {
  const { mandate } = (value ?? {}) as { mandate?: { version?: unknown } };
  return String(mandate?.version ?? '');
}

/** The digest of the declaration that the last mandate names; none while there is no mandate. */
export function obeyedDigest(state: State, shard: string): string | undefined {
  const row = state.get(mandates, shard);
  if (row === undefined) return undefined;
  const { mandate } = parsed(row.signed) as { mandate: Mandate };
  return mandate.digest;
}

/** A mandate travels as the text that was signed and sent; what is no JSON is no mandate. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
