import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import { drawings } from '../loan/drawing.ts';
import { instalments } from '../loan/instalment.ts';
import type { Loan } from '../loan/loan.ts';
import { isUnpaid, type OpenBook } from '../repayment/open-book.ts';
import { quote } from '../repayment/quote.ts';
import { total } from '../repayment/sums.ts';
import { claimOf, claimTo, totalOf } from '../write-off/claim.ts';
import { writeOffs } from '../write-off/write-off.ts';

/** What of a loan is claimed on a date, read from its rows: the same arithmetic as the settlement quote. */
export async function claimedOf(pool: Pool, shard: string, loan: Loan, date: string): Promise<bigint> {
  if (loan.state === 'written-off') {
    const [row] = await readRows(pool, writeOffs, 'where shard = $1 and id = $2', [shard, loan.id]);
    return row === undefined ? 0n : totalOf(claimOf(claimTo(row, loan, date)));
  }
  return total(quote(await openBookOf(pool, shard, loan), date).claimed);
}

/** The open drawings of a loan with their unpaid instalments, read from its rows. */
export async function openBookOf(pool: Pool, shard: string, loan: Loan): Promise<OpenBook> {
  const drawn = await readRows(
    pool,
    drawings,
    `where shard = $1 and loan = $2 and state = 'open' order by n`,
    [shard, loan.id],
  );
  const rows = await readRows(
    pool,
    instalments,
    'where shard = $1 and id = any($2::text[]) order by drawing, n',
    [
      shard,
      drawn.flatMap(({ id, instalments: count }) =>
        Array.from({ length: count }, (_, n) => `${id}.${n + 1}`),
      ),
    ],
  );
  const plans = drawn.map((drawing) => ({
    drawing,
    instalments: rows.filter((row) => row.drawing === drawing.id && isUnpaid(row)),
  }));
  return { loan, plans };
}
