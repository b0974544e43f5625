import type { Pool } from 'pg';
import { patiently } from './patiently.ts';

/** What a book of loans looks like. */
export interface SeededBook {
  readonly shard: string;
  /** Active loans, each with one drawing. */
  readonly loans: number;
  /** Business date that the book stands at: what fell due before it is paid, but for the late. */
  readonly date: string;
  /** Days since the youngest loan was drawn; the others follow over the month before, so that each day has its due dates. */
  readonly ageDays: number;
  readonly termMonths: number;
}

/** Of a hundred loans these many have left their last instalments unpaid. */
const LATE_PERCENT = 3;

/**
 * A book as the path would have written it: contracts, drawings, instalments, positions, borrowers, and the accounts of
 * principal and deposits. Principal in equal parts, interest by the month at 3.6 to 7.1 % a year.
 */
export async function seedLoans(pool: Pool, book: SeededBook): Promise<void> {
  const { shard, loans, date, ageDays, termMonths } = book;
  const run = (text: string, values: readonly unknown[] = [shard, loans, date, ageDays, termMonths]) =>
    patiently(pool, text, values);
  await run(`create table pg_temp_book as
    select n, 'loan-' || lpad(n::text, 8, '0') as id, 'firm-' || lpad(n::text, 8, '0') as customer,
      ($3::date - $4::int - n % 30)::date as drawn_on, 360 + (n % 36) * 10 as bps,
      (1200000 + (n % 900) * 36000)::int8 / $5::int * $5::int as amount, n % 100 < ${LATE_PERCENT} as late, 1 + n % 5 as missed
    from generate_series(1, $2::int) n where $1::text <> ''`);
  await run(
    `insert into lending.instalment (shard, id, loan, drawing, n, from_on, to_on, due_on, opening, principal, interest, penalty,
       compound, principal_paid, interest_paid, penalty_paid, compound_paid, accrued_to, earned, earned_on, state, paid_on)
     select $1, b.id || '.1.' || i.n, b.id, b.id || '.1', i.n, i.from_on, i.to_on, i.to_on, i.opening, b.amount / $3::int,
       i.opening * b.bps / 120000, 0, 0, case when i.paid then b.amount / $3::int else 0 end,
       case when i.paid then i.opening * b.bps / 120000 else 0 end, 0, 0, i.to_on, 0, i.from_on,
       case when i.paid then 'paid' when i.to_on < $2::date then 'overdue' else 'planned' end, case when i.paid then i.to_on end
     from pg_temp_book b
     cross join lateral (
       select n, from_on, to_on, b.amount - b.amount / $3::int * (n - 1) as opening,
         to_on < $2::date and not (b.late and to_on >= ($2::date - b.missed * interval '1 month')) as paid
       from (select n, (b.drawn_on + (n - 1) * interval '1 month')::date as from_on,
         (b.drawn_on + n * interval '1 month')::date as to_on from generate_series(1, $3::int) n) p) i
     order by b.n, i.n`,
    [shard, date, termMonths],
  );
  await run(
    `create table pg_temp_owed as
     select i.loan as id, min(n) as first, max(n) as last, sum(principal - principal_paid) as principal, min(due_on) as next_due,
       max(due_on) as matures
     from lending.instalment i where shard = $1 and state <> 'paid' group by i.loan`,
    [shard],
  );
  await run(
    `insert into lending.loan (shard, id, customer, region, application, product, version, currency, limit_amount,
       draw_minimum, drawn_total, principal, rate_bps, term_months, revolving, terms, drawings, repayments, received, repricings,
       open_drawings, signed_on, available_until, next_due_on, overdue_since, pricing, next_reprice_on, state)
     select $1, b.id, b.customer, '330000', b.id, 'stock-12', 1, 'CNY', b.amount, 100000, b.amount, o.principal, b.bps, $2, false,
       '{"form": "equal-principal", "dayCount": "30/360", "holidays": "none", "penaltyPercent": 50, "graceDays": 0,
         "repaymentOrder": ["fees", "penalty", "compound", "interest", "principal"], "principalFirstAfterDays": 90,
         "prepayment": "reduce-instalment"}', 1, o.first - 1, 0, 0,
       jsonb_build_array(jsonb_build_object('n', 1, 'from', o.first, 'to', o.last)), b.drawn_on, b.drawn_on + 90, o.next_due,
       case when o.next_due < $3::date then o.next_due end, '{"kind": "fixed"}', null, 'active'
     from pg_temp_book b join pg_temp_owed o on o.id = b.id order by b.n`,
    [shard, termMonths, date],
  );
  const rest = [
    `insert into lending.drawing (shard, id, loan, n, customer, amount, principal, drawn_on, matures_on, instalments, state)
     select shard, id || '.1', id, 1, customer, drawn_total, principal, signed_on, (signed_on + term_months * interval '1 month')::date,
       term_months, 'open' from lending.loan where shard = $1`,
    `insert into lending.position (shard, id, as_of, interest, overdue, suspended) select shard, id, null, 0, 0, false
     from lending.loan where shard = $1`,
    `insert into lending.borrower (shard, id, region, loans, loans_overdue)
     select shard, customer, region, 1, (overdue_since is not null)::int4 from lending.loan where shard = $1`,
    `insert into lending.line (shard, id, approved, drawn, reserved, held, frozen_on, frozen_by, version)
     select shard, customer, limit_amount * 2, principal, 0, false, null, null, 0 from lending.loan where shard = $1`,
    `insert into lending.commitment (shard, id, customer, drawn, reserved)
     select shard, id, customer, principal, 0 from lending.loan where shard = $1`,
    `insert into ledger.account (shard, id, code, currency, rule, debits, credits, opened_at)
     select shard, 'principal/' || id, 'principal', 'CNY', 'may-not-overdraw-debit', principal, 0, now()
     from lending.loan where shard = $1
     union all
     select shard, 'current/' || customer, 'current', 'CNY', 'may-not-overdraw-credit', 0,
       case when overdue_since is null then principal else 0 end, now() from lending.loan where shard = $1`,
  ];
  for (const text of rest) await run(text, [shard]);
  await run('drop table pg_temp_book, pg_temp_owed', []);
  for (const table of ['loan', 'instalment', 'drawing', 'position', 'borrower', 'line', 'commitment'])
    await run(`vacuum analyze lending.${table}`, []);
  await run('vacuum analyze ledger.account', []);
}
