import type { Fact } from '@sandglass/operations';
import type { Complaint, Rung } from '../tables.ts';

interface Missed {
  /** The rung with what it missed. */
  readonly rung: Rung;
  readonly step: 'acknowledge' | 'answer' | undefined;
  /** One, where nothing has said so yet. */
  readonly facts: readonly Fact[];
}

/** A missed deadline is a fact, once a step, said by whatever comes first after it: the day's run or a step itself. */
export function missedOn(complaint: Complaint, rung: Rung, date: string): Missed {
  const missed = missedBy(rung, date);
  if (missed === undefined || missed.step === rung.overdue) return { rung, step: undefined, facts: [] };
  const { step, due } = missed;
  const header = { complaint: complaint.id, level: rung.level, step, due };
  return {
    rung: { ...rung, overdue: step },
    step,
    facts: [{ kind: 'complaint.overdue', subject: complaint.customer, header }],
  };
}

/** The later deadline that was missed, if one was; a step that was taken misses none. */
function missedBy(rung: Rung, date: string): { step: 'acknowledge' | 'answer'; due: string } | undefined {
  const { acknowledge_by, acknowledged_on, answer_by, answered_on } = rung;
  if (answered_on === null && answer_by !== null && answer_by < date)
    return { step: 'answer', due: answer_by };
  if (acknowledged_on === null && acknowledge_by !== null && acknowledge_by < date) {
    return { step: 'acknowledge', due: acknowledge_by };
  }
  return undefined;
}
