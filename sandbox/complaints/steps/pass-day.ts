import { IdString } from '@sandglass/http';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { type Rung, rungs } from '../tables.ts';
import { closed } from './close.ts';
import { complaintKeys, isRefused, loaded, ofComplainant } from './loaded.ts';

/**
 * Complaints that a business date changes: a deadline passed, or the time to go on after an answer. $1 shard, $2 date.
 * Plan: open rungs by answer_by, answered complaints by lapses_on.
 */
export const COMPLAINTS_DUE = `
  select c.id from complaints.complaint c
  join complaints.rung r on r.shard = c.shard and r.id = c.id || '|' || c.level
  where c.shard = $1 and c.state <> 'closed' and (
    (c.state = 'answered' and c.lapses_on < $2::date)
    or (c.state in ('filed', 'acknowledged') and r.answer_by < $2::date and r.overdue is distinct from 'answer')
    or (c.state = 'filed' and r.acknowledge_by < $2::date and r.overdue is null))
  order by c.id`;

/** What a business date does to a complaint: a missed deadline is a fact, once a step; after an answer it lapses. */
export const passDayOperation = (pilot: string) =>
  operation({
    name: `${pilot}.complaints.pass-day`,
    summary: 'Says that a declared deadline of a complaint was missed, or closes it by lapse of time.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ complaint: IdString() }, { additionalProperties: false }),
    load: ({ complaint }) => complaintKeys(pilot, complaint),
    loadThen: (state, input) => ofComplainant(state, input.complaint),
    decide: (state, input, { businessDate }) => {
      const found = loaded(state, pilot, input.complaint);
      if (isRefused(found)) return found;
      const { complaint, rung } = found;
      const { id, level } = complaint;
      if (
        complaint.state === 'answered' &&
        complaint.lapses_on !== null &&
        complaint.lapses_on < businessDate
      ) {
        return closed(state, complaint, 'lapse', businessDate);
      }
      const missed = missedBy(rung, businessDate);
      if (complaint.state === 'closed' || missed === undefined || missed.step === rung.overdue) {
        return effects({ reply: { complaint: id, state: complaint.state } });
      }
      return effects({
        reply: { complaint: id, state: complaint.state, overdue: missed.step },
        rows: [rungs.update({ ...rung, overdue: missed.step })],
        facts: [
          {
            kind: 'complaint.overdue',
            subject: complaint.customer,
            header: { complaint: id, level, step: missed.step, due: missed.due },
          },
        ],
      });
    },
  });

/** The later deadline that was missed, if one was; a step that was taken misses none. */
export function missedBy(
  rung: Rung,
  date: string,
): { step: 'acknowledge' | 'answer'; due: string } | undefined {
  const { acknowledge_by, acknowledged_on, answer_by, answered_on } = rung;
  if (answered_on === null && answer_by !== null && answer_by < date)
    return { step: 'answer', due: answer_by };
  if (acknowledged_on === null && acknowledge_by !== null && acknowledge_by < date) {
    return { step: 'acknowledge', due: acknowledge_by };
  }
  return undefined;
}
