import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { complaints, rungs } from '../tables.ts';
import { complaintKeys, isRefused, loaded, mayHandle, ofComplainant } from './loaded.ts';
import { missedOn } from './missed.ts';

/** Whoever has to answer says that the complaint has arrived. */
export const acknowledgeOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.acknowledge`,
    summary: 'Acknowledges a complaint: the institution, or after escalation the association’s desk.',
    business: 'closing',
    roles: ['institution', 'supervisor'],
    input: Type.Object({ complaint: IdString() }, { additionalProperties: false }),
    load: ({ complaint }) => complaintKeys(pilot, complaint),
    loadThen: (state, input) => ofComplainant(state, input.complaint),
    decide: (state, input, { businessDate, actor }) => {
      const found = loaded(state, pilot, input.complaint);
      if (isRefused(found)) return found;
      const { complaint, rung } = found;
      if (!mayHandle(found, actor)) return refuse('complaint-of-another', { level: complaint.level });
      if (complaint.state !== 'filed') {
        return refuse('complaint-state', { complaint: complaint.id, state: complaint.state });
      }
      const missed = missedOn(complaint, rung, businessDate);
      const inTime = rung.acknowledge_by === null || businessDate <= rung.acknowledge_by;
      return effects({
        reply: { complaint: complaint.id, state: 'acknowledged', answerBy: rung.answer_by },
        rows: [
          complaints.update({ ...complaint, state: 'acknowledged' }),
          rungs.update({ ...missed.rung, acknowledged_on: businessDate }),
        ],
        facts: [
          {
            kind: 'complaint.acknowledged',
            subject: complaint.customer,
            header: { complaint: complaint.id, level: complaint.level, inTime },
          },
          ...missed.facts,
        ],
      });
    },
  });
