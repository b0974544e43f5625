import { read } from '@sandglass/http';
import {
  amountText,
  type Drawing,
  drawings,
  drawingView,
  type Instalment,
  instalmentId,
  instalments,
  isUnpaid,
  type Loan,
  lineages,
  loans,
  quote,
  type Repayment,
  rateChanges,
  renewals,
  renewalView,
  repayments,
  texts,
  total,
} from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import Type from 'typebox';
import { SHARD } from '../shard.ts';
import { loanView } from './loans.ts';
import { readers, seenBy } from './readers.ts';
import { ofOne, useOfLoans } from './uses.ts';

const REPAYMENTS_MAX = 500;

/** One loan with its drawings, schedules, repayments and today's settlement quote; another's looks like none. */
export const loanOne = read({
  path: '/api/loans/{id}',
  summary: 'One loan: drawings, schedule, repayments, and what would settle it today.',
  roles: readers,
  params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
  query: Type.Object({}),
  reply: Type.Object({}, { additionalProperties: true }),
  read: async ({ pool, actor, params: { id }, businessDate }) => {
    const own = 'where shard = $1 and ($2::text is null or customer = $2) and id = $3';
    const [loan] = await readRows(pool, loans, own, [SHARD, seenBy(actor), id]);
    if (loan === undefined) return undefined;
    const drawn = await readRows(pool, drawings, 'where shard = $1 and loan = $2 order by n', [SHARD, id]);
    const [rows, paid] = await Promise.all([
      readRows(pool, instalments, instalmentsByIds, [SHARD, drawn.flatMap(instalmentIds)]),
      readRows(pool, repayments, repaymentsOfLoan, [SHARD, id]),
    ]);
    const [lineage] = await readRows(pool, lineages, 'where shard = $1 and id = $2', [SHARD, id]);
    const renewed = await readRows(pool, renewals, renewalsOfLoan, [SHARD, loan.customer, id]);
    return {
      ...loanView(loan, businessDate),
      ...(await rateChanges(pool, SHARD, loan)),
      renews:
        lineage === undefined
          ? null
          : { loan: lineage.from_loan, times: lineage.times, signedOn: lineage.signed_on },
      renewals: renewed.map(renewalView),
      businessDate,
      settlement: settlement(loan, drawn, rows, businessDate),
      drawings: drawn.map((drawing) => drawingView(drawing, rows, businessDate)),
      repayments: paid.map(repaymentView),
    };
  },
  uses: useOfLoans(ofOne),
});

/** Plan: the primary key. */
const instalmentsByIds = 'where shard = $1 and id = any($2::text[]) order by drawing, n';
const instalmentIds = ({ id, instalments: count }: Drawing): string[] =>
  Array.from({ length: count }, (_, at) => instalmentId(id, at + 1));
/** Plan: the index on the customer. */
const renewalsOfLoan = 'where shard = $1 and customer = $2 and loan = $3 order by id';
const repaymentsOfLoan = `where shard = $1 and loan = $2 order by at desc, drawing limit ${REPAYMENTS_MAX}`;

function settlement(loan: Loan, drawn: readonly Drawing[], rows: readonly Instalment[], date: string) {
  const plans = drawn
    .filter(({ state }) => state === 'open')
    .map((drawing) => ({
      drawing,
      instalments: rows.filter((row) => row.drawing === drawing.id && isUnpaid(row)),
    }));
  const { all, claimed } = quote({ loan, plans }, date);
  return {
    on: date,
    ...texts(all),
    total: amountText(total(all)),
    claimedNow: amountText(total(claimed)),
  };
}

const repaymentView = (row: Repayment) => ({
  repayment: row.id,
  drawing: row.drawing,
  paidOn: row.paid_on,
  ...texts(row),
});
