import { readRows } from '@sandglass/operations';
import type { CustomerClass, WindDown, WindDownRun, WindDownWait } from '@sandglass/pilot';
import type { Pool } from 'pg';
import { treatedAs } from './classes.ts';
import { customerClasses } from './tables.ts';

/** A customer's class: what the program computes, and what a person set instead. */
export interface Classed {
  readonly customer: string;
  readonly class: CustomerClass;
  /** What the program says, and why: a code. */
  readonly computed: CustomerClass;
  readonly because: string;
  readonly set: { readonly reason: string; readonly by: string; readonly at: number } | null;
}

/** Where and when the work is looked for. */
export interface Place {
  readonly pool: Pool;
  readonly shard: string;
  readonly businessDate: string;
}

/** The class of every customer of a pilot. */
export async function classesOf(
  { pool, shard, businessDate }: Place,
  windDown: WindDown,
): Promise<Classed[]> {
  const [computed, set] = await Promise.all([
    queryAt<{ id: string; class: CustomerClass; because: string }>(
      pool,
      windDown.classes,
      shard,
      businessDate,
    ),
    readRows(pool, customerClasses, 'where shard = $1', [shard]),
  ]);
  const byHand = new Map(set.map((row) => [row.id, row]));
  return computed.map(({ id, class: of, because }) => {
    const hand = byHand.get(id);
    const setBy = hand === undefined ? null : { reason: hand.reason, by: hand.by, at: hand.at };
    return { customer: id, class: hand?.class ?? of, computed: of, because, set: setBy };
  });
}

export interface Item {
  readonly item: string;
  readonly amount: bigint;
}

/** What a part of the program finds of the customers that it is for, as the exit treats them. */
export async function findWork(
  { pool, shard, businessDate }: Place,
  part: WindDownRun | WindDownWait,
  exit: CustomerClass,
  classes: ReadonlyMap<string, CustomerClass>,
): Promise<Item[]> {
  const rows = await queryAt<{ id: string; customer: string; amount: bigint | string | number }>(
    pool,
    part.list,
    shard,
    businessDate,
  );
  return rows
    .filter(({ customer }) => part.classes.includes(treatedAs(classes.get(customer) ?? 'normal', exit)))
    .map(({ id, amount }) => ({ item: id, amount: BigInt(amount) }));
}

async function queryAt<R extends object>(pool: Pool, sql: string, shard: string, date: string): Promise<R[]> {
  const { rows } = await pool.query<R>(sql, sql.includes('$2') ? [shard, date] : [shard]);
  return rows;
}
