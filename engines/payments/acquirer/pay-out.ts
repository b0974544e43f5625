import { accounts, balanceAt } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, BANK_ZONE, instantOf, isWorkday, parseDate } from '@sandglass/time';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { ClearingDate } from '../clearing/close-file.ts';
import { openedNow } from '../clearing/opened.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import { CENTRAL_BANK } from '../member/chart.ts';
import { merchantAccount } from './chart.ts';
import { type Payout, payouts } from './payout-table.ts';
import { priceOn } from './price.ts';
import '../reasons/member.ts';

/** What merchants pay (商户手续费): income. */
export const MERCHANT_FEES = 'clearing/merchant-fees';

/** Merchants that are owed something, or owe; $1 shard, $2 business date: paid for the date before. */
export const MERCHANTS_TO_PAY = `
  select ($2::date - 1)::text || '|' || substr(id, length('merchant/') + 1) as id from ledger.account
  where shard = $1 and code = 'merchant' and credits <> debits order by 1`;

/**
 * What was sold, given back and charged from a date to another: fees by payment, each the step between what it had taken before and
 * after, so that what is refunded whole cost nothing. $1 shard, $2 merchant, $3 first date, $4 last date, $5 price. Plan: the
 * merchant's sales booked since, by `sale_merchant_day`, and the payments that they touch, whole, by `sale_original` and
 * `sale_exchange`; what it sold before is not read.
 */
const SOLD = `
  with undone as (
    select v.id, s.id as sale, v.amount, v.business_date as day
    from payments.merchant_movement v join payments.sale s on s.shard = $1 and s.merchant = $2
      and s.stan = split_part(v.exchange, '-', 3) and s.transmitted_at = split_part(v.exchange, '-', 2)
    where v.shard = $1 and v.merchant = $2 and v.kind = 'reversal' and v.business_date >= $3::date),
  touched as (
    select coalesce(s.original, s.id) as payment from payments.sale s
    where s.shard = $1 and s.merchant = $2 and s.business_date between $3::date and $4::date
    union
    select sale from undone where day <= $4::date),
  booked as (
    select s.id, t.payment, s.kind, s.amount, s.business_date as day
    from touched t join payments.sale s on s.shard = $1 and (s.id = t.payment or s.original = t.payment)
    where s.kind <> 'hold' and s.business_date <= $4::date
      and (s.state in ('approved', 'voiding') or (s.state = 'reversed' and s.id in (select sale from undone)))
    union all
    select u.id, u.sale, 'reversal', u.amount, u.day from undone u where u.day <= $4::date),
  payment as (
    select b.payment,
      sum(case when b.kind in ('refund', 'reversal') then -b.amount else b.amount end) as after,
      sum(case when b.day >= $3::date then 0 when b.kind in ('refund', 'reversal') then -b.amount else b.amount end) as before
    from booked b group by b.payment)
  select
    coalesce((select sum(amount) from booked where day >= $3::date and kind in ('purchase', 'completion')), 0)::int8 as sales,
    coalesce((select sum(amount) from booked where day >= $3::date and kind = 'refund'), 0)::int8 as refunds,
    (select count(*) from booked where day >= $3::date and kind in ('purchase', 'completion'))::int4 as payments,
    coalesce((select sum(div(after * $5::numeric + 500000, 1000000) - div(before * $5::numeric + 500000, 1000000)) from payment), 0)::int8
      as fee`;

interface Sold {
  readonly sales: bigint;
  readonly refunds: bigint;
  readonly payments: number;
  readonly fee: bigint;
}

/**
 * Pays a merchant what it is owed at the end of a settlement date, less fees (T+1): once a date, on workdays; what a day off leaves
 * goes with the next. What the merchant owes is carried over.
 */
export const payOutOf = (shard: string) =>
  operation({
    name: `${shard}.merchant.pay-out`,
    summary: 'Pays a merchant what its payments came to by the end of a settlement date, less fees.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      { date: ClearingDate, merchant: Type.String({ pattern: '^[0-9A-Z]{1,15}$' }) },
      { additionalProperties: false },
    ),
    prepare: ({ date, merchant }, _actor, { pool }) => owedAt(pool, shard, merchant, date),
    load: ({ date, merchant }) => [
      payouts.key(`${date}|${merchant}`),
      accounts.key(merchantAccount(merchant)),
      accounts.key(MERCHANT_FEES),
      accounts.key(CENTRAL_BANK),
    ],
    decide: (state, { date, merchant }, { businessDate, now }, { balance, from, isPaid, sold }) => {
      const id = `${date}|${merchant}`;
      if (state.get(payouts, id) !== undefined || isPaid) return refuse('payout-made', { date });
      // A merchant’s first sale may be booked before the night that pays for the date before it.
      const isNew = from > date;
      if (isNew || !isWorkday(parseDate(businessDate))) return effects({ reply: { payout: null } });
      const { sales, refunds, payments, fee } = sold;
      const owed = balance - fee;
      const paid = owed > 0n ? owed : 0n;
      const row: Payout = {
        id,
        merchant,
        date,
        sales,
        refunds,
        fee,
        other: balance - (sales - refunds),
        from_on: from,
        paid,
        carried: owed - paid,
        payments,
        paid_on: businessDate,
      };
      const account = merchantAccount(merchant);
      return effects({
        reply: { payout: id, paid: amountText(paid) },
        rows: [
          ...openedNow(
            state,
            [
              { id: MERCHANT_FEES, code: 'merchant-fees', rule: 'unrestricted' },
              { id: CENTRAL_BANK, code: 'central-bank', rule: 'unrestricted' },
            ],
            now,
          ),
          payouts.insert(row),
        ],
        transfers: [
          ...signedTransfer(account, MERCHANT_FEES, fee, 'merchant-fee'),
          ...signedTransfer(account, CENTRAL_BANK, paid, 'merchant-payout'),
        ],
        facts: [
          {
            kind: `${shard}.merchant-paid-out`,
            header: { merchant, date, paid: amountText(paid), fee: amountText(fee) },
          },
        ],
      });
    },
  });

/** What stood on the merchant's account at the end of a date, less what payouts of earlier dates took later; and what was sold. */
async function owedAt(pool: Pool, shard: string, merchant: string, date: string) {
  const end = instantOf(addDays(parseDate(date), 1), '00:00', BANK_ZONE) - 1;
  const [{ credits, debits }, earlier, [first]] = await Promise.all([
    balanceAt(pool, shard, merchantAccount(merchant), end),
    pool.query<{ last: string | null; later: bigint }>(
      `select max(date)::text as last, coalesce(sum(paid + fee) filter (where paid_on > $3::date), 0)::int8 as later
       from payments.payout where shard = $1 and merchant = $2`,
      [shard, merchant, date],
    ),
    pool
      .query<{ first: string | null; category: string | null }>(
        `select (select min(business_date)::text from payments.sale where shard = $1 and merchant = $2) as first,
           (select category from payments.merchant where shard = $1 and id = $2) as category`,
        [shard, merchant],
      )
      .then(({ rows }) => rows),
  ]);
  const last = earlier.rows[0]?.last ?? null;
  const from = last === null ? (first?.first ?? date) : addDays(parseDate(last), 1);
  const price = priceOn(date);
  const ppm = price.free.includes(first?.category ?? '') ? 0 : price.ppm;
  const { rows } = await pool.query<Sold>(SOLD, [shard, merchant, from, date, ppm]);
  const isPaid = last !== null && last >= date;
  return { balance: credits - debits - (earlier.rows[0]?.later ?? 0n), from, isPaid, sold: rows[0]! };
}
