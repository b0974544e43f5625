import { accounts } from '@sandglass/ledger';
import { type Decision, effects, type Job, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { amountText } from '../amount.ts';
import { presentmentId } from '../clearing/line-table.ts';
import { type Chargeback, chargebacks, chargebackView } from './chargeback.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { merchants } from './merchant.ts';
import { merchantMovements } from './movement.ts';
import '../reasons/dispute.ts';
import '../reasons/issuer.ts';

/** Chargebacks that nobody answered in time; $1 shard, $2 business date. Plan: the partial index of what is open. */
export const CHARGEBACKS_TO_ACCEPT = `
  select id from payments.chargeback where shard = $1 and state = 'received' and due_on < $2::date order by due_on, id`;

const Id = Type.String({ minLength: 1, maxLength: 100 });
const representmentOf = ({ exchange, n }: Chargeback): string => presentmentId(exchange, 'representment', n);
const exchangeIn = (id: string): string => id.slice(0, id.indexOf('/'));
const roundIn = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

/** A merchant accepts a chargeback, or says why it is wrong: then the payment is presented again, and is the merchant's once more. */
export const answerChargebackOf = (shard: string) =>
  operation({
    name: `${shard}.chargeback.answer`,
    summary:
      'A merchant answers a chargeback: accepts it, or contests it with words and the documents that were added.',
    business: 'closing',
    roles: ['merchant'],
    input: Type.Object(
      {
        chargeback: Id,
        contest: Type.Boolean(),
        words: Type.Optional(Type.String({ maxLength: 2_000 })),
      },
      { additionalProperties: false },
    ),
    load: ({ chargeback }) => [
      chargebacks.key(chargeback),
      merchantMovements.key(chargeback),
      merchantMovements.key(presentmentId(exchangeIn(chargeback), 'representment', roundIn(chargeback))),
      accounts.key(NETWORK_SETTLEMENT),
    ],
    loadThen: (state, { chargeback }) => {
      const row = state.get(chargebacks, chargeback);
      return row === undefined
        ? []
        : [merchants.key(row.merchant), accounts.key(merchantAccount(row.merchant))];
    },
    decide: (state, { chargeback, contest, words = '' }, { actor, businessDate, now }) => {
      const row = state.get(chargebacks, chargeback);
      if (row === undefined || state.get(merchants, row.merchant)?.party !== actor.party)
        return refuse('chargeback-unknown', { chargeback });
      const late = objectionOf(row, businessDate);
      if (late !== undefined) return late;
      if (!contest) return accepted(shard, row, words, [acceptance(shard, row, words)]);
      if (words === '') return refuse('chargeback-words-needed');
      const { exchange, n, amount, merchant, documents } = row;
      const after: Chargeback = { ...row, state: 'represented', answer: words };
      return effects({
        reply: chargebackView(after),
        rows: [
          chargebacks.update(after),
          merchantMovements.insert({
            id: representmentOf(row),
            exchange,
            merchant,
            kind: 'representment',
            amount,
            rrn: state.get(merchantMovements, row.id)?.rrn ?? '',
            business_date: businessDate,
            at: now,
          }),
        ],
        transfers: [
          {
            kind: 'transfer',
            debit: NETWORK_SETTLEMENT,
            credit: merchantAccount(merchant),
            amount,
            code: 'representment',
          },
        ],
        facts: [{ kind: `${shard}.chargeback-contested`, header: { merchant, round: n } }],
        jobs: [
          {
            kind: `${shard}.present`,
            payload: {
              exchange,
              kind: 'representment',
              n,
              amount: amountText(amount),
              words,
              documents: [...documents],
            },
          },
        ],
      });
    },
  });

/** Nobody answered in time: it counts as accepted. */
export const acceptChargebackOf = (shard: string) =>
  operation({
    name: `${shard}.chargeback.accept-overdue`,
    summary: 'Counts a chargeback as accepted that nobody answered in time; run for each such one.',
    business: 'closing',
    roles: ['system'],
    input: Type.Object({ chargeback: Id }, { additionalProperties: false }),
    load: ({ chargeback }) => [chargebacks.key(chargeback)],
    decide: (state, { chargeback }, { businessDate }) => {
      const row = state.get(chargebacks, chargeback);
      if (row === undefined) return refuse('chargeback-unknown', { chargeback });
      if (row.state !== 'received' || row.due_on >= businessDate)
        return refuse('chargeback-answered', { state: row.state });
      return accepted(shard, row, '');
    },
  });

function objectionOf(row: Chargeback, today: string): Decision | undefined {
  if (row.state !== 'received') return refuse('chargeback-answered', { state: row.state });
  return today > row.due_on ? refuse('chargeback-late', { until: row.due_on }) : undefined;
}

/** Its bank hears of it, so that the holder need not wait until the days are over. */
const acceptance = (shard: string, { exchange, n, amount }: Chargeback, words: string): Job => ({
  kind: `${shard}.present`,
  payload: { exchange, kind: 'acceptance', n, amount: amountText(amount), words },
});

function accepted(shard: string, row: Chargeback, words: string, jobs: readonly Job[] = []): Decision {
  const after: Chargeback = { ...row, state: 'accepted', answer: words };
  return effects({
    reply: chargebackView(after),
    rows: [chargebacks.update(after)],
    facts: [{ kind: `${shard}.chargeback-accepted`, header: { merchant: row.merchant, round: row.n } }],
    jobs,
  });
}
