import type { PlannedStep, StepRecord } from './shape.ts';

export type ExitAct = 'do' | 'evidence' | 'except' | 'confirm' | 'offline';

/** What a role may do about an open step, by what does the step. The server says the last word. */
export function exitActs(
  { doneBy }: Pick<PlannedStep, 'doneBy'>,
  { exceptionsOpen }: Pick<StepRecord, 'exceptionsOpen'>,
  role: string,
): readonly ExitAct[] {
  const institution = role === 'institution';
  switch (doneBy) {
    case 'mandate':
      return [];
    case 'program':
      return [
        'do',
        ...(institution ? (['evidence'] as const) : []),
        ...(institution && exceptionsOpen > 0 ? (['except'] as const) : []),
      ];
    case 'person':
      return institution ? ['evidence'] : [];
    case 'left-over':
      return institution ? ['confirm'] : [];
    case 'offline':
      return role === 'supervisor' ? ['offline'] : [];
    default:
      return doneBy satisfies never;
  }
}
