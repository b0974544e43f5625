import { type Download, IdString, type Route, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { PrintPaper } from '@sandglass/paper';
import type { Pool } from 'pg';
import Type from 'typebox';
import { accruedOn } from '../books/accrued.ts';
import { openBookOf } from '../collection/claimed-of.ts';
import type { UseOf } from '../collection/reads.ts';
import { loans } from '../loan/loan.ts';
import { claimOf, claimTo } from '../write-off/claim.ts';
import { writeOffs } from '../write-off/write-off.ts';
import type { Preserving } from './case.ts';
import { COURT_PAPERS, type CourtCase, courtPaper } from './court-papers.ts';
import { preservations } from './preservation.ts';
import { seals } from './seal.ts';

/** Who the papers name: the lender's registered name, and a borrower's. */
export interface Named {
  readonly bank: string;
  readonly nameOf: (pool: Pool, customer: string) => Promise<string>;
}

/** The papers of a preservation case as PDF, in Chinese, as the court takes them. */
export const courtPaperRoutes =
  ({ lender: { shard } }: Preserving, prefix: string, useOf: UseOf, named: Named) =>
  (print: PrintPaper): readonly Route[] =>
    COURT_PAPERS.map((kind) =>
      read({
        path: `${prefix}/{id}/${kind}.pdf`,
        summary: `A paper for the court as PDF, in Chinese: ${kind}.`,
        roles: ['institution'],
        params: Type.Object({ id: IdString() }),
        query: Type.Object({}),
        reply: Type.String({ contentMediaType: 'application/pdf' }),
        read: async () => undefined,
        file: async ({ pool, params: { id }, businessDate }) => {
          const found = await courtCase(pool, shard, id, businessDate, named);
          if (found === undefined) return undefined;
          return fileOf(`${kind}-${id}.pdf`, await print(courtPaper(kind, found)), found.row.customer);
        },
        uses: useOf(() => [], 'court papers'),
      }),
    );

async function courtCase(
  pool: Pool,
  shard: string,
  id: string,
  day: string,
  { bank, nameOf }: Named,
): Promise<CourtCase | undefined> {
  const own = 'where shard = $1 and id = $2';
  const [row] = await readRows(pool, preservations, own, [shard, id]);
  const [loan] = await readRows(pool, loans, own, [shard, id]);
  if (row === undefined || loan === undefined) return undefined;
  const assets = await readRows(pool, seals, 'where shard = $1 and loan = $2 order by n', [shard, id]);
  const [gone] = await readRows(pool, writeOffs, own, [shard, id]);
  const accrued = accruedOn(await openBookOf(pool, shard, loan), day);
  const claim =
    loan.state === 'written-off' && gone !== undefined ? claimOf(claimTo(gone, loan, day)) : undefined;
  const owed =
    claim === undefined
      ? { principal: loan.principal, ...accrued }
      : { principal: claim.principal, interest: claim.interest, overdue: claim.overdue + claim.later };
  return { bank, debtor: await nameOf(pool, loan.customer), loan, row, seals: assets, owed, day };
}

const fileOf = (name: string, bytes: Uint8Array, customer: string): Download => ({
  name,
  type: 'application/pdf',
  parties: [customer],
  body: once(Buffer.from(bytes)),
});

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
