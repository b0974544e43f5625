import { accounts } from '@sandglass/ledger';
import { effects, type Fact, type Json, operation, type Transfer, type Usage } from '@sandglass/operations';
import Type from 'typebox';
import { swept, sweptId } from './tables.ts';

const Minor = Type.String({ pattern: '^-?(0|[1-9][0-9]{0,18})$' });
const Name = Type.String({ pattern: '^[a-z][a-z0-9.-]{0,99}$' });

/** Most accounts, usages and facts of one sweep: its sums are by account, so they are few. */
const SUMS_MAX = 100;

export const Recorded = Type.Object(
  {
    sweep: Name,
    date: Type.String({ format: 'date' }),
    rows: Minor,
    root: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    sums: Type.Record(Type.String(), Minor),
    tookMs: Type.Integer({ minimum: 0 }),
    transfers: Type.Array(
      Type.Object({ debit: Type.String(), credit: Type.String(), amount: Minor, code: Type.String() }),
      { maxItems: SUMS_MAX },
    ),
    usage: Type.Array(
      Type.Object({
        measure: Type.String(),
        amount: Type.Optional(Minor),
        count: Type.Optional(Type.Integer()),
        region: Type.Optional(Type.String()),
      }),
      { maxItems: SUMS_MAX },
    ),
    facts: Type.Array(
      Type.Object({
        kind: Type.String(),
        header: Type.Optional(Type.Record(Type.String(), Type.Unsafe<Json>(Type.Unknown()))),
      }),
      { maxItems: SUMS_MAX },
    ),
  },
  { additionalProperties: false },
);
export type Recorded = Type.Static<typeof Recorded>;

/** What a sweep did, in sums: entries, usage, and the fact that commits to its rows. Only `runSweep` submits it. */
export const recordSweep = operation({
  name: 'sweeps.record',
  summary: 'Accounts for a sweep: entries in sums by account, usage, and the fact with the root of its rows.',
  business: 'continuing',
  roles: ['system'],
  input: Recorded,
  load: ({ sweep, date, transfers }) => [
    swept.key(sweptId(sweep, date)),
    ...transfers.flatMap(({ debit, credit }) => [accounts.key(debit), accounts.key(credit)]),
  ],
  decide: (_state, { sweep, date, rows, root, sums, tookMs, ...of }, { now }) =>
    effects({
      reply: { sweep, date, rows, root, sums },
      rows: [
        swept.insert({
          id: sweptId(sweep, date),
          name: sweep,
          date,
          rows: BigInt(rows),
          root,
          sums,
          took: tookMs,
          at: now,
        }),
      ],
      transfers: of.transfers.map(
        ({ amount, ...leg }): Transfer => ({ kind: 'transfer', ...leg, amount: BigInt(amount) }),
      ),
      usage: of.usage.map(usageOf),
      facts: [{ kind: 'sweep.done', header: { sweep, date, rows, root, sums } }, ...(of.facts as Fact[])],
    }),
});

const usageOf = ({ amount, ...usage }: Recorded['usage'][number]): Usage => ({
  ...usage,
  ...(amount === undefined ? {} : { amount: BigInt(amount) }),
});
