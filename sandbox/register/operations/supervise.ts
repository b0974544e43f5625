import { parseDeclaration } from '@sandglass/declaration';
import { effects, operation, refuse, type State } from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { declarationId, declarations, type PilotRow, pilots } from '../tables.ts';
import { OnPilot, OnPilotBecause } from './inputs.ts';
import { invalidDeclaration } from './invalid.ts';
import { mandateJob, type SignAsSupervisor } from './mandate.ts';
import { isRefused, stepFrom } from './steps.ts';

/** Decisions that bind the pilot's guard: each one signs a mandate with a higher serial. */
export function supervision(sign: SignAsSupervisor) {
  const documentOf = (state: State, pilot: PilotRow) =>
    state.get(declarations, declarationId(pilot.id, pilot.version))!;
  const load = (input: { pilot: string }) => [pilots.key(input.pilot)];
  const loadThen = (state: State, input: { pilot: string }) => {
    const pilot = state.get(pilots, input.pilot);
    return pilot === undefined ? [] : [declarations.key(declarationId(pilot.id, pilot.version))];
  };
  const job = (state: State, pilot: PilotRow, status: 'running' | 'suspended', now: number) => {
    const { document, digest } = documentOf(state, pilot);
    return mandateJob(pilot, { status, limits: document.limits, digest, now }, sign);
  };

  const admit = operation({
    name: 'register.admit',
    summary: 'The supervisor admits a pilot: its declaration becomes what its guard obeys.',
    business: 'continuing',
    roles: ['supervisor'],
    input: OnPilot,
    load,
    loadThen,
    decide: (state, input, { now, businessDate }) => {
      const pilot = stepFrom(state, input.pilot, 'admit');
      if (isRefused(pilot)) return pilot;
      // What held when it was declared may have expired since: assessments, dates.
      const parsed = parseDeclaration(documentOf(state, pilot).document, { on: businessDate });
      if (!parsed.ok) return invalidDeclaration(parsed.problems);
      if (pilot.comment_until !== null && now <= pilot.comment_until) {
        return refuse('comment-window-open', { pilot: pilot.id, until: formatInstant(pilot.comment_until) });
      }
      const admitted: PilotRow = { ...pilot, state: 'admitted', admitted_at: now, serial: pilot.serial + 1n };
      return effects({
        reply: { pilot: pilot.id, state: 'admitted' },
        rows: [pilots.update(admitted)],
        facts: [
          {
            kind: 'pilot.admitted',
            header: {
              pilot: pilot.id,
              version: pilot.version,
              digest: documentOf(state, pilot).digest,
              serial: admitted.serial.toString(),
            },
          },
        ],
        jobs: [job(state, admitted, 'running', now)],
      });
    },
  });

  const suspend = operation({
    name: 'register.suspend',
    summary: 'Stops new business of a running pilot; what is in flight and what closes goes on.',
    business: 'closing',
    roles: ['supervisor', 'institution'],
    input: OnPilotBecause,
    load,
    loadThen,
    decide: (state, input, { now, actor }) => {
      const pilot = stepFrom(state, input.pilot, 'suspend');
      if (isRefused(pilot)) return pilot;
      if (actor.role === 'institution' && pilot.institution !== actor.party) {
        return refuse('not-your-pilot', { pilot: pilot.id });
      }
      const by = actor.role === 'supervisor' ? ('supervisor' as const) : ('institution' as const);
      const suspended: PilotRow = {
        ...pilot,
        state: 'suspended',
        suspended_by: by,
        reason: input.reason,
        serial: pilot.serial + 1n,
      };
      return effects({
        reply: { pilot: pilot.id, state: 'suspended', by },
        rows: [pilots.update(suspended)],
        facts: [{ kind: 'pilot.suspended', header: { pilot: pilot.id, by, reason: input.reason } }],
        jobs: [job(state, suspended, 'suspended', now)],
      });
    },
  });

  const resume = operation({
    name: 'register.resume',
    summary: 'Lifts a suspension; one by the supervisor only the supervisor lifts.',
    business: 'closing',
    roles: ['supervisor', 'institution'],
    input: OnPilotBecause,
    load,
    loadThen,
    decide: (state, input, { now, actor }) => {
      const pilot = stepFrom(state, input.pilot, 'resume');
      if (isRefused(pilot)) return pilot;
      if (actor.role === 'institution' && pilot.institution !== actor.party) {
        return refuse('not-your-pilot', { pilot: pilot.id });
      }
      if (actor.role === 'institution' && pilot.suspended_by === 'supervisor') {
        return refuse('may-not-lift', { pilot: pilot.id });
      }
      const resumed: PilotRow = {
        ...pilot,
        state: 'running',
        suspended_by: null,
        reason: null,
        serial: pilot.serial + 1n,
      };
      return effects({
        reply: { pilot: pilot.id, state: 'running' },
        rows: [pilots.update(resumed)],
        facts: [{ kind: 'pilot.resumed', header: { pilot: pilot.id, by: actor.role, reason: input.reason } }],
        jobs: [job(state, resumed, 'running', now)],
      });
    },
  });

  return { admit, suspend, resume };
}

export type Supervision = ReturnType<typeof supervision>;
