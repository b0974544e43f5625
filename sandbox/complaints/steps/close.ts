import { IdString } from '@sandglass/http';
import type { Done, State } from '@sandglass/operations';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { type Complaint, complainants, complaints, rungs } from '../tables.ts';
import { complaintKeys, isRefused, loaded, ofComplainant } from './loaded.ts';
import { missedOn } from './missed.ts';

/** The complainant is content, or gives it up. Nobody else closes a complaint; time may, after an answer. */
export const closeOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.close`,
    summary: 'The complainant closes the complaint.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object({ complaint: IdString() }, { additionalProperties: false }),
    load: ({ complaint }) => complaintKeys(pilot, complaint),
    loadThen: (state, input) => ofComplainant(state, input.complaint),
    decide: (state, input, { businessDate, actor }) => {
      const found = loaded(state, pilot, input.complaint);
      if (isRefused(found)) return found;
      const { complaint, rung } = found;
      if (complaint.customer !== actor.party) return refuse('complaint-unknown', { complaint: complaint.id });
      if (complaint.state === 'closed') {
        return refuse('complaint-state', { complaint: complaint.id, state: 'closed' });
      }
      const end = closed(state, complaint, 'complainant', businessDate);
      const missed = missedOn(complaint, rung, businessDate);
      return {
        ...end,
        rows: [...(end.rows ?? []), rungs.update(missed.rung)],
        facts: [...(end.facts ?? []), ...missed.facts],
      };
    },
  });

/** The end of a complaint, and who made it. */
export function closed(state: State, complaint: Complaint, by: 'complainant' | 'lapse', date: string): Done {
  const row = state.get(complainants, complaint.customer);
  if (row === undefined) throw new Error(`complaint ${complaint.id} has no complainant`);
  return effects({
    reply: { complaint: complaint.id, state: 'closed', by },
    rows: [
      complaints.update({ ...complaint, state: 'closed', closed_on: date, closed_by: by }),
      complainants.update({ ...row, open: row.open - 1 }),
    ],
    facts: [
      {
        kind: 'complaint.closed',
        subject: complaint.customer,
        header: { complaint: complaint.id, level: complaint.level, by },
      },
    ],
  });
}
