import { checkBalanced } from '@sandglass/ledger';
import type { Pool } from 'pg';
import { ACQUIRER, BANK, MERCHANT } from './told.ts';

/** How each party holds each exchange that pays or holds: what is booked, what the network passed on, what was sold. */
const SIDES = `
  select coalesce(b.id, n.id, s.id) as id, coalesce(b.state, '—') as bank, coalesce(n.state, '—') as network,
    coalesce(s.state, '—') as acquirer, b.captured::int as booked, b.refunded::int as returned,
    coalesce(f.taken, 0)::int as taken, coalesce(f.given, 0)::int as given, s.kind, s.amount::int as sold
  from (select * from payments.authorisation where shard = $1) b
  full join (select * from payments.relayed where shard = 'network' and kind in ('purchase', 'hold', 'unseen')) n on n.id = b.id
  full join (select *, $2 || '-' || transmitted_at || '-' || stan as exchange from payments.sale
    where shard = 'acquirer' and kind in ('purchase', 'hold')) s on s.exchange = coalesce(b.id, n.id)
  left join (select original, sum(amount) filter (where kind = 'completion') as taken, sum(amount) filter (where kind = 'refund') as given
    from payments.sale where shard = 'acquirer' and state = 'approved' and original is not null group by original) f on f.original = s.id`;

interface Side {
  readonly id: string;
  readonly bank: string;
  readonly network: string;
  readonly acquirer: string;
  readonly booked: number | null;
  readonly returned: number | null;
  readonly taken: number;
  readonly given: number;
  readonly kind: string | null;
  readonly sold: number | null;
}

const PAID = ['paid', 'held', 'closed'];

function differs({ bank, network, acquirer, booked, returned, taken, given, kind, sold }: Side): boolean {
  const said = [PAID.includes(bank), network === 'approved', acquirer === 'approved'];
  if (new Set(said).size > 1) return true;
  if (!said[0]) return (booked ?? 0) !== 0;
  return booked !== (kind === 'purchase' ? sold : taken) || returned !== given;
}

/** Every difference between the books of the three parties, each as a sentence; none where all agree. */
export async function differences(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<Side>(SIDES, [BANK, ACQUIRER]);
  const found = rows.filter(differs).map((side) => JSON.stringify(side));
  const open = await pool.query<{ what: string }>(
    `select 'open at the acquirer: ' || id || ' ' || state as what from payments.sale
       where shard = 'acquirer' and state in ('sending', 'unknown', 'voiding', 'stuck')
     union all select 'a hold is left over: ' || id from ledger.account where shard = $1 and (debits_pending <> 0 or credits_pending <> 0)
     union all select 'twice at the bank: ' || rrn from payments.authorisation where shard = $1 and rrn <> '' group by rrn having count(*) > 1`,
    [BANK],
  );
  found.push(...open.rows.map(({ what }) => what));
  const [owed, cleared] = [
    await balance(pool, 'acquirer', `merchant/${MERCHANT}`),
    await balance(pool, BANK, 'bank/card-clearing'),
  ];
  if (owed !== cleared) found.push(`the merchant is owed ${owed}, the bank has ${cleared} to clear`);
  for (const shard of [BANK, 'network', 'acquirer'])
    found.push(...(await checkBalanced(pool, shard)).map((off) => `${shard}: ${JSON.stringify(off, texts)}`));
  return found;
}

const texts = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

export async function balance(pool: Pool, shard: string, account: string): Promise<number> {
  const { rows } = await pool.query<{ balance: number }>(
    'select (credits - debits)::int as balance from ledger.account where shard = $1 and id = $2',
    [shard, account],
  );
  return rows[0]?.balance ?? 0;
}

/** States of what the shops were told, as the acquirer has them now. */
export async function salesNow(pool: Pool): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ id: string; state: string }>(
    `select id, state from payments.sale where shard = 'acquirer'`,
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}
