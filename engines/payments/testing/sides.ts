import { decode, encode, hostHeader, type MessageParts, UNIONPAY_HOST } from '@sandglass/iso8583';
import type { House } from '@sandglass/operations/testing';
import { Acquirer } from '../acquirer/acquirer.ts';
import { acquirerMember } from '../acquirer/bookings.ts';
import { merchantAccount, NETWORK_SETTLEMENT } from '../acquirer/chart.ts';
import { openMerchantOf } from '../acquirer/open-merchant.ts';
import type { Sale } from '../acquirer/sale.ts';
import { ACQUIRER_CLEARING_SUB_LEDGER } from '../acquirer/sub-ledger.ts';
import { CLEARING, currentAccount } from '../chart.ts';
import type { ClearingLine } from '../clearing/line.ts';
import type { ClearingSource } from '../clearing/source.ts';
import { issuerMember } from '../issuer/bookings.ts';
import { exchangeId } from '../issuer/exchange.ts';
import { ISSUER_CLEARING_SUB_LEDGER } from '../issuer/sub-ledger.ts';
import type { Answer } from '../link/answer.ts';
import { answerTo } from '../link/match.ts';
import { settlementSubLedger } from '../member/figures.ts';
import type { ClearingMember } from '../member/member.ts';
import { holder, issuing, payment, SHARD } from './issuing.ts';

export const [ACQUIRER, BANK] = ['48023310', '63020000'] as const;
export const MERCHANT = '898331054110001';

/** A line of a clearing file: a purchase of ¥10.00. */
export const lineOf = (of: Partial<ClearingLine> & { exchange: string }): ClearingLine => ({
  original: '',
  kind: 'purchase',
  acquirer: ACQUIRER,
  issuer: BANK,
  amount: 1_000n,
  interchange: 4n,
  network: 0n,
  rrn: '402000000001',
  ...of,
});

/** A payment in a member's own books, and as the network clears it. */
export interface Paid {
  readonly line: ClearingLine;
  /** Gives ¥4.00 of it back. @returns as the network clears that */
  readonly refunded: () => Promise<ClearingLine>;
  /** Gives it up whole. */
  readonly undone: () => Promise<void>;
}

/** What a member of the network does in a test, whichever side it is on. */
export interface Played {
  /** ¥10.00, approved and booked. */
  readonly paid: () => Promise<Paid>;
  /** Asked for and refused: nothing is booked. @returns its exchange */
  readonly declined: () => Promise<string>;
}

export interface Side {
  readonly name: string;
  readonly code: string;
  readonly member: (source: ClearingSource) => ClearingMember;
  /** The account that is settled, and whose money payments move. */
  readonly clearing: string;
  readonly party: string;
  /** 1 where money that was paid too much stands on the debit side of it. */
  readonly sign: 1 | -1;
  readonly subLedgers: readonly string[];
  readonly play: (house: House) => Promise<Played>;
}

const issuer: Side = {
  name: 'issuer',
  code: BANK,
  member: (source) => issuerMember(SHARD, BANK, source),
  clearing: CLEARING,
  party: currentAccount('ann'),
  sign: 1,
  subLedgers: [settlementSubLedger('credit'), ISSUER_CLEARING_SUB_LEDGER],
  play: async (house) => {
    await house.done(issuing.openBooks, {});
    await house.done(holder, { customer: 'ann', funds: '100000' });
    return {
      paid: async () => {
        const input = payment('ann');
        const { authorisation } = await house.done(issuing.purchase, input);
        const { acquirer, transmittedAt, stan, rrn } = input;
        const origin = { acquirer, transmittedAt, stan };
        const line = lineOf({ exchange: String(authorisation), rrn });
        return {
          line,
          refunded: async () => {
            const own = payment('x', { counter: 0 });
            const back = { ...origin, stan: own.stan, rrn: own.rrn, original: origin, amount: '4.00' };
            await house.done(issuing.refund, back);
            return refundOf(line, exchangeId({ ...origin, stan: own.stan }), own.rrn);
          },
          undone: async () => void (await house.done(issuing.reverse, { original: origin })),
        };
      },
      declined: async () => {
        const input = payment('ann', { amount: '2000.00' });
        if ((await house.submit(issuing.purchase, input)).outcome === 'done') throw new Error('it was paid');
        return exchangeId(input);
      },
    };
  },
};

const refundOf = ({ exchange: original }: ClearingLine, exchange: string, rrn: string): ClearingLine =>
  lineOf({ exchange, original, kind: 'refund', amount: 400n, interchange: 1n, rrn });

const preamble = { header: hostHeader({ destination: '00010000', source: ACQUIRER }) };
const shop = { name: 'Linji Foods', place: 'Hangzhou', country: 'CHN', category: '5411', entry: '012' };

/** What the network answers a message of the acquirer. */
export const says = (parts: MessageParts, response: string): Answer => ({
  kind: 'answered',
  message: decode(
    UNIONPAY_HOST,
    encode(UNIONPAY_HOST, {
      ...preamble,
      mti: answerTo(parts.mti),
      fields: { 7: parts.fields[7], 11: parts.fields[11], 39: response },
    }),
  ),
});

/** An acquirer with a merchant, whose sales are answered as `answer` says. */
export async function selling(house: House, answer: (parts: MessageParts) => Answer) {
  await house.done(openMerchantOf(SHARD), { merchant: MERCHANT });
  const acquirer = new Acquirer({
    code: ACQUIRER,
    shard: SHARD,
    executor: house.executor,
    pool: house.pool,
    link: { request: async (parts) => answer(parts) },
  });
  let sales = 0;
  const order = (amount = '10.00') => {
    sales += 1;
    return { sale: `sale-${sales}`, merchant: MERCHANT, terminal: '10000001', amount };
  };
  const sell = (kind: 'purchase' | 'hold' = 'purchase') =>
    acquirer.pay(kind, order(), { number: '6299000000000001', shop });
  return { acquirer, order, sell };
}

/** As the network names it. */
export const exchangeOf = ({ transmitted_at: transmittedAt, stan }: Sale): string =>
  exchangeId({ acquirer: ACQUIRER, transmittedAt, stan });

const acquirer: Side = {
  name: 'acquirer',
  code: ACQUIRER,
  member: (source) => acquirerMember(SHARD, ACQUIRER, source),
  clearing: NETWORK_SETTLEMENT,
  party: merchantAccount(MERCHANT),
  sign: -1,
  subLedgers: [settlementSubLedger('debit'), ACQUIRER_CLEARING_SUB_LEDGER],
  play: async (house) => {
    let response = '00';
    const { acquirer: seller, order, sell } = await selling(house, (parts) => says(parts, response));
    return {
      paid: async () => {
        const sale = await sell();
        const line = lineOf({ exchange: exchangeOf(sale), rrn: sale.rrn });
        return {
          line,
          refunded: async () => {
            const back = await seller.follow('refund', { ...order('4.00'), original: sale.id });
            return refundOf(line, exchangeOf(back), back.rrn);
          },
          undone: async () => {
            if ((await seller.void(sale.id)).state !== 'reversed') throw new Error('it was not given up');
          },
        };
      },
      declined: async () => {
        response = '51';
        const sale = await sell();
        response = '00';
        return exchangeOf(sale);
      },
    };
  },
};

export const sides: readonly Side[] = [issuer, acquirer];
