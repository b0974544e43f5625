import type { Incident } from './shape.ts';

export type IncidentAct = 'report' | 'grade' | 'propose-closing' | 'close' | 'send-back';

const acts: Readonly<
  Record<'supervisor' | 'institution', Readonly<Record<Incident['state'], readonly IncidentAct[]>>>
> = {
  institution: { open: ['report', 'propose-closing'], closing: ['report'], closed: [] },
  supervisor: { open: ['report', 'grade'], closing: ['close', 'send-back', 'grade'], closed: [] },
};

/** What somebody may do about an incident: an institution about its own pilot's, a supervisor about all. */
export function incidentActs(state: Incident['state'], role: string, own: boolean): readonly IncidentAct[] {
  if (role === 'supervisor') return acts.supervisor[state];
  return role === 'institution' && own ? acts.institution[state] : [];
}
