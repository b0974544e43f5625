import { type Circumstances, type Done, effects, type Json, type State } from '@sandglass/operations';
import { boundsOf } from '../bounds.ts';
import { declarationId, declarations, type PilotRow, pilots } from '../tables.ts';
import { advance } from './advance.ts';
import { mandateJobs, type SignAsSupervisor } from './mandate.ts';

export const onPilot = (input: { pilot: string }) => [pilots.key(input.pilot)];

/** The declaration that holds, and the one that would. */
export function withDeclarations(state: State, input: { pilot: string }) {
  const pilot = state.get(pilots, input.pilot);
  if (pilot === undefined) return [];
  const { id, version, amendment } = pilot;
  const versions = amendment === null ? [version] : [version, amendment];
  return versions.map((one) => declarations.key(declarationId(id, one)));
}

export const declarationOf = (state: State, pilot: PilotRow) =>
  state.get(declarations, declarationId(pilot.id, pilot.version))!;

/** A decision that binds the pilot's guard: its step, and a mandate with a higher serial. */
export function binding(
  state: State,
  after: PilotRow,
  of: {
    readonly kind: string;
    readonly header?: Record<string, Json>;
    readonly reply?: Record<string, Json>;
  },
  at: Circumstances,
  sign: SignAsSupervisor,
): Done {
  const declaration = declarationOf(state, after);
  const bounds = boundsOf(declaration.document, after.drilled);
  const first = bounds[0];
  const bound: PilotRow = {
    ...after,
    serial: after.serial + 1n,
    ends_on: declaration.document.duration.endsOn,
    new_until: first?.until ?? null,
    new_until_for: first?.bound ?? null,
    drilled_until: bounds.find(({ bound }) => bound === 'drill')?.until ?? null,
  };
  const header = { ...of.header, serial: bound.serial.toString() };
  return effects({
    reply: { pilot: bound.id, state: bound.state, ...of.reply },
    ...advance(bound, of.kind, at, header),
    jobs: mandateJobs(bound, declaration, at.now, sign),
  });
}
