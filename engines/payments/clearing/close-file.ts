import { createHash } from 'node:crypto';
import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import { lastSwept } from '@sandglass/sweeps';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { fileText, linesOn } from './file-of.ts';
import { signOf } from './line.ts';
import { netPositions } from './net.ts';
import { CLEARED, memberAccount, NETWORK_FEES, networkAccounts } from './network-chart.ts';
import { openedNow } from './opened.ts';
import { signedTransfer } from './signed-transfer.ts';
import { clearingFiles, fileId } from './tables.ts';

export const ClearingDate = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' });
export const MemberCode = Type.String({ pattern: '^[0-9]{1,11}$' });

/**
 * Closes a member's file of a settlement date: count, sum and digest of what the sweep made, and its net position in the network's
 * books. The lines never change, so it is the same file whenever it is closed.
 */
export const closeFileOf = (shard: string) =>
  operation({
    name: `${shard}.clearing.file`,
    summary:
      'Closes a member’s clearing file of a settlement date, and books what it has to receive or to pay.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object({ date: ClearingDate, member: MemberCode }, { additionalProperties: false }),
    prepare: async ({ date, member }, _actor, { pool }) => {
      const swept = await lastSwept(pool, shard, `${shard}.clear`);
      // The night of the next date sweeps this one.
      const isMade = swept !== undefined && swept > date;
      const lines = isMade ? await linesOn(pool, shard, date, member) : [];
      const digest = createHash('sha256')
        .update(fileText(date, member, lines))
        .digest('hex');
      const net = netPositions(lines).get(member) ?? 0n;
      const fees = lines.reduce((sum, line) => {
        const times = line.acquirer === line.issuer ? 2n : 1n;
        return sum + signOf(line) * line.network * times;
      }, 0n);
      const sum = lines.reduce((total, { amount }) => total + amount, 0n);
      return { isMade, lines: BigInt(lines.length), digest, net, fees, sum };
    },
    load: ({ date, member }) => [
      clearingFiles.key(fileId(date, member)),
      ...networkAccounts([member]).map(({ id }) => accounts.key(id)),
    ],
    decide: (state, { date, member }, { now }, prepared) => {
      const id = fileId(date, member);
      if (!prepared.isMade) return refuse('clearing-not-made', { date });
      if (state.get(clearingFiles, id) !== undefined) return refuse('clearing-file-closed', { date, member });
      const { isMade: _isMade, ...said } = prepared;
      return effects({
        reply: { file: id, lines: Number(said.lines), net: amountText(said.net), digest: said.digest },
        rows: [
          ...openedNow(state, networkAccounts([member]), now),
          clearingFiles.insert({ id, date, member, ...said, at: now }),
        ],
        transfers: [
          ...signedTransfer(CLEARED, memberAccount(member), said.net, 'clearing-position'),
          ...signedTransfer(CLEARED, NETWORK_FEES, said.fees, 'network-fee'),
        ],
        facts: [
          {
            kind: `${shard}.clearing-file-closed`,
            header: {
              date,
              member,
              lines: said.lines.toString(),
              sum: said.sum.toString(),
              digest: said.digest,
            },
          },
        ],
      });
    },
  });
