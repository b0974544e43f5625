import { IdString } from '@sandglass/http';
import { effects, operation, refuse } from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { complaints, rungs } from '../tables.ts';
import { Words } from './file.ts';
import { complaintKeys, isRefused, loaded, mayHandle, ofComplainant } from './loaded.ts';
import { missedOn } from './missed.ts';

/** Working days after an answer in which the complainant may go on; then the complaint is closed by itself. */
export const LAPSE_WORKDAYS = 15;

/** The answer with its reasons, in writing; an answer also acknowledges. */
export const answerOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.answer`,
    summary: 'Answers a complaint: the institution, or after escalation the association’s desk.',
    business: 'closing',
    roles: ['institution', 'supervisor'],
    input: Type.Object({ complaint: IdString(), words: Words }, { additionalProperties: false }),
    load: ({ complaint }) => complaintKeys(pilot, complaint),
    loadThen: (state, input) => ofComplainant(state, input.complaint),
    decide: (state, input, { businessDate, actor, number }) => {
      const found = loaded(state, pilot, input.complaint);
      if (isRefused(found)) return found;
      const { complaint, rung } = found;
      if (!mayHandle(found, actor)) return refuse('complaint-of-another', { level: complaint.level });
      if (complaint.state !== 'filed' && complaint.state !== 'acknowledged') {
        return refuse('complaint-state', { complaint: complaint.id, state: complaint.state });
      }
      const missed = missedOn(complaint, rung, businessDate);
      const inTime = rung.answer_by === null || businessDate <= rung.answer_by;
      const lapsesOn = addWorkdays(parseDate(businessDate), LAPSE_WORKDAYS);
      return effects({
        reply: { complaint: complaint.id, state: 'answered', inTime, lapsesOn },
        rows: [
          complaints.update({ ...complaint, state: 'answered', lapses_on: lapsesOn }),
          rungs.update({
            ...missed.rung,
            acknowledged_on: rung.acknowledged_on ?? businessDate,
            answered_on: businessDate,
            answer: `${number}.0`,
          }),
        ],
        facts: [
          {
            kind: 'complaint.answered',
            subject: complaint.customer,
            header: { complaint: complaint.id, level: complaint.level, inTime, lapsesOn },
            opening: { words: input.words },
          },
          ...missed.facts,
        ],
      });
    },
  });
