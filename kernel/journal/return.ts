import { effects, type Operation, operation, refuse } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import './reasons.ts';
import { subjectKey, subjects } from './tables.ts';

const ReturnInput = Type.Object({}, { additionalProperties: false });

/**
 * Pilots in which a person still has a key, in order. Plan: one step of the primary key a shard, then the person in each.
 * $1 party.
 */
const KNOWN_IN = `
  with recursive shards(shard) as (
    (select shard from journal.subject order by shard limit 1)
    union all
    select (select shard from journal.subject n where n.shard > s.shard order by shard limit 1) from shards s where s.shard is not null)
  select s.shard from shards s join journal.subject p on p.shard = s.shard and p.id = $1
  where p.wrapped is not null order by 1`;

/** The pilots in which a person is known, and not erased. */
export async function knownIn(pool: Pool, party: string): Promise<readonly string[]> {
  const { rows } = await pool.query<{ shard: string }>(KNOWN_IN, [party]);
  return rows.map(({ shard }) => shard);
}

/**
 * A person whose key was destroyed comes back, as somebody new: the house gives their sign-in another party, which has another
 * pseudonym and another key in each pilot from its first fact on. What stands under the old one stays as it is, and
 * nobody’s: its proofs hold, and nothing of it opens. The fact names neither. Refused while another pilot knows them,
 * for there they would lose what is theirs.
 */
export const returnOperation = (pilot: string): Operation<typeof ReturnInput, readonly string[]> =>
  operation({
    name: `${pilot}.journal.return`,
    summary: 'A person who was erased begins anew: their sign-in stands for somebody new from then on.',
    business: 'continuing',
    roles: ['customer'],
    input: ReturnInput,
    prepare: (_input, { party }, { pool }) => knownIn(pool, party),
    load: (_input, { party }) => [subjectKey(party)],
    decide: (state, _input, { actor: { party } }, known) => {
      const subject = state.get(subjects, party);
      if (subject === undefined) return refuse('person-unknown');
      if (subject.wrapped !== null) return refuse('person-not-erased', {}, { subject: party });
      if (known.length > 0) return refuse('person-known', { pilots: known.join(', ') }, { subject: party });
      return effects({
        reply: { state: 'returning' },
        facts: [{ kind: 'journal.returned' }],
        jobs: [{ kind: 'identity.renew-party', payload: { party } }],
      });
    },
  });
