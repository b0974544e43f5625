import { createHash } from 'node:crypto';
import { accounts } from '@sandglass/ledger';
import { effects, operation, prepareAgain, readRows, refuse, Unavailable } from '@sandglass/operations';
import { addDays, nextWorkday, parseDate } from '@sandglass/time';
import type { Pool } from 'pg';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { ClearingDate } from '../clearing/close-file.ts';
import { readClearingFile } from '../clearing/file.ts';
import { signOf } from '../clearing/line.ts';
import { openedNow } from '../clearing/opened.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import { CLAIMS, DUE, INTERCHANGE, memberAccounts, moved, NETWORK_FEE } from './chart.ts';
import { firstDate } from './first-date.ts';
import type { ClearingMember } from './member.ts';
import { type DayResult, reconcileDay } from './reconcile-day.ts';
import { dayBefore, differences, reconciliations, standingOf } from './tables.ts';

/** More than that is no day with differences but a wrong file, and a person looks at it before anything is booked by it. */
const DIFFERENCES_MAX = 10_000;
const AGAIN_SECONDS = 60;

/** Dates that a member has not reconciled; $1 shard, $2 business date. The first time it is the day before. */
export const DATES_TO_RECONCILE = `
  select d::date::text as id from generate_series(
    coalesce((select max(id)::date + 1 from payments.reconciliation where shard = $1), $2::date - 1),
    $2::date - 1, '1 day') as d order by 1`;

/** What the file says of the day, in the member's own books: signed, minor units. */
interface Totals {
  readonly lines: number;
  readonly gross: bigint;
  readonly interchange: bigint;
  readonly network: bigint;
  readonly digest: string;
}

/**
 * Compares a member's own books of a settlement date with the network's file, writes down what differs, and books the file: the
 * account that is settled is emptied by what the file has, against what the settlement bank has to move; fees are income or
 * expense. Once a date.
 */
export const reconcileOf = (member: ClearingMember) =>
  operation({
    name: `${member.shard}.clearing.reconcile`,
    summary:
      'Compares own books and the network’s file of a settlement date, and books what is to be settled.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ date: ClearingDate }, { additionalProperties: false }),
    prepare: async ({ date }, _actor, { pool, businessDate }) => {
      const text = await member.source.file(pool, date);
      if (text === undefined) throw new Unavailable(`the file of ${date} is not there yet`, AGAIN_SECONDS);
      return comparedOf(member, pool, { date, today: businessDate }, text);
    },
    load: ({ date }, _actor, { result }) => [
      reconciliations.key(date),
      reconciliations.key(dayBefore(date)),
      ...result.inserted.map(({ id }) => differences.key(id)),
      ...result.updated.map(({ id }) => differences.key(id)),
      ...memberAccounts(member).map(({ id }) => accounts.key(id)),
    ],
    decide: (state, { date }, { now }, { result, totals, own, carried, since }) => {
      // A person may have settled one meanwhile, or proposed how.
      if (result.updated.some(({ id }) => standingOf(state.get(differences, id)) !== carried.get(id)))
        return prepareAgain();
      if (state.get(reconciliations, date) !== undefined) return refuse('date-reconciled', { date });
      const before = dayBefore(date);
      if (date > since && state.get(reconciliations, before) === undefined)
        return refuse('date-before-open', { date, before });
      const { inserted, updated, matched, claimsCleared } = result;
      if (inserted.length > DIFFERENCES_MAX)
        return refuse('differences-too-many', { date, count: String(inserted.length) });
      const { lines, gross, interchange, network, digest } = totals;
      const isIssuer = member.side === 'credit';
      const net = isIssuer ? interchange - network - gross : gross - interchange - network;
      const open = inserted.filter((row) => row.state !== 'closed').length;
      return effects({
        reply: { date, lines, matched, differences: open, net: amountText(net) },
        rows: [
          ...openedNow(state, memberAccounts(member), now),
          reconciliations.insert({
            id: date,
            state: 'reconciled',
            lines: BigInt(lines),
            own: BigInt(own),
            matched: BigInt(matched),
            gross,
            interchange,
            network,
            net,
            digest,
            settles_on: nextWorkday(addDays(parseDate(date), 1)),
            at: now,
          }),
          ...inserted.map((row) => differences.insert(row)),
          ...updated.map((row) => differences.update(row)),
        ],
        transfers: [
          ...moved(member, gross, DUE, 'card-cleared'),
          ...(isIssuer
            ? signedTransfer(DUE, INTERCHANGE, interchange, 'interchange')
            : signedTransfer(INTERCHANGE, DUE, interchange, 'interchange')),
          ...signedTransfer(NETWORK_FEE, DUE, network, 'network-fee'),
          ...moved(member, -claimsCleared, CLAIMS, 'claim-cleared'),
        ],
        facts: [
          {
            kind: `${member.shard}.reconciled`,
            header: { date, lines, matched, differences: open, digest },
          },
        ],
      });
    },
  });

async function comparedOf(
  member: ClearingMember,
  pool: Pool,
  { date, today }: { readonly date: string; readonly today: string },
  text: string,
) {
  const { head, lines } = readClearingFile(text);
  if (head.date !== date || head.member !== member.code)
    throw new Error(`the file is ${head.member}’s of ${head.date}`);
  const own = await member.bookedOn(pool, date);
  const booked = new Set(own.map(({ exchange }) => exchange));
  const missing = lines.map(({ exchange }) => exchange).filter((exchange) => !booked.has(exchange));
  const [elsewhere, undoing, carried, early, givenUp, since] = await Promise.all([
    member.bookedOf(pool, missing),
    member.undoing(pool, missing),
    readRows(pool, differences, `where shard = $1 and source = 'file' and state <> 'closed' order by id`, [
      member.shard,
    ]),
    clearedBefore(pool, member.shard, date),
    givenUpOf(pool, member.shard, missing),
    firstDate(pool, reconciliations, member.shard, date),
  ]);
  const result: DayResult = reconcileDay({
    date,
    today,
    own,
    lines,
    carried,
    elsewhere,
    early,
    givenUp,
    since,
    undoing: new Set(undoing),
  });
  const sum = (of: (line: (typeof lines)[number]) => bigint): bigint =>
    lines.reduce((total, line) => total + signOf(line) * of(line), 0n);
  const totals: Totals = {
    lines: lines.length,
    gross: sum(({ amount }) => amount),
    interchange: sum(({ interchange }) => interchange),
    network: sum(({ network }) => network),
    digest: createHash('sha256').update(text).digest('hex'),
  };
  return {
    result,
    totals,
    own: own.length,
    since,
    carried: new Map(carried.map((row) => [row.id, standingOf(row)])),
  };
}

/** Exchanges that an earlier file had already, though they were booked on this date. */
async function clearedBefore(pool: Pool, shard: string, date: string): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ exchange: string }>(
    `select exchange from payments.difference
     where shard = $1 and source = 'file' and (date >= $2::date - 7 or own_on = $2::date) and date < $2::date
       and theirs is not null and ours is not null`,
    [shard, date],
  );
  return new Set(rows.map(({ exchange }) => exchange));
}

/** Which of these people ended as booked and not cleared, and no file had since. Plan: the index by exchange. */
async function givenUpOf(
  pool: Pool,
  shard: string,
  exchanges: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await pool.query<{ exchange: string }>(
    `select exchange from payments.difference where shard = $1 and source = 'file' and exchange = any($2)
     group by exchange having bool_and(theirs is null) and bool_or(way in ('reverse', 'accept') and state = 'closed')`,
    [shard, exchanges],
  );
  return new Set(rows.map(({ exchange }) => exchange));
}
