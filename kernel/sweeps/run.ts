import {
  type Accounting,
  type AnyOperation,
  type Executor,
  type Outcome,
  system,
} from '@sandglass/operations';
import type { PoolClient } from 'pg';
import { type Recorded, recordSweep } from './record.ts';
import { changeRows } from './statement.ts';
import { type Consequences, type Sweep, type Swept, textsOf } from './sweep.ts';
import './reasons.ts';

/**
 * Sweeps a business date: changes the rows and accounts for them, all in one transaction in the executor's turn.
 * A date that was swept before is answered as it was then; one before the last swept is refused. Killed anywhere and
 * called again it is done once.
 */
export async function runSweep(executor: Executor, sweep: Sweep, date: string): Promise<Swept> {
  const { shard } = executor;
  let early: Swept | undefined;
  let done: Swept | undefined;
  const outcome = await executor.inTurn({
    touched: sweep.touches,
    work: async (client) => {
      early = await objection(client, shard, sweep.name, date);
      if (early !== undefined) return undefined;
      const changed = await changeRows(client, shard, sweep, date);
      const { rows, root, sums } = changed;
      done = { outcome: 'done', date, rows, root, sums, repeated: false };
      return accounting({
        sweep: sweep.name,
        date,
        rows: rows.toString(),
        root,
        sums: textsOf(sums),
        tookMs: changed.tookMs,
        ...asInput(sweep.consequences({ date, rows, sums })),
      });
    },
  });
  return early ?? refusal(outcome) ?? done!;
}

/** Answered as it was, or refused, without looking at the rows. */
async function objection(
  client: PoolClient,
  shard: string,
  name: string,
  date: string,
): Promise<Swept | undefined> {
  const { rows } = await client.query<{
    date: string;
    rows: bigint;
    root: string;
    sums: Record<string, string>;
  }>(
    `select date, rows, encode(root, 'hex') as root, sums from sweeps.sweep
     where shard = $1 and name = $2 and date >= $3 order by date = $3 desc, date desc limit 1`,
    [shard, name, date],
  );
  const found = rows[0];
  if (found === undefined) return undefined;
  if (found.date !== date) {
    return {
      outcome: 'refused',
      code: 'sweep-date-past',
      values: { sweep: name, date, last: found.date },
    };
  }
  const sums = Object.fromEntries(Object.entries(found.sums).map(([of, sum]) => [of, BigInt(sum)]));
  return { outcome: 'done', date, rows: found.rows, root: found.root, sums, repeated: true };
}

const accounting = (input: Recorded): Accounting => ({
  operation: recordSweep as unknown as AnyOperation,
  input,
  call: { actor: system, key: `sweep:${input.sweep}:${input.date}` },
  businessDate: input.date,
});

function asInput({ transfers = [], usage = [], facts = [] }: Consequences) {
  return {
    transfers: transfers.map(({ debit, credit, amount, code }) => ({
      debit,
      credit,
      amount: amount.toString(),
      code,
    })),
    usage: usage.map(({ measure, amount, count, region }) => ({
      measure,
      ...(amount === undefined ? {} : { amount: amount.toString() }),
      ...(count === undefined ? {} : { count }),
      ...(region === undefined ? {} : { region }),
    })),
    facts: facts.map(({ kind, header }) => ({
      kind,
      ...(header === undefined ? {} : { header: { ...header } }),
    })),
  };
}

const refusal = (outcome: Outcome | undefined): Swept | undefined =>
  outcome?.outcome === 'refused'
    ? { outcome: 'refused', code: outcome.code, values: outcome.values }
    : undefined;
