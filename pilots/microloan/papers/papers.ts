import { textIn } from '@sandglass/declaration';
import {
  annualOf,
  annualPaper,
  CURRENCY,
  contractPaper,
  customerBooks,
  drawings,
  instalmentId,
  instalments,
  type Loan,
  monthsLater,
  type Parties,
  products,
  schedulePaper,
  statementOf,
  statementPaper,
} from '@sandglass/lending';
import { type Locale, readRows, say } from '@sandglass/operations';
import type { Paper } from '@sandglass/paper';
import type { Pool } from 'pg';
import { applications } from '../application/application.ts';
import { customers } from '../customer/customer.ts';
import { innovation } from '../declaration/innovation.ts';
import { SHARD } from '../shard.ts';
import type { SignedHere } from './signed.ts';

const ONE = 'where shard = $1 and id = $2';

/** Between the bank that declared the pilot and the business. */
async function partiesOf(pool: Pool, locale: Locale, customer: string): Promise<Parties> {
  const [row] = await readRows(pool, customers, ONE, [SHARD, customer]);
  return { bank: textIn(innovation.institutions[0]!.name, locale), borrower: row?.name ?? customer };
}

/** From the application, which never changes once it is signed; not from the loan, which lives on. */
export async function contractOf(pool: Pool, locale: Locale, of: SignedHere): Promise<Paper | undefined> {
  const [signed] = await readRows(pool, applications, ONE, [SHARD, of.application]);
  const [product] = await readRows(pool, products, ONE, [SHARD, of.product]);
  if (signed === undefined || signed.offer === null) return undefined;
  const { offer } = signed;
  return contractPaper(locale, await partiesOf(pool, locale, of.customer), {
    loan: of.loan,
    signedOn: of.signedOn,
    currency: signed.currency,
    limit: of.renews?.amount ?? signed.granted,
    rateBps: signed.rate_bps,
    lprBps: signed.lpr_bps,
    termMonths: signed.term_months,
    availableUntil: monthsLater(of.from, offer.limitMonths),
    revolving: offer.revolving,
    product: product === undefined ? signed.product : say(product.title, locale),
    version: signed.version,
    terms: offer.terms,
    ...(of.renews === undefined ? {} : { renews: { ...of.renews, on: of.from } }),
  });
}

export async function scheduleOf(pool: Pool, locale: Locale, loan: Loan, day: string): Promise<Paper> {
  const drawn = await readRows(pool, drawings, 'where shard = $1 and loan = $2 order by n', [SHARD, loan.id]);
  const ids = drawn.flatMap(({ id, instalments: count }) =>
    Array.from({ length: count }, (_, at) => instalmentId(id, at + 1)),
  );
  const rows = await readRows(pool, instalments, 'where shard = $1 and id = any($2::text[]) order by n', [
    SHARD,
    ids,
  ]);
  return schedulePaper(
    locale,
    await partiesOf(pool, locale, loan.customer),
    loan,
    drawn.map((drawing) => ({ drawing, instalments: rows.filter((row) => row.drawing === drawing.id) })),
    day,
  );
}

export async function statementFor(
  pool: Pool,
  locale: Locale,
  loan: Loan,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Paper> {
  const books = await customerBooks(pool, SHARD, loan.customer);
  const own = books.loans.find((one) => one.loan.id === loan.id)!;
  const parties = await partiesOf(pool, locale, loan.customer);
  return statementPaper(locale, parties, loan, statementOf(own.movements, from, to));
}

export async function annualFor(
  pool: Pool,
  locale: Locale,
  customer: string,
  year: number,
  today: string,
): Promise<Paper> {
  const books = await customerBooks(pool, SHARD, customer);
  const parties = await partiesOf(pool, locale, customer);
  return annualPaper(locale, parties, CURRENCY, annualOf(books, year, today));
}
