import { randomUUID } from 'node:crypto';
import {
  type Actor,
  Executor,
  effects,
  type Json,
  operation,
  reasons,
  refuse,
  type Stages,
  table,
  text,
} from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import {
  AmountString,
  answered,
  DateString,
  DoorRefusal,
  IdString,
  Page,
  type Route,
  read,
  work,
  write,
} from '../index.ts';

const SHARD = 'counter';
const unfit = table('http_test.nowhere', { id: text() }, { key: 'id' });

reasons({
  'counter-closed': {
    status: 409,
    title: { 'zh-Hans': '柜台已关闭', 'zh-Hant': '櫃檯已關閉', en: 'The counter is closed' },
    detail: {
      'zh-Hans': '柜台 {counter} 已关闭。请换一个柜台。',
      'zh-Hant': '櫃檯 {counter} 已關閉。請換一個櫃檯。',
      en: 'Counter {counter} is closed. Choose another.',
    },
  },
});

/** Pays something in at a counter: done, refused or failed, as the counter is called. */
export const payIn = operation({
  name: 'counter.pay-in',
  summary: 'Pays an amount in at a counter.',
  business: 'continuing',
  roles: ['customer', 'institution'],
  input: Type.Object(
    {
      counter: IdString(),
      amount: AmountString(),
      on: Type.Optional(DateString()),
      kind: Type.Optional(Type.Union([Type.Literal('cash'), Type.Literal('cheque')])),
      notes: Type.Optional(Type.Array(Type.String({ minLength: 2 }), { maxItems: 3 })),
    },
    { additionalProperties: false },
  ),
  load: () => [],
  decide: (_state, { counter, amount }, { actor }) => {
    if (counter === 'closed') return refuse('counter-closed', { counter });
    if (counter === 'broken') throw new Error(`secret of ${actor.party}`);
    // A table that does not exist: the statement is rejected by the database.
    if (counter === 'unfit') return effects({ reply: {}, rows: [unfit.insert({ id: 'x' })] });
    return effects({ reply: { counter, amount, party: actor.party } });
  },
});

export const routes: readonly Route[] = [
  write({
    method: 'POST',
    path: '/api/counters/{id}/pay-in',
    operation: payIn,
    parameters: { id: 'counter' },
    shard: SHARD,
    status: 201,
  }),
  work({
    path: '/api/counters/{id}/pay-secretly',
    name: 'counter.pay-secretly',
    summary: 'Pays in with a note that the counter does not keep.',
    roles: ['customer'],
    params: Type.Object({ id: IdString() }),
    body: Type.Object(
      { amount: AmountString(), note: Type.String({ maxLength: 8 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({}),
    status: 201,
    shard: SHARD,
    work: async ({ params: { id: counter }, body: { amount, note }, submit }) => {
      if (counter === 'elsewhere') return answered({ note });
      const outcome = await submit(payIn, { counter, amount });
      return outcome.outcome === 'refused' ? outcome : { ...outcome, reply: { ...outcome.reply, note } };
    },
  }),
  read({
    path: '/api/counters/{id}',
    summary: 'One counter.',
    roles: ['public'],
    params: Type.Object({ id: IdString() }),
    query: Type.Object({ ...Page, open: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
    reply: Type.Object({ counter: Type.String() }),
    read: async ({ params: { id }, query, actor, businessDate }): Promise<Json | undefined> => {
      if (id === 'broken') throw new Error('secret');
      if (id === 'nobody') return undefined;
      return { counter: id, query: { ...query }, role: actor.role, businessDate };
    },
  }),
  read({
    path: '/api/vault',
    summary: 'What only the institution sees.',
    roles: ['institution'],
    params: Type.Object({}),
    query: Type.Object({}, { additionalProperties: false }),
    reply: Type.Object({}),
    read: async () => ({}),
  }),
];

const nothing: Stages = {
  ledger: { apply: () => undefined, assertBalanced: () => undefined },
  guard: { admit: () => ({ facts: [] }) },
  journal: { record: () => undefined },
  outbox: { enqueue: () => undefined },
  residents: [],
};

export const executorOn = (pool: Pool, waitingMax = 1_000): Executor =>
  new Executor({
    shard: SHARD,
    pool,
    stages: nothing,
    residents: [],
    owner: `test/${process.pid}/${randomUUID()}`,
    now: () => Date.parse('2024-03-01T02:00:00Z'),
    businessDate: () => '2024-03-01',
    waitingMax,
  });

/** `Bearer customer:ann` is the customer Ann. */
export async function authenticate(authorization: string | undefined): Promise<Actor> {
  if (authorization === undefined) return { role: 'public', party: 'public' };
  const [, role, party] = /^Bearer (customer|institution|auditor):(\w+)$/.exec(authorization) ?? [];
  if (party === undefined) throw new DoorRefusal('token-invalid');
  return { role: role as Actor['role'], party };
}
