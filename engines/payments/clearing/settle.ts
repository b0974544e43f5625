import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { ClearingDate } from './close-file.ts';
import { memberAccount, networkAccounts, SETTLEMENT_BANK } from './network-chart.ts';
import { openedNow } from './opened.ts';
import { signedTransfer } from './signed-transfer.ts';
import { clearingDays, clearingFiles, fileId, settlementOrders } from './tables.ts';

/** Settlement dates whose money moves by a business date; $1 shard, $2 business date. Plan: the partial index of closed days. */
export const DAYS_TO_SETTLE = `
  select id from payments.clearing_day where shard = $1 and state = 'closed' and settles_on <= $2::date order by id`;

/** Tells the settlement bank what to move, and books it: afterwards no member owes or is owed anything for that date. */
export const settleDayOf = (shard: string, members: readonly string[]) =>
  operation({
    name: `${shard}.clearing.settle`,
    summary: 'Settles a date with the settlement bank: each member’s net position moves in one amount.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ date: ClearingDate }, { additionalProperties: false }),
    load: ({ date }) => [
      clearingDays.key(date),
      ...members.flatMap((member) => [
        clearingFiles.key(fileId(date, member)),
        settlementOrders.key(fileId(date, member)),
      ]),
      ...networkAccounts(members).map(({ id }) => accounts.key(id)),
    ],
    decide: (state, { date }, { businessDate, now }) => {
      const day = state.get(clearingDays, date);
      if (day?.state !== 'closed') return refuse('clearing-day-not-closed', { date });
      if (businessDate < day.settles_on) return refuse('settlement-too-early', { date, on: day.settles_on });
      const files = members.map((member) => state.get(clearingFiles, fileId(date, member))!);
      return effects({
        reply: { date, members: files.length },
        rows: [
          ...openedNow(state, networkAccounts(members), now),
          clearingDays.update({ ...day, state: 'settled' }),
          ...files.map(({ id, member, net }) =>
            settlementOrders.insert({ id, member, date, amount: net, settled_on: businessDate, at: now }),
          ),
        ],
        transfers: files.flatMap(({ member, net }) =>
          signedTransfer(memberAccount(member), SETTLEMENT_BANK, net, 'settlement'),
        ),
        facts: [{ kind: `${shard}.settled`, header: { date, members: files.length } }],
      });
    },
  });
