import { accounts } from '@sandglass/ledger';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { Amount, minorOf } from '../amount.ts';
import { ClearingDate } from '../clearing/close-file.ts';
import { presentmentId } from '../clearing/line-table.ts';
import { openedNow } from '../clearing/opened.ts';
import { ROUNDS_MAX } from '../dispute/reasons.ts';
import { chargebacks, chargebackView } from './chargeback.ts';
import { acquirerChart, merchantAccount, NETWORK_SETTLEMENT } from './chart.ts';
import { merchantMovements } from './movement.ts';
import '../reasons/dispute.ts';
import '../reasons/issuer.ts';
import { saleOfExchange } from './sale-of-exchange.ts';

/** Takes a contested payment back from its merchant, who has days to answer. A repeat changes nothing. */
export const receiveChargebackOf = (shard: string) =>
  operation({
    name: `${shard}.chargeback.receive`,
    summary:
      'Takes a chargeback of an issuer: the merchant’s account is debited, and the merchant may answer.',
    business: 'continuing',
    roles: ['system'],
    input: Type.Object(
      {
        exchange: Type.String({ minLength: 1, maxLength: 64 }),
        n: Type.Integer({ minimum: 1, maximum: 9 }),
        amount: Amount,
        reason: Type.String({ maxLength: 40 }),
        words: Type.String({ maxLength: 2_000 }),
        /** Until whose end the merchant may answer: the bank's date, as there it ends. */
        dueOn: ClearingDate,
      },
      { additionalProperties: false },
    ),
    prepare: ({ exchange }, _actor, { pool }) => saleOfExchange(pool, shard, exchange),
    load: ({ exchange, n }, _actor, sale) => {
      const id = presentmentId(exchange, 'chargeback', n);
      return [
        chargebacks.key(id),
        merchantMovements.key(id),
        accounts.key(NETWORK_SETTLEMENT),
        ...(sale === undefined ? [] : [accounts.key(merchantAccount(sale.merchant))]),
      ];
    },
    decide: (state, { exchange, n, amount, reason, words, dueOn }, { businessDate, now }, sale) => {
      const id = presentmentId(exchange, 'chargeback', n);
      if (sale === undefined) return refuse('original-unknown', { rrn: exchange });
      const known = state.get(chargebacks, id);
      if (known !== undefined) return effects({ reply: chargebackView(known) });
      const minor = minorOf(amount);
      const row = {
        id,
        exchange,
        sale: sale.id,
        merchant: sale.merchant,
        reason,
        amount: minor,
        n,
        words,
        // By the last one the network decides: there is nothing to answer.
        state: n < ROUNDS_MAX ? ('received' as const) : ('accepted' as const),
        due_on: dueOn,
        answer: '',
        documents: [],
        came_on: businessDate,
      };
      return effects({
        reply: chargebackView(row),
        rows: [
          ...openedNow(state, [{ id: NETWORK_SETTLEMENT, ...acquirerChart.settlement }], now),
          chargebacks.insert(row),
          merchantMovements.insert({
            id,
            exchange,
            merchant: sale.merchant,
            kind: 'chargeback',
            amount: minor,
            rrn: sale.rrn,
            business_date: businessDate,
            at: now,
          }),
        ],
        transfers: [
          {
            kind: 'transfer',
            debit: merchantAccount(sale.merchant),
            credit: NETWORK_SETTLEMENT,
            amount: minor,
            code: 'chargeback',
          },
        ],
        facts: [
          { kind: `${shard}.chargeback-received`, header: { merchant: sale.merchant, reason, round: n } },
        ],
      });
    },
  });
