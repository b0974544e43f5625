import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { CLAIMS, memberAccounts, moved } from './chart.ts';
import { differenceView } from './difference-view.ts';
import type { ClearingMember } from './member.ts';
import { type Difference, differences } from './tables.ts';

/** Takes the network's no to a claim: what was claimed stands where it stood, and people end it another way. A repeat changes nothing. */
export const refuseClaimOf = (member: ClearingMember) =>
  operation({
    name: `${member.shard}.difference.refuse-claim`,
    summary: 'Takes it that the network refused a claim: the difference is open again, and says why.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        difference: Type.String({ minLength: 1, maxLength: 160 }),
        /** The network's reason, a code of the catalogue. */
        code: Type.String({ pattern: '^[a-z][a-z-]{0,63}$' }),
      },
      { additionalProperties: false },
    ),
    load: ({ difference }) => [
      differences.key(difference),
      ...memberAccounts(member).map(({ id }) => accounts.key(id)),
    ],
    decide: (state, { difference, code }) => {
      const row = state.get(differences, difference);
      if (row === undefined) return refuse('difference-unknown', { difference });
      if (row.state !== 'claimed') return effects({ reply: differenceView(row, []) });
      const after: Difference = {
        ...row,
        righted: row.righted - row.claimed,
        claimed: 0n,
        state: 'open',
        way: null,
        refused: code,
      };
      return effects({
        reply: differenceView(after, []),
        rows: [differences.update(after)],
        transfers: moved(member, -row.claimed, CLAIMS, 'claim-refused'),
        facts: [
          {
            kind: `${member.shard}.difference-claim-refused`,
            header: { date: row.date, kind: row.kind, reason: code },
          },
        ],
      });
    },
  });
