import { cursorOf, DoorRefusal, keyOfCursor, Page, type Route, read } from '@sandglass/http';
import { accounts, creditBalance, statement } from '@sandglass/ledger';
import { readRows } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import type { Compensated } from '../compensated.ts';
import { FUND, FUND_ACCOUNT, funds, terms } from '../tables.ts';
import { operates } from './claims.ts';

const LINES = 100;

/** The fund as everybody sees it: amounts as decimal strings. */
export const FundView = Type.Object({
  pilot: Type.String(),
  currency: Type.String(),
  balance: Type.String(),
  minimum: Type.String({ description: 'Declared' }),
  belowMinimum: Type.Boolean(),
  paidIn: Type.String(),
  paidOut: Type.String(),
  owed: Type.String({ description: 'Accepted, and waiting for the fund to be filled' }),
  claims: Type.Object({
    open: Type.Integer(),
    waiting: Type.Integer(),
    paid: Type.Integer(),
    refused: Type.Integer(),
    overdue: Type.Integer({ description: 'Missed a declared deadline, ever' }),
  }),
});

/** A pilot's fund; undefined before it is admitted. */
export async function fundOf(pool: Pool, pilot: string) {
  const [held] = await readRows(pool, terms, 'where shard = $1 and pilot = $1', [pilot]);
  const [fund] = await readRows(pool, funds, 'where shard = $1 and id = $2', [pilot, FUND]);
  const [account] = await readRows(pool, accounts, 'where shard = $1 and id = $2', [pilot, FUND_ACCOUNT]);
  if (held === undefined || fund === undefined || account === undefined) return undefined;
  const { rows } = await pool.query<{ overdue: bigint }>(
    'select count(*) as overdue from compensation.claim where shard = $1 and overdue',
    [pilot],
  );
  const text = (minor: bigint): string => amountText(minor, held.currency);
  return {
    pilot,
    currency: held.currency,
    balance: text(creditBalance(account)),
    minimum: text(held.minimum),
    belowMinimum: fund.below,
    paidIn: text(fund.paid_in),
    paidOut: text(fund.paid_out),
    owed: text(fund.owed),
    claims: {
      open: Number(fund.open),
      waiting: Number(fund.tail - fund.head),
      paid: Number(fund.paid),
      refused: Number(fund.refused),
      overdue: Number(rows[0]?.overdue ?? 0n),
    },
  };
}
export type FundShown = NonNullable<Awaited<ReturnType<typeof fundOf>>>;

/** The fund of each pilot, for everybody. */
export const fundRoute = (of: readonly Compensated[]): Route =>
  read({
    path: '/api/pilots/{id}/compensation',
    summary: 'The pilot’s compensation fund: balance, declared minimum, paid in and out, and its claims.',
    roles: ['public'],
    params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
    query: Type.Object({}, { additionalProperties: false }),
    reply: FundView,
    read: async ({ pool, params }) =>
      of.some(({ pilot }) => pilot === params.id) ? fundOf(pool, params.id) : undefined,
  });

/** What was paid in and out, line by line, without whom. */
export const statementRoute = ({ pilot, currency }: Compensated): Route =>
  read({
    path: `/api/pilots/${pilot}/compensation/statement`,
    summary: 'The fund’s statement, the oldest first, without the persons that were paid.',
    roles: ['institution', 'supervisor', 'auditor'],
    params: Type.Object({}),
    query: Type.Object(Page, { additionalProperties: false }),
    reply: Type.Object({
      lines: Type.Array(
        Type.Object({
          at: Type.String(),
          businessDate: Type.String(),
          code: Type.String(),
          paidIn: Type.Union([Type.String(), Type.Null()]),
          paidOut: Type.Union([Type.String(), Type.Null()]),
          balance: Type.String(),
          fact: Type.String({ description: 'shard/operation.n of what moved it' }),
        }),
      ),
      next: Type.Union([Type.String(), Type.Null()]),
    }),
    read: async ({ pool, actor, query }) => {
      if (actor.role === 'institution' && !(await operates(pool, pilot, actor.party))) return undefined;
      const { limit = LINES } = query;
      const [operation, n] = keyOfCursor(query.cursor, 2) ?? [];
      if (operation !== undefined && !/^\d{1,18}\.\d{1,6}$/.test(`${operation}.${n}`)) {
        throw new DoorRefusal('cursor-invalid');
      }
      const after = operation === undefined ? {} : { after: { operation: BigInt(operation), n: Number(n) } };
      const lines = await statement(pool, pilot, FUND_ACCOUNT, { ...after, limit: limit + 1 });
      const page = lines.slice(0, limit);
      const last = page.at(-1);
      return {
        lines: page.map(({ at, businessDate, code, side, amount, after: totals, operation: of }) => ({
          at: new Date(at).toISOString(),
          businessDate,
          code,
          paidIn: side === 'credit' ? amountText(amount, currency) : null,
          paidOut: side === 'debit' ? amountText(amount, currency) : null,
          balance: amountText(totals.credits - totals.debits, currency),
          fact: `${pilot}/${of}.0`,
        })),
        next:
          lines.length > limit && last !== undefined
            ? cursorOf([String(last.operation), String(last.n)])
            : null,
      };
    },
  });
