import { effects, operation, refuse } from '@sandglass/operations';
import { addDays, nextWorkday, parseDate } from '@sandglass/time';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { ClearingDate } from './close-file.ts';
import { clearingDays, clearingFiles, fileId } from './tables.ts';

/** Closes a settlement date once each member's file is: together they are zero, or nothing is settled. */
export const closeDayOf = (shard: string, members: readonly string[]) =>
  operation({
    name: `${shard}.clearing.close`,
    summary:
      'Closes a settlement date: every member’s file is there, and positions and fees are zero together.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ date: ClearingDate }, { additionalProperties: false }),
    load: ({ date }) => [
      clearingDays.key(date),
      ...members.map((member) => clearingFiles.key(fileId(date, member))),
    ],
    decide: (state, { date }) => {
      if (state.get(clearingDays, date) !== undefined) return refuse('clearing-day-closed', { date });
      const files = members.flatMap((member) => state.get(clearingFiles, fileId(date, member)) ?? []);
      if (files.length < members.length) return refuse('clearing-files-missing', { date });
      const fees = files.reduce((sum, file) => sum + file.fees, 0n);
      const net = files.reduce((sum, file) => sum + file.net, 0n);
      if (net + fees !== 0n) return refuse('clearing-not-zero', { date, difference: amountText(net + fees) });
      const settlesOn = nextWorkday(addDays(parseDate(date), 1));
      return effects({
        reply: { date, settlesOn },
        rows: [
          clearingDays.insert({
            id: date,
            state: 'closed',
            files: files.length,
            fees,
            settles_on: settlesOn,
          }),
        ],
        facts: [
          { kind: `${shard}.clearing-day-closed`, header: { date, settlesOn, fees: amountText(fees) } },
        ],
      });
    },
  });
