import { type Refused, refuse, type State } from '@sandglass/operations';
import { type PilotRow, type PilotState, pilots } from '../tables.ts';

const LIVE = ['admitted', 'running', 'suspended'] as const;

/** From which states each step may be taken: the life cycle as one table. */
export const allowedFrom = {
  save: ['draft', ...LIVE],
  submit: ['draft'],
  return: ['submitted'],
  ask: ['submitted', 'disclosed', ...LIVE],
  answer: ['submitted', 'disclosed', ...LIVE],
  settle: ['submitted', 'disclosed', ...LIVE],
  disclose: ['submitted'],
  decline: ['submitted', 'disclosed'],
  propose: ['disclosed', ...LIVE],
  admit: ['disclosed'],
  start: ['admitted'],
  suspend: ['running', 'suspended'],
  resume: ['suspended'],
  lapse: ['running', 'suspended'],
  amend: LIVE,
  'disclose-amendment': LIVE,
  'approve-amendment': LIVE,
  'drop-amendment': LIVE,
  'report-condition': LIVE,
  'judge-condition': LIVE,
  'report-drill': LIVE,
  'note-drill': LIVE,
  graduate: ['running', 'suspended'],
  terminate: LIVE,
  exit: ['running', 'suspended', 'terminated'],
  offline: ['suspended', 'terminated'],
  withdraw: ['draft', 'submitted', 'disclosed'],
} as const satisfies Record<string, readonly PilotState[]>;

export type Step = keyof typeof allowedFrom;

/** The pilot, if it exists and its state allows the step; else why not. */
export function stepFrom(state: State, id: string, step: Step): PilotRow | Refused {
  const pilot = state.get(pilots, id);
  if (pilot === undefined) return refuse('pilot-unknown', { pilot: id });
  const from: readonly PilotState[] = allowedFrom[step];
  if (!from.includes(pilot.state)) {
    return refuse('state-does-not-allow', { pilot: id, state: pilot.state, step });
  }
  return pilot;
}

/** The same for a step that only the declaring institution may take. */
export function ownStepFrom(state: State, id: string, step: Step, party: string): PilotRow | Refused {
  const pilot = stepFrom(state, id, step);
  if (isRefused(pilot) || pilot.institution === party) return pilot;
  return refuse('not-your-pilot', { pilot: id });
}

export const isRefused = (of: PilotRow | Refused): of is Refused => 'outcome' in of;
