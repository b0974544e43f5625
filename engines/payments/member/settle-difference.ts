import { subjectKey } from '@sandglass/journal';
import { accounts } from '@sandglass/ledger';
import {
  type Actor,
  effects,
  type Job,
  operation,
  readRows,
  refuse,
  type State,
  type Transfer,
} from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { openedNow } from '../clearing/opened.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import { ACCEPTED, CLAIMS, DUE, memberAccounts, moved } from './chart.ts';
import { differenceView } from './difference-view.ts';
import type { ClearingMember, PartyOf } from './member.ts';
import {
  carryOf,
  claimExchange,
  type Difference,
  differences,
  WAYS,
  type Way,
  type WayProposal,
  type WayTaken,
} from './tables.ts';

/** As `claimExchange` says it. */
const named = (of: string): string =>
  `case when position('/' in ${of}.exchange) > 0 then ${of}.original else ${of}.exchange end`;
/** Other differences that a claim names by the same exchange as that of $2. Plan: the shard's differences, once; a person asked. */
const SAME_EXCHANGE = `where shard = $1 and id <> $2 and source = 'file' and ${named('x')} =
  (select ${named('d')} from payments.difference d where d.shard = $1 and d.id = $2) order by id limit 20`;

/** How many of them were claimed, and so have numbers. */
const claimedOf = (state: State, others: readonly string[]): number =>
  others.filter((id) => state.get(differences, id)?.way === 'claim').length;

const personOf = ({ person, party }: Actor): string => person ?? party;
const size = (amount: bigint | null): bigint => (amount === null ? 0n : amount < 0n ? -amount : amount);

/** Which ways a difference has: what is missing in one's own books is booked, what is too much there is taken back. */
export function waysOf(row: Difference): readonly Way[] {
  if (row.state !== 'open') return [];
  if (carryOf(row) === 0n || row.source === 'statement') return ['accept'];
  const booked: readonly Way[] =
    row.kind === 'twice' ? [] : [size(row.ours) > size(row.theirs) ? 'reverse' : 'post-late'];
  return [...booked, ...(row.refused === null ? (['claim'] as const) : []), 'accept'];
}

/**
 * Ends a difference by a way that a person takes. Where money moves the first call proposes, and another person's call of the same
 * way does it; where none does, one person is enough.
 */
export const settleDifferenceOf = (member: ClearingMember) =>
  operation({
    name: `${member.shard}.difference.settle`,
    summary:
      'Ends a difference of the reconciliation: book late, reverse, claim from the network or accept; two people where money moves.',
    business: 'continuing',
    roles: ['institution'],
    input: Type.Object(
      {
        difference: Type.String({ minLength: 1, maxLength: 160 }),
        way: Type.Enum([...WAYS]),
        words: Type.Optional(Type.String({ maxLength: 2_000 })),
      },
      { additionalProperties: false },
    ),
    prepare: async ({ difference }, _actor, { pool }) => {
      const [, exchange = ''] = difference.split('|');
      if (difference.startsWith('statement|')) return { others: [], isUnended: false };
      const [party, others, isUnended] = await Promise.all([
        member.partyOf(pool, exchange),
        readRows(pool, differences, SAME_EXCHANGE, [member.shard, difference]),
        member.isUnended(pool, exchange),
      ]);
      return { party, others: others.map(({ id }) => id), isUnended };
    },
    load: ({ difference }, _actor, { party, others }) => [
      differences.key(difference),
      ...others.map((id) => differences.key(id)),
      ...memberAccounts(member).map(({ id }) => accounts.key(id)),
      ...(party === undefined ? [] : [accounts.key(party.account)]),
      ...(party?.subject === undefined ? [] : [subjectKey(party.subject)]),
    ],
    decide: (state, { difference, way, words = '' }, { actor, businessDate, now }, of) => {
      const { party, others, isUnended } = of;
      const row = state.get(differences, difference);
      if (row === undefined) return refuse('difference-unknown', { difference });
      const ways = waysOf(row);
      if (!ways.includes(way)) return refuse('difference-way', { state: row.state, ways: ways.join(', ') });
      if (isUnended) return refuse('difference-sale-open', { rrn: row.rrn });
      const carry = carryOf(row);
      const isBooked = way === 'post-late' || way === 'reverse';
      if (isBooked && party === undefined) return refuse('difference-of-nobody');
      const by = personOf(actor);
      const isSecond = row.proposal?.way === way;
      if (isSecond && row.proposal?.by === by) return refuse('difference-needs-another');
      const kind = `${member.shard}.difference`;
      if (carry !== 0n && !isSecond) {
        const after: Difference = { ...row, proposal: { way, by, words } };
        return effects({
          reply: differenceView(after, waysOf(after)),
          rows: [differences.update(after)],
          facts: [{ kind: `${kind}-proposed`, header: { date: row.date, kind: row.kind, way } }],
        });
      }
      const isClaim = way === 'claim';
      const after: Difference = {
        ...row,
        righted: row.righted + carry,
        claimed: isClaim ? carry : 0n,
        state: isClaim ? 'claimed' : 'closed',
        way,
        proposal: null,
        taken: takenOf(isSecond ? row.proposal : null, { by, words }),
        closed_on: isClaim ? null : businessDate,
      };
      return effects({
        reply: differenceView(after, []),
        rows: [...openedNow(state, memberAccounts(member), now), differences.update(after)],
        transfers: entriesOf(member, row, way, party),
        facts: [
          {
            kind: `${kind}-${isClaim ? 'claimed' : 'closed'}`,
            header: { date: row.date, kind: row.kind, way },
            ...(isBooked && party?.subject !== undefined
              ? { subject: party.subject, opening: { amount: amountText(size(carry)), rrn: row.rrn } }
              : {}),
          },
        ],
        jobs: isClaim
          ? [
              claimJob(member.shard, row, carry, {
                words: bothSay(row, words),
                n: 1 + claimedOf(state, others),
              }),
            ]
          : [],
      });
    },
  });

/** The first person's words are those of the proposal. */
const takenOf = (
  proposal: WayProposal | null,
  now: { readonly by: string; readonly words: string },
): WayTaken =>
  proposal === null
    ? { ...now, confirmed: null }
    : { by: proposal.by, words: proposal.words, confirmed: now };

/** What who proposed and who confirmed wrote, a line each, where they wrote anything. */
const bothSay = ({ proposal }: Difference, confirmed: string): string =>
  [...new Set([proposal?.words ?? '', confirmed])].filter((words) => words !== '').join('\n');

/** What stands on the account that is settled goes where the way says. */
function entriesOf(
  member: ClearingMember,
  row: Difference,
  way: Way,
  party: PartyOf | undefined,
): readonly Transfer[] {
  const carry = carryOf(row);
  if (row.source === 'statement') return signedTransfer(ACCEPTED, DUE, carry, 'difference-accepted');
  if (way === 'claim') return moved(member, carry, CLAIMS, 'difference-claimed');
  if (way === 'accept') return moved(member, carry, ACCEPTED, 'difference-accepted');
  return moved(member, carry, party!.account, way === 'reverse' ? 'card-reversed-late' : 'card-posted-late');
}

/** What the network is asked to clear: to the issuer what it paid too much, to the acquirer what it did not get. */
const claimJob = (
  shard: string,
  row: Difference,
  carry: bigint,
  { words, n }: { readonly words: string; readonly n: number },
): Job => ({
  kind: `${shard}.present`,
  payload: {
    exchange: claimExchange(row),
    kind: carry < 0n ? 'credit-adjustment' : 'debit-adjustment',
    n,
    amount: amountText(size(carry)),
    words,
    difference: row.id,
  },
});
