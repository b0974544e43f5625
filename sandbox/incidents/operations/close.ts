import { operation, type Role } from '@sandglass/operations';
import { officerOf } from '@sandglass/register';
import type { EntryKind, IncidentState } from '../tables.ts';
import { entered } from './entry.ts';
import { incidentIn, isRefused, onIncident } from './ground.ts';
import { OnIncidentWithWords } from './inputs.ts';

interface Step {
  readonly name: string;
  readonly summary: string;
  readonly role: Role;
  readonly from: IncidentState;
  readonly to: IncidentState;
  readonly kind: EntryKind;
}

/** An incident is closed by two: the institution names cause and remedy, the supervisor closes it or sends it back. */
const stepOf = ({ name, summary, role, from, to, kind }: Step) =>
  operation({
    name: `incidents.${name}`,
    summary,
    business: 'closing',
    roles: [role],
    input: OnIncidentWithWords,
    load: onIncident,
    decide: (state, input, at) => {
      const incident = incidentIn(state, input, at.actor, [from]);
      if (isRefused(incident)) return incident;
      const officer = to === 'closing' ? officerOf(at.actor) : incident.officer;
      const first = to === 'closing' && incident.reported_at === null ? at.now : incident.reported_at;
      const closed = to === 'closed' ? at.now : null;
      const after = { ...incident, state: to, officer, reported_at: first, closed_at: closed };
      return entered(incident, after, kind, input.words, at);
    },
  });

export const proposeClosing = stepOf({
  name: 'propose-closing',
  summary: 'The institution names the cause and what prevents another, and proposes to close the incident.',
  role: 'institution',
  from: 'open',
  to: 'closing',
  kind: 'closing-proposed',
});

export const close = stepOf({
  name: 'close',
  summary: 'The supervisor closes an incident whose cause and remedy are named.',
  role: 'supervisor',
  from: 'closing',
  to: 'closed',
  kind: 'closed',
});

export const sendBack = stepOf({
  name: 'send-back',
  summary: 'The supervisor sends a proposed closing back, with what is missing.',
  role: 'supervisor',
  from: 'closing',
  to: 'open',
  kind: 'sent-back',
});
