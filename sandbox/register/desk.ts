import type { Actor, Refused, Role } from '@sandglass/operations';
import { fourEyes, ready } from './operations/ready.ts';
import { allowedFrom, type Step } from './operations/steps.ts';
import { liftedBy } from './suspensions.ts';
import type { Decision, PilotRow } from './tables.ts';

/** What a person may do about a pilot, as its page offers it. */
export type Action =
  | 'edit'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'ask'
  | 'disclose'
  | 'decline'
  | 'propose-admit'
  | 'approve-admit'
  | 'suspend'
  | 'resume'
  | 'amend'
  | 'disclose-amendment'
  | 'propose-amend'
  | 'approve-amend'
  | 'drop-amendment'
  | 'propose-graduate'
  | 'approve-graduate'
  | 'terminate';

export interface Offer {
  readonly action: Action;
  /** Why it would be refused now; undefined: it may be done. */
  readonly refused: Refused | undefined;
}

interface Rule {
  readonly step: Step;
  readonly roles: readonly Role[];
  /** Whether it is a matter at all just now; one that is not is not offered. */
  readonly matters?: (pilot: PilotRow, actor: Actor) => boolean;
  readonly check?: (pilot: PilotRow, now: number, actor: Actor) => Refused | undefined;
}

const supervisor: readonly Role[] = ['supervisor'];
const institution: readonly Role[] = ['institution'];
const both: readonly Role[] = ['supervisor', 'institution'];

const proposes = (step: Step, decision: Decision, matters?: Rule['matters']): Rule => ({
  step,
  roles: supervisor,
  check: (pilot, now) => ready(decision, pilot, now),
  ...(matters === undefined ? {} : { matters }),
});

const approves = (step: Step, decision: Decision): Rule => ({
  step,
  roles: supervisor,
  matters: ({ proposal }) => proposal?.decision === decision,
  check: (pilot, now, actor) => ready(decision, pilot, now) ?? fourEyes(decision, pilot, actor),
});

const amendmentIs =
  (stage: 'submitted' | 'disclosed' | null) =>
  (pilot: PilotRow): boolean =>
    pilot.amendment_state === stage;

const kindOf = ({ role }: Actor) => (role === 'supervisor' ? 'supervisor' : 'institution');

const rules: Readonly<Record<Action, Rule>> = {
  edit: { step: 'save', roles: institution, matters: ({ state }) => state === 'draft' },
  submit: { step: 'submit', roles: institution },
  disclose: { step: 'disclose', roles: supervisor },
  'propose-admit': proposes('admit', 'admit'),
  'approve-admit': approves('admit', 'admit'),
  'disclose-amendment': {
    step: 'disclose-amendment',
    roles: supervisor,
    matters: amendmentIs('submitted'),
  },
  'propose-amend': proposes('approve-amendment', 'amend', amendmentIs('disclosed')),
  'approve-amend': approves('approve-amendment', 'amend'),
  resume: {
    step: 'resume',
    roles: both,
    matters: ({ suspensions }, { role }) => suspensions.some(({ by }) => liftedBy[by] === role),
  },
  amend: {
    step: 'amend',
    roles: institution,
    matters: ({ amendment_state: stage }) => stage === null,
  },
  ask: { step: 'ask', roles: supervisor },
  return: { step: 'return', roles: supervisor },
  decline: { step: 'decline', roles: supervisor },
  'drop-amendment': {
    step: 'drop-amendment',
    roles: both,
    matters: ({ amendment_state: stage }) => stage !== null,
  },
  'propose-graduate': proposes('graduate', 'graduate'),
  'approve-graduate': approves('graduate', 'graduate'),
  suspend: {
    step: 'suspend',
    roles: both,
    matters: ({ suspensions }, actor) => !suspensions.some(({ by }) => by === kindOf(actor)),
  },
  withdraw: { step: 'withdraw', roles: institution },
  terminate: { step: 'terminate', roles: supervisor },
};

const isAction = (name: string): name is Action => name in rules;
const actions = Object.keys(rules).filter(isAction);

/** What this person may do about a pilot now, the next step first, and for what must wait, why. */
export function offersFor(pilot: PilotRow, actor: Actor, now: number): readonly Offer[] {
  if (actor.role === 'institution' && actor.party !== pilot.institution) return [];
  return actions.flatMap((action) => {
    const { step, roles, matters, check } = rules[action];
    const from: readonly string[] = allowedFrom[step];
    const offered =
      roles.includes(actor.role) && from.includes(pilot.state) && (matters?.(pilot, actor) ?? true);
    return offered ? [{ action, refused: check?.(pilot, now, actor) }] : [];
  });
}
