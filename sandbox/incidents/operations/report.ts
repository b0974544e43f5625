import { operation } from '@sandglass/operations';
import { entered } from './entry.ts';
import { incidentIn, isRefused, onIncident } from './ground.ts';
import { OnIncidentWithWords } from './inputs.ts';

/** What is known and done by now. The institution's first one is the notice that the declaration gives a time for. */
export const report = operation({
  name: 'incidents.report',
  summary: 'Adds to an open incident what is known and done; public.',
  business: 'closing',
  roles: ['supervisor', 'institution'],
  input: OnIncidentWithWords,
  load: onIncident,
  decide: (state, input, at) => {
    const incident = incidentIn(state, input, at.actor, ['open', 'closing']);
    if (isRefused(incident)) return incident;
    const first = at.actor.role === 'institution' && incident.reported_at === null;
    const after = first ? { ...incident, reported_at: at.now } : incident;
    return entered(incident, after, 'reported', input.words, at);
  },
});
