import type { Pool } from 'pg';

const FUNCTION = `
create or replace function bench_transfer(debit_id text, credit_id text, minor int8) returns bool language plpgsql as $$
begin
  -- Locks in the order of the ids, or two opposite transfers would deadlock.
  perform 1 from bench_account where id in (debit_id, credit_id) order by id for update;
  update bench_account set balance = balance - minor where id = debit_id;
  update bench_account set balance = balance + minor where id = credit_id;
  insert into bench_entry (debit, credit, amount) values (debit_id, credit_id, minor);
  return true;
end $$`;

/** A one-statement transfer function, a transaction a call: what a service without batches would do at its best. */
export async function prepareNaive(pool: Pool, accounts: number): Promise<void> {
  await pool.query(
    'create table bench_account (id text primary key, balance int8 not null) with (fillfactor = 70)',
  );
  await pool.query(
    'create table bench_entry (n bigserial primary key, debit text not null, credit text not null, amount int8 not null)',
  );
  await pool.query(
    `insert into bench_account select 'a' || i, 1000000000 from generate_series(0, $1::int - 1) i`,
    [accounts],
  );
  await pool.query(FUNCTION);
}

export const naiveTransfer = (pool: Pool, debit: string, credit: string): Promise<unknown> =>
  pool.query({ name: 'naive', text: 'select bench_transfer($1, $2, 1)', values: [debit, credit] });
