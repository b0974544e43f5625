import { accounts } from '@sandglass/ledger';
import { effects, operation, prepareAgain, readRows, refuse } from '@sandglass/operations';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { ClearingDate } from '../clearing/close-file.ts';
import { openedNow } from '../clearing/opened.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import type { StatementEntry } from '../clearing/source.ts';
import { CENTRAL_BANK, DUE, memberAccounts } from './chart.ts';
import { firstDate } from './first-date.ts';
import type { ClearingMember } from './member.ts';
import { statementDay } from './statement-day.ts';
import { dayBefore, differences, reconciliations, standingOf, statements } from './tables.ts';

/** Dates whose statement a member has not booked; $1 shard, $2 business date. */
export const STATEMENTS_TO_BOOK = `
  select d::date::text as id from generate_series(
    coalesce((select max(id)::date + 1 from payments.statement where shard = $1), $2::date - 1),
    $2::date - 1, '1 day') as d order by 1`;

/** Books the settlement bank's statement of a date, and writes down where it is not what was to be settled. Once a date. */
export const bookStatementOf = (member: ClearingMember) =>
  operation({
    name: `${member.shard}.clearing.statement`,
    summary: 'Books the settlement bank’s statement of a date, and compares it with what was to be settled.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ date: ClearingDate }, { additionalProperties: false }),
    prepare: async ({ date: on }, _actor, { pool, businessDate: today }) => {
      const entries = await member.source.statement(pool, on);
      const since = await firstDate(pool, statements, member.shard, on);
      const found = await compared(pool, member.shard, { on, today }, entries);
      return { entries: entries.length, since, ...found };
    },
    load: ({ date }, _actor, { result }) => [
      statements.key(date),
      statements.key(dayBefore(date)),
      ...result.settled.map((day) => reconciliations.key(day)),
      ...[...result.inserted, ...result.updated].map(({ id }) => differences.key(id)),
      ...memberAccounts(member).map(({ id }) => accounts.key(id)),
    ],
    decide: (state, { date }, { now }, { entries, result, known, since }) => {
      if (state.get(statements, date) !== undefined) return refuse('statement-booked', { date });
      const before = dayBefore(date);
      if (date > since && state.get(statements, before) === undefined)
        return refuse('date-before-open', { date, before });
      if (result.updated.some(({ id }) => standingOf(state.get(differences, id)) !== known.get(id)))
        return prepareAgain();
      const { inserted, updated, settled, moved } = result;
      const days = settled.flatMap((day) => state.get(reconciliations, day) ?? []);
      return effects({
        reply: { date, entries, settled: [...settled], differences: inserted.length },
        rows: [
          ...openedNow(state, memberAccounts(member), now),
          statements.insert({ id: date, entries, moved, at: now }),
          ...days.map((day) => reconciliations.update({ ...day, state: 'settled' })),
          ...inserted.map((row) => differences.insert(row)),
          ...updated.map((row) => differences.update(row)),
        ],
        transfers: signedTransfer(CENTRAL_BANK, DUE, moved, 'card-settlement'),
        facts: [
          {
            kind: `${member.shard}.statement-booked`,
            header: { date, entries, settled: settled.length, moved: amountText(moved) },
          },
        ],
      });
    },
  });

async function compared(
  pool: Pool,
  shard: string,
  { on, today }: { readonly on: string; readonly today: string },
  entries: readonly StatementEntry[],
) {
  const named = [...new Set(entries.map(({ reference }) => reference))];
  const days = await readRows(
    pool,
    reconciliations,
    `where shard = $1 and (id = any($2) or (state = 'reconciled' and settles_on <= $3)) order by id`,
    [shard, named, on],
  );
  // Also those that people ended: money that they gave up is not missed once more.
  const rows = await readRows(
    pool,
    differences,
    `where shard = $1 and source = 'statement' and (state <> 'closed' or exchange = any($2))`,
    [shard, [...named, ...days.map(({ id }) => id)]],
  );
  const result = statementDay({
    on,
    today,
    entries,
    expected: days.map(({ id, net, settles_on: settlesOn, state }) => ({
      date: id,
      net,
      settlesOn,
      isSettled: state === 'settled',
    })),
    known: new Map(rows.map((row) => [row.exchange, row])),
  });
  return { result, known: new Map(rows.map((row) => [row.id, standingOf(row)])) };
}
