import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { complaints, rungs } from '../tables.ts';
import { Words } from './file.ts';
import { complaintKeys, isRefused, loaded, newRung, ofComplainant } from './loaded.ts';
import { missedOn } from './missed.ts';

/** Up the second ladder: after an answer that does not satisfy, or when none came in time. */
export const escalateOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.escalate`,
    summary: 'The complainant takes the complaint on to the self-regulatory association.',
    business: 'closing',
    roles: ['customer'],
    input: Type.Object({ complaint: IdString(), words: Words }, { additionalProperties: false }),
    load: ({ complaint }) => complaintKeys(pilot, complaint),
    loadThen: (state, input) => ofComplainant(state, input.complaint),
    decide: (state, input, { businessDate, actor, number }) => {
      const found = loaded(state, pilot, input.complaint);
      if (isRefused(found)) return found;
      const { complaint, rung, terms } = found;
      const { id, customer } = complaint;
      if (customer !== actor.party) return refuse('complaint-unknown', { complaint: id });
      if (complaint.state === 'closed' || complaint.level === 'association') {
        return refuse('complaint-state', { complaint: id, state: complaint.state }, { subject: customer });
      }
      const missed = rung.answer_by !== null && rung.answer_by < businessDate;
      if (complaint.state !== 'answered' && !missed) {
        return refuse('escalation-too-early', { answerBy: rung.answer_by ?? '' }, { subject: customer });
      }
      const said = missedOn(complaint, rung, businessDate);
      const next = newRung(terms, {
        complaint: id,
        level: 'association',
        date: businessDate,
        words: `${number}.0`,
      });
      const due = { acknowledgeBy: next.acknowledge_by, answerBy: next.answer_by };
      return effects({
        reply: { complaint: id, state: 'filed', level: 'association', ...due },
        rows: [
          complaints.update({ ...complaint, level: 'association', state: 'filed', lapses_on: null }),
          rungs.update(said.rung),
          rungs.insert(next),
        ],
        facts: [
          {
            kind: 'complaint.escalated',
            subject: customer,
            header: {
              complaint: id,
              level: 'association',
              unanswered: missed && rung.answered_on === null,
              ...due,
            },
            opening: { words: input.words },
          },
          ...said.facts,
        ],
      });
    },
  });
