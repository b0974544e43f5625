import { IdString } from '@sandglass/http';
import { effects, operation } from '@sandglass/operations';
import Type from 'typebox';
import { rungs } from '../tables.ts';
import { closed } from './close.ts';
import { complaintKeys, isRefused, loaded, ofComplainant } from './loaded.ts';
import { missedOn } from './missed.ts';

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
      if (
        complaint.state === 'answered' &&
        complaint.lapses_on !== null &&
        complaint.lapses_on < businessDate
      ) {
        return closed(state, complaint, 'lapse', businessDate);
      }
      const missed = missedOn(complaint, rung, businessDate);
      if (complaint.state === 'closed' || missed.step === undefined) {
        return effects({ reply: { complaint: complaint.id, state: complaint.state } });
      }
      return effects({
        reply: { complaint: complaint.id, state: complaint.state, overdue: missed.step },
        rows: [rungs.update(missed.rung)],
        facts: missed.facts,
      });
    },
  });
