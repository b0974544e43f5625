import type { Transfer } from '@sandglass/operations';
import Type from 'typebox';
import { currentAccount } from '../chart.ts';
import { signedTransfer } from '../clearing/signed-transfer.ts';
import type { Issuer } from '../issuer/issuer.ts';
import { DISPUTE_LOSSES, DISPUTES } from './chart.ts';
import type { Dispute } from './dispute.ts';
import { chargedBack } from './present.ts';
import { disputeReasons } from './reasons.ts';
import { disputeStep, type Refusing, type Stepped } from './step.ts';

/** Disputes whose acquirer did not answer in time; $1 shard, $2 business date. Plan: the partial index of what is open. */
export const DISPUTES_TO_LAPSE = `
  select id from payments.dispute
  where shard = $1 and due_on < $2::date and state in ('presented', 'presented-again') order by due_on, id`;

const over = (row: Dispute, state: 'won' | 'lost' | 'withdrawn', on: string): Dispute => ({
  ...row,
  state,
  due_on: null,
  credit_due_on: null,
  ended_on: on,
});

/** Until then the acquirer may still present the payment again. */
const mayBeAnswered = ({ due_on: due }: Dispute, today: string): boolean => due === null || due >= today;

/** The holder has, or gets now, what they contested. */
const creditedRest = (row: Dispute): Transfer[] =>
  signedTransfer(DISPUTES, currentAccount(row.customer), row.amount - row.advanced, 'dispute-won');

function won(shard: string, row: Dispute, on: string): Stepped {
  const after = { ...over(row, 'won', on), advanced: row.amount };
  if (row.state !== 'arbitration') return { row: after, transfers: creditedRest(row), event: 'won' };
  // The network decided: the amount comes back once more.
  const { transfers = [], ...more } = chargedBack(shard, row, { words: '', dueOn: on });
  const recovered = row.recovered + row.amount;
  return {
    row: { ...after, recovered, round: row.round + 1 },
    transfers: [...transfers, ...creditedRest(row)],
    ...more,
    event: 'won',
  };
}

function lost(row: Dispute, bearer: 'holder' | 'bank', on: string): Stepped {
  const holder = currentAccount(row.customer);
  const after: Dispute = { ...over(row, 'lost', on), bearer };
  if (bearer === 'holder')
    return {
      row: { ...after, advanced: 0n },
      transfers: signedTransfer(holder, DISPUTES, row.advanced, 'dispute-lost'),
      event: 'lost',
    };
  return {
    row: { ...after, advanced: row.amount },
    transfers: [
      ...signedTransfer(DISPUTES, holder, row.amount - row.advanced, 'dispute-borne'),
      ...signedTransfer(DISPUTE_LOSSES, DISPUTES, row.amount, 'dispute-loss'),
    ],
    event: 'lost',
  };
}

/**
 * Ends a dispute for its holder, or against them; two officers. What somebody else paid is never the holder's to bear. Whether it is
 * confirmed as unauthorised is said here, whoever bears it: it counts as fraud.
 */
export const endDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'end',
    summary:
      'Ends a dispute as won or lost, says who bears it and whether the payment was unauthorised; two officers.',
    roles: ['institution'],
    input: Type.Object({
      outcome: Type.Enum(['won', 'lost']),
      bearer: Type.Optional(Type.Enum(['holder', 'bank'])),
      unauthorised: Type.Boolean(),
    }),
    from: ['opened', 'presented', 'represented', 'presented-again', 'arbitration'],
    whenGivenBack: true,
    proposes: ({ outcome, bearer, unauthorised }) => ({
      step: 'end',
      outcome,
      unauthorised,
      ...(bearer === undefined ? {} : { bearer }),
    }),
    decide: (row, { outcome, bearer = 'holder', unauthorised }, { businessDate }): Stepped | Refusing => {
      const isCharged = row.state === 'presented' || row.state === 'presented-again';
      if (outcome === 'won' && !isCharged && row.state !== 'arbitration')
        return { no: 'dispute-not-recovered' };
      if (outcome === 'lost' && isCharged) return { no: 'dispute-recovered' };
      if (outcome === 'won' && isCharged && mayBeAnswered(row, businessDate))
        return { no: 'dispute-not-lapsed', values: { until: row.due_on ?? businessDate } };
      if (outcome === 'won' && row.amount === 0n) return { no: 'dispute-given-back' };
      // Where all of it was given back there is nothing to bear.
      const mayBear = row.amount === 0n || (disputeReasons[row.reason].holderMayBear && !unauthorised);
      if (outcome === 'lost' && bearer === 'holder' && !mayBear) return { no: 'dispute-bank-bears' };
      const stepped = outcome === 'won' ? won(shard, row, businessDate) : lost(row, bearer, businessDate);
      return { ...stepped, row: { ...stepped.row, unauthorised } };
    },
  });

/** The holder recognises the payment: what was advanced goes back. */
export const withdrawDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'withdraw',
    summary: 'The holder recognises a payment that they contested; what was advanced is taken back.',
    roles: ['customer'],
    input: Type.Object({}),
    from: ['opened', 'represented'],
    whenGivenBack: true,
    decide: (row, _input, { businessDate }) => ({
      ...lost(row, 'holder', businessDate),
      row: { ...over(row, 'withdrawn', businessDate), advanced: 0n },
      event: 'withdrawn',
    }),
  });

/** What was charged back stays so, and the holder has won. */
function kept(shard: string, row: Dispute, on: string): Stepped {
  const stepped = won(shard, row, on);
  return { ...stepped, row: { ...stepped.row, unauthorised: row.reason === 'unauthorised' } };
}

/** The acquirer did not answer in time. */
export const lapseDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'lapse',
    summary: 'Ends a dispute for its holder, because the acquirer did not answer in time.',
    roles: ['system'],
    input: Type.Object({}),
    from: ['presented', 'presented-again'],
    decide: (row, _input, { businessDate }) =>
      mayBeAnswered(row, businessDate)
        ? { no: 'dispute-not-lapsed', values: { until: row.due_on ?? businessDate } }
        : kept(shard, row, businessDate),
  });

/** The acquirer says that its merchant gives in. */
export const acceptedDisputeOf = ({ shard }: Issuer) =>
  disputeStep(shard, {
    name: 'accepted',
    summary: 'Ends a dispute for its holder, because the merchant accepted the chargeback.',
    roles: ['system'],
    input: Type.Object({}),
    from: ['presented', 'presented-again'],
    decide: (row, _input, { businessDate }) => kept(shard, row, businessDate),
  });
