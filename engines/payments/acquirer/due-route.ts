import { type Route, read } from '@sandglass/http';
import Type from 'typebox';

/**
 * What waits for an officer of an acquirer; what one proposed oneself waits for another. $1 shard, $2 the officer. Plan: the partial
 * indexes of stuck sales and of differences that are not closed.
 */
const DUE = `
  select
    (select count(*)::int4 from payments.sale s
     left join payments.stuck_end e on e.shard = s.shard and e.id = s.id and e.ended_at is null
     where s.shard = $1 and s.state = 'stuck' and (e.by is null or e.by <> $2)) as stuck,
    (select count(*)::int4 from payments.difference d
     where d.shard = $1 and d.state <> 'closed' and d.state = 'open'
       and (d.proposal is null or d.proposal ->> 'by' <> $2)) as differences`;

export const acquirerDueRoute = ({ path, shard }: { readonly path: string; readonly shard: string }): Route =>
  read({
    path,
    summary:
      'What waits for the caller at the acquirer: stuck sales and open differences, without those that they proposed an end for.',
    roles: ['institution'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({ stuck: Type.Integer(), differences: Type.Integer() }),
    read: async ({ pool, actor }) => {
      const { rows } = await pool.query<{ stuck: number; differences: number }>(DUE, [
        shard,
        actor.person ?? actor.party,
      ]);
      return rows[0]!;
    },
  });
