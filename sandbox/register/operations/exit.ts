import {
  type Circumstances,
  type Done,
  effects,
  type Refused,
  refuse,
  type State,
} from '@sandglass/operations';
import { formatInstant } from '@sandglass/time';
import { under } from '../suspensions.ts';
import type { PilotRow } from '../tables.ts';
import { advance } from './advance.ts';
import { binding } from './binding.ts';
import type { SignAsSupervisor } from './mandate.ts';
import { isRefused, stepFrom } from './steps.ts';

/** What begins an exit, and on whose finding. */
export interface ExitBegun {
  readonly class: string;
  readonly reason: string;
  readonly by: string;
}

/** One person of the institution proposes an exit: a line of the story, and nothing changes yet. */
export function proposeExit(state: State, id: string, exit: ExitBegun, at: Circumstances): Done | Refused {
  const pilot = stepFrom(state, id, 'exit');
  if (isRefused(pilot)) return pilot;
  return effects({
    reply: { pilot: id, state: pilot.state },
    ...advance(pilot, 'pilot.exit-proposed', at, { ...exit }),
  });
}

/**
 * An exit freezes first: new business is suspended by a mandate that nobody lifts again. A pilot that was terminated
 * takes nothing new already; its mandate is signed anew, so that the guard's answer shows that it has it.
 */
export function freezeForExit(
  state: State,
  id: string,
  exit: ExitBegun,
  at: Circumstances,
  sign: SignAsSupervisor,
): Done | Refused {
  const pilot = stepFrom(state, id, 'exit');
  if (isRefused(pilot)) return pilot;
  const { reason } = exit;
  const ended = pilot.state === 'terminated';
  const suspension = { by: 'exit', reason, at: formatInstant(at.now) } as const;
  const after: PilotRow = ended ? pilot : under(pilot, [...pilot.suspensions, suspension]);
  return binding(
    state,
    { ...after, proposal: null },
    { kind: 'pilot.exit-started', header: { ...exit } },
    at,
    sign,
  );
}

/** The last step of an exit: the pilot is over, and its guard lets nothing go on. */
export function endByExit(
  state: State,
  id: string,
  reason: string,
  at: Circumstances,
  sign: SignAsSupervisor,
): Done | Refused {
  const pilot = stepFrom(state, id, 'offline');
  if (isRefused(pilot)) return pilot;
  if (pilot.offline_at !== null)
    return refuse('state-does-not-allow', { pilot: id, state: pilot.state, step: 'offline' });
  const after = {
    ...under(pilot, []),
    state: 'terminated',
    ended_at: pilot.ended_at ?? at.now,
    offline_at: at.now,
    proposal: null,
    reason,
    amendment: null,
    amendment_state: null,
  } as const;
  return binding(state, after, { kind: 'pilot.offline', header: { reason } }, at, sign);
}
