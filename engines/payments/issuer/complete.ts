import { subjectKey } from '@sandglass/journal';
import { accounts, available, pendings } from '@sandglass/ledger';
import { effects, operation, refuse, type Transfer, type Usage } from '@sandglass/operations';
import Type from 'typebox';
import { amountText, minorOf } from '../amount.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import { giveBack } from '../token/spend.ts';
import { tokenUses } from '../token/token.ts';
import { type Authorisation, holdId, movements, progressed } from './authorisation.ts';
import { exchangeId } from './exchange.ts';
import { FollowingPayment, followed, followingKeys, originalOf } from './following.ts';
import { HOLD_POLICY, type Issuer } from './issuer.ts';

const BPS = 10_000n;

/**
 * Takes what was held, in one part or several (预授权完成, 0220): what a last part leaves is free again. A last part may take
 * somewhat more than was held, as far as the money goes. An advice: it is repeated until it is answered.
 */
export const completeOf = ({ shard }: Issuer) =>
  operation({
    name: `${shard}.complete`,
    summary: 'Takes an amount that was held, whole, in part or as the last part: 0220 of ISO 8583.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        ...FollowingPayment,
        /** Nothing more will be taken of it. */
        last: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
    load: followingKeys,
    loadThen: (state, { original }) => {
      const row = originalOf(state, original);
      if (row === undefined) return [];
      return [
        pendings.key(holdId(row.id, row.holds)),
        pendings.key(holdId(row.id, row.holds + 1)),
        accounts.key(currentAccount(row.customer)),
        subjectKey(row.customer),
        ...(row.token === null ? [] : [tokenUses.key(row.token)]),
      ];
    },
    decide: (state, input, at) => {
      const { rrn, last } = input;
      const follows = followed(state, input);
      if ('refused' in follows) return follows.refused;
      const { row } = follows;
      const no = (code: string, values = {}) => refuse(code, values, { subject: row.customer });
      if (row.state !== 'held') return no('original-not-held', { state: row.state });
      // Whether the night has freed it already or not.
      if (row.expires_at !== null && row.expires_at <= at.now)
        return no('original-not-held', { state: 'expired' });
      const amount = minorOf(input.amount);
      if (amount === 0n) return no('payment-of-nothing');
      const most = last ? ceilingOf(row) : row.held;
      if (amount > most) return no('completion-too-much', { maximum: amountText(most) });
      const over = amount > row.held ? amount - row.held : 0n;
      const account = state.get(accounts, currentAccount(row.customer));
      if (over > ((account && available(account)) ?? 0n)) return no('account-short');
      const rest = last ? 0n : row.held - amount;
      const freed = row.held - rest - amount + over;
      const use = row.token === null ? undefined : state.get(tokenUses, row.token);
      const after: Authorisation = {
        ...row,
        captured: row.captured + amount,
        held: rest,
        holds: rest > 0n ? row.holds + 1 : row.holds,
        state: rest > 0n ? 'held' : 'closed',
      };
      return effects({
        reply: { authorisation: row.id, amount: amountText(amount), held: amountText(rest), rrn },
        rows: [
          progressed(state, after),
          movements.insert({
            id: exchangeId(input),
            authorisation: row.id,
            kind: 'completion',
            amount,
            rrn,
            business_date: at.businessDate,
            at: at.now,
          }),
          ...(use === undefined || freed === over
            ? []
            : [tokenUses.update(giveBack(use, freed - over, row.day))]),
        ],
        transfers: [...taken(row, amount - over, over), ...heldAnew(after, rest)],
        usage: usedMore(row, over - freed, at.businessDate),
        facts: [
          {
            kind: `${shard}.completed`,
            subject: row.customer,
            header: { category: row.category },
            opening: { rrn, amount: amountText(amount), held: amountText(rest), merchant: row.merchant_name },
          },
        ],
      });
    },
  });

/** What is taken above the hold counts today; what the hold kept and nobody took frees its own day, and no later one. */
const usedMore = (
  { customer, region, business_date }: Authorisation,
  amount: bigint,
  today: string,
): Usage[] =>
  amount > 0n || (amount < 0n && business_date === today)
    ? [{ measure: 'paid-amount', amount, customer, region }]
    : [];

/** What a last part may come to: a share of the first hold, less what was taken. */
const ceilingOf = ({ amount, captured }: Authorisation): bigint =>
  (amount * BigInt(HOLD_POLICY.completionMaxBps)) / BPS - captured;

function taken(row: Authorisation, amount: bigint, over: bigint): Transfer[] {
  const more = { kind: 'transfer' as const, debit: currentAccount(row.customer), credit: CLEARING };
  return [
    { kind: 'post', pending: holdId(row.id, row.holds), amount, code: 'card-completion' },
    ...(over === 0n ? [] : [{ ...more, amount: over, code: 'card-completion-over' }]),
  ];
}

/** What was held and not taken yet is held on: a hold is taken once. */
const heldAnew = (row: Authorisation, amount: bigint): Transfer[] =>
  amount === 0n
    ? []
    : [
        {
          kind: 'pending',
          id: holdId(row.id, row.holds),
          debit: currentAccount(row.customer),
          credit: CLEARING,
          amount,
          code: 'card-hold',
          expiresAt: row.expires_at,
        },
      ];
