import type { PilotRow, Waited } from './tables.ts';

/** Whose turn it is, by the pilot's row alone; null when nobody is waited for. */
export function waitsFor(pilot: PilotRow, now: number): Waited | null {
  const open = pilot.comment_until !== null && now <= pilot.comment_until;
  const ofPublic = (): Waited => {
    if (pilot.questions_waiting > 0) return 'institution';
    if (open) return 'public';
    return pilot.unanswered > 0 ? 'institution' : 'supervisor';
  };
  switch (pilot.state) {
    case 'draft':
      return 'institution';
    case 'submitted':
      return pilot.questions_waiting > 0 ? 'institution' : 'supervisor';
    case 'disclosed':
      return ofPublic();
    case 'admitted':
    case 'running':
    case 'suspended':
      if (pilot.amendment_state === 'disclosed') return ofPublic();
      if (pilot.questions_waiting > 0) return 'institution';
      return pilot.amendment_state === 'submitted' ? 'supervisor' : null;
    case 'declined':
    case 'completed':
    case 'terminated':
    case 'withdrawn':
      return null;
    default:
      return pilot.state satisfies never;
  }
}
