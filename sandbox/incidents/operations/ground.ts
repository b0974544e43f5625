import { type Actor, type Refused, type RowKey, refuse, type State } from '@sandglass/operations';
import { pilots, refusePersonal } from '@sandglass/register';
import { type Incident, type IncidentState, incidents } from '../tables.ts';

export const onIncident = (input: { readonly pilot: string; readonly incident: string }): RowKey[] =>
  [pilots.key(input.pilot), incidents.key(input.incident)] as unknown as RowKey[];

export const isRefused = (of: Incident | Refused): of is Refused => 'outcome' in of;

/** The incident, if it stands in one of these states and whoever acts may act on its pilot; else why not. */
export function incidentIn(
  state: State,
  input: { readonly pilot: string; readonly incident: string; readonly words?: string },
  actor: Actor,
  states: readonly IncidentState[],
): Incident | Refused {
  const pilot = state.get(pilots, input.pilot);
  if (pilot === undefined) return refuse('pilot-unknown', { pilot: input.pilot });
  if (actor.role === 'institution' && actor.party !== pilot.institution)
    return refuse('not-your-pilot', { pilot: pilot.id });
  const incident = state.get(incidents, input.incident);
  if (incident === undefined || incident.pilot !== pilot.id)
    return refuse('incident-unknown', { pilot: pilot.id, incident: input.incident });
  if (!states.includes(incident.state))
    return refuse('incident-state', { incident: incident.id, state: incident.state });
  return refusePersonal(input.words ?? '') ?? incident;
}
