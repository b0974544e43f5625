import { PilotId, Words } from '@sandglass/register';
import Type from 'typebox';

export const IncidentId = Type.String({ minLength: 1, maxLength: 64 });
export const SeverityInput = Type.Union(
  [Type.Literal('minor'), Type.Literal('major'), Type.Literal('critical')],
  { description: 'minor: no customer is touched; major: customers are; critical: money, data or many are' },
);
export const OnIncident = { pilot: PilotId, incident: IncidentId } as const;
export const OnIncidentWithWords = Type.Object(
  { ...OnIncident, words: Words },
  { additionalProperties: false },
);
