import { DoorRefusal, IdString, read } from '@sandglass/http';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { UseOf } from '../collection/reads.ts';
import { drawingId, drawings } from '../loan/drawing.ts';
import { type Instalment, instalmentId, instalments } from '../loan/instalment.ts';
import { type Loan, loans } from '../loan/loan.ts';
import type { OpenBook } from '../repayment/open-book.ts';
import { total } from '../repayment/sums.ts';
import { texts } from '../repayment/take.ts';
import { planAnew } from './plan-anew.ts';
import { GRACE_MAX, MONTHS_MAX, nextTerms } from './proposal.ts';
import { type Restructure, restructures } from './restructure.ts';

const ONE = 'where shard = $1 and id = $2';
const BY_IDS = 'where shard = $1 and id = any($2::text[]) order by drawing, n';

/** A loan's schedule as it stands beside what new terms would make of it today: made by the function that books them. */
export const previewOf = (shard: string, prefix: string, useOf: UseOf) =>
  read({
    path: `${prefix}/{id}/preview`,
    summary:
      'A loan’s schedule before and after new terms, as of today: of those that wait, or, for staff, of any that are named.',
    roles: ['institution', 'customer'],
    params: Type.Object({ id: IdString() }),
    query: Type.Object(
      {
        months: Type.Optional(Type.Integer({ minimum: 1, maximum: MONTHS_MAX })),
        gracePeriods: Type.Optional(Type.Integer({ minimum: 0, maximum: GRACE_MAX })),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({}, { additionalProperties: true }),
    read: async ({ pool, actor, params: { id }, query, businessDate }) => {
      const [loan] = await readRows(pool, loans, ONE, [shard, id]);
      if (loan === undefined || (actor.role === 'customer' && loan.customer !== actor.party))
        return undefined;
      const [row] = await readRows(pool, restructures, ONE, [shard, nextTerms(loan)]);
      const terms = termsToShow(actor.role === 'customer', query, row);
      if (terms === undefined || loan.open_drawings.length === 0) return undefined;
      const book = await bookOf(pool, shard, loan);
      return previewed(book, terms, businessDate);
    },
    uses: useOf(
      (found) => [String((Object(found) as { customer?: string }).customer)],
      'new terms of a loan',
    ),
  });

/** A customer sees what was approved for them, staff also what waits or what they try. */
function termsToShow(
  isCustomer: boolean,
  { months, gracePeriods = 0 }: { readonly months?: number; readonly gracePeriods?: number },
  row: Restructure | undefined,
) {
  if (isCustomer) return row?.state === 'approved' ? ofRow(row) : undefined;
  if (months !== undefined) return { months, gracePeriods };
  return row?.state === 'proposed' || row?.state === 'approved' ? ofRow(row) : undefined;
}
const ofRow = ({ months, grace_periods }: Restructure) => ({ months, gracePeriods: grace_periods });

/** The open drawings of a loan with what of them is unpaid. */
async function bookOf(pool: Pool, shard: string, loan: Loan): Promise<OpenBook> {
  const ids = loan.open_drawings.map(({ n }) => drawingId(loan.id, n));
  const rowIds = loan.open_drawings.flatMap(({ n, from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => instalmentId(drawingId(loan.id, n), from + at)),
  );
  const drawn = await readRows(pool, drawings, 'where shard = $1 and id = any($2::text[]) order by n', [
    shard,
    ids,
  ]);
  const rows = await readRows(pool, instalments, BY_IDS, [shard, rowIds]);
  return {
    loan,
    plans: drawn.map((drawing) => ({
      drawing,
      instalments: rows.filter((row) => row.drawing === drawing.id),
    })),
  };
}

function previewed(book: OpenBook, terms: { months: number; gracePeriods: number }, date: string) {
  const { loan, plans } = book;
  const every = loan.terms.everyMonths ?? 1;
  const isWhole = loan.terms.form === 'bullet' || loan.terms.form === 'draw-and-repay';
  if (!isWhole && (terms.months % every !== 0 || terms.gracePeriods * every >= terms.months))
    throw new DoorRefusal('restructure-terms', { every: String(every) });
  const anew = planAnew(book, terms, date);
  return {
    customer: loan.customer,
    loan: loan.id,
    currency: loan.currency,
    on: date,
    ...terms,
    principal: amountText(loan.principal),
    paidNow: { ...texts(anew.paid), total: amountText(total(anew.paid)) },
    before: scheduleOf(plans.flatMap(({ instalments: rows }) => [...rows])),
    after: scheduleOf(anew.instalments),
    observedUntil: anew.loan.observed_until,
  };
}

function scheduleOf(rows: readonly Instalment[]) {
  const sorted = [...rows].sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : a.n - b.n));
  const interest = sorted.reduce((sum, row) => sum + row.interest - row.interest_paid, 0n);
  return {
    interest: amountText(interest),
    maturesOn: sorted.at(-1)?.due_on ?? null,
    rows: sorted.map((row) => ({
      instalment: row.id,
      dueOn: row.due_on,
      principal: amountText(row.principal - row.principal_paid),
      interest: amountText(row.interest - row.interest_paid),
      payment: amountText(row.principal - row.principal_paid + row.interest - row.interest_paid),
    })),
  };
}
