import { operation } from '@sandglass/operations';
import { Words } from '@sandglass/register';
import Type from 'typebox';
import { entered } from './entry.ts';
import { incidentIn, isRefused, onIncident } from './ground.ts';
import { OnIncident, SeverityInput } from './inputs.ts';

/** The supervisor grades an incident anew, with the reason. */
export const grade = operation({
  name: 'incidents.grade',
  summary: 'The supervisor sets how severe an incident is.',
  business: 'closing',
  roles: ['supervisor'],
  input: Type.Object(
    { ...OnIncident, severity: SeverityInput, words: Words },
    { additionalProperties: false },
  ),
  load: onIncident,
  decide: (state, input, at) => {
    const incident = incidentIn(state, input, at.actor, ['open', 'closing']);
    if (isRefused(incident)) return incident;
    return entered(incident, { ...incident, severity: input.severity }, 'graded', input.words, at);
  },
});
