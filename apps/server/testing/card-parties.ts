import { checkBalanced, checkClosings } from '@sandglass/ledger';
import { addDays, type BusinessDate, businessDate, isWorkday, weekday } from '@sandglass/time';
import type { Pool } from 'pg';
import { acquirerSettling } from '../parties/acquirer-settling.ts';
import { ACQUIRER, NETWORK } from '../parties/names.ts';
import { pilots } from '../pilots.ts';
import { type DemoHouse, until } from './demo-house.ts';

/** Shards of the three whose books have to agree. */
export const PARTIES = { acquirer: ACQUIRER, network: NETWORK, bank: 'token' } as const;
export type Party = keyof typeof PARTIES;

/** Every account that does not stand at zero, by the party: debits less credits, minor units. */
export async function booksOf(demo: DemoHouse, party: Party): Promise<Record<string, bigint>> {
  const { rows } = await demo.house.database.pool.query<{ id: string; balance: bigint }>(
    `select id, (debits - credits)::int8 as balance from ledger.account
     where shard = $1 and debits <> credits order by id collate "C"`,
    [PARTIES[party]],
  );
  return Object.fromEntries(rows.map(({ id, balance }) => [id, balance]));
}

/**
 * What is wrong with the three books: balances that no transfers explain, currencies that are not zero, closed days that changed, rows
 * that say something else, differences that are not closed, and items of a night that could not be done.
 */
export const faultsOf = ({ house }: DemoHouse): Promise<unknown[]> => faultsIn(house.database.pool);

/** The same of the rows alone: their house may be dead. */
export async function faultsIn(pool: Pool): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const shard of Object.values(PARTIES))
    faults.push(...(await checkBalanced(pool, shard)), ...(await checkClosings(pool, shard)));
  const subLedgers = pilots.find(({ id }) => id === PARTIES.bank)?.subLedgers ?? [];
  for (const sql of subLedgers) faults.push(...(await pool.query(sql, [PARTIES.bank])).rows);
  for (const sql of acquirerSettling.subLedgers)
    faults.push(...(await pool.query(sql, [PARTIES.acquirer])).rows);
  const { rows } = await pool.query(
    `select shard, id, kind, state from payments.difference where state <> 'closed'
     union all select shard, id, 'run', reason from runs.item where shard = any($1) and state = 'excepted'
     order by 1, 2`,
    [Object.values(PARTIES)],
  );
  return [...faults, ...rows];
}

/** Waits until the three nights of a business date are over: the acquirer's comes last, and this step last of it. */
export async function nightOver({ house }: DemoHouse, date: string): Promise<void> {
  const ended = async (): Promise<boolean> => {
    const { rowCount } = await house.database.pool.query(
      `select from runs.run where shard = $1 and id = $2 and state = 'closed'`,
      [PARTIES.acquirer, `chargebacks:${date}`],
    );
    return rowCount === 1;
  };
  await until(ended, `the nights of ${date} are over`, 60_000);
}

/** The next date that begins three workdays from Monday to Friday: what is sold on it is settled the day after, and so is that day. */
export function threeWorkdays(
  now: number,
): readonly [BusinessDate, BusinessDate, BusinessDate, BusinessDate] {
  const isPlain = (date: BusinessDate): boolean => isWorkday(date) && weekday(date) % 6 !== 0;
  for (let date = addDays(businessDate(now), 1); ; date = addDays(date, 1)) {
    const days = [date, addDays(date, 1), addDays(date, 2), addDays(date, 3)] as const;
    if (days.slice(0, 3).every(isPlain)) return days;
  }
}
