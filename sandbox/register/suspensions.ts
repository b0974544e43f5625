import type { BusinessBound } from './bounds.ts';
import type { PilotRow, SuspendedBy, Suspension } from './tables.ts';

/** Gravest first: the one that the register names. */
const gravity: readonly SuspendedBy[] = [
  'exit',
  'supervisor',
  'trigger',
  'end-date',
  'assessment',
  'drill',
  'institution',
];

/** Who may lift which by hand. What expired is lifted by its renewal alone, and nobody takes an exit back. */
export const liftedBy: Readonly<Record<SuspendedBy, 'supervisor' | 'institution' | 'renewal' | 'nobody'>> = {
  exit: 'nobody',
  supervisor: 'supervisor',
  trigger: 'supervisor',
  institution: 'institution',
  assessment: 'renewal',
  drill: 'renewal',
  'end-date': 'renewal',
};

/** The pilot under these suspensions: suspended while there is any. */
export function under(pilot: PilotRow, suspensions: readonly Suspension[]): PilotRow {
  const first = gravity.flatMap((by) => suspensions.filter((one) => one.by === by))[0];
  const was = pilot.state === 'suspended' || pilot.state === 'running';
  return {
    ...pilot,
    suspensions,
    suspended_by: first?.by ?? null,
    reason: first?.reason ?? null,
    state: was ? (first === undefined ? 'running' : 'suspended') : pilot.state,
  };
}

/** Without the suspensions whose cause is renewed. */
export function renewed(pilot: PilotRow, bounds: readonly BusinessBound[], now: number): PilotRow {
  const over = new Set<SuspendedBy>(bounds.filter(({ until }) => until < now).map(({ bound }) => bound));
  return under(
    pilot,
    pilot.suspensions.filter(({ by }) => liftedBy[by] !== 'renewal' || over.has(by)),
  );
}
