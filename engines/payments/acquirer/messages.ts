import type { MessageParts } from '@sandglass/iso8583';
import { acceptorField } from '../iso/acceptor.ts';
import { originalField } from '../iso/original.ts';
import { privateData } from '../iso/private-data.ts';
import type { Sale, SaleKind } from './sale.ts';

/** What is presented and where: it goes out with the message and is kept nowhere. */
export interface Presented {
  /** Number of the card or the token. */
  readonly number: string;
  /** Last day on which it pays, YYYY-MM-DD; the message says year and month. */
  readonly expires?: string;
  /** Of a token: its cryptogram, and who asked for it. */
  readonly cryptogram?: string;
  readonly requestor?: string;
  readonly recurring?: boolean;
  readonly shop: {
    readonly name: string;
    readonly place: string;
    readonly country: string;
    /** ISO 18245. */
    readonly category: string;
    /** Field 22, three digits. */
    readonly entry: string;
  };
}

const TYPES: Readonly<Record<SaleKind, string>> = {
  purchase: '0200',
  hold: '0100',
  completion: '0220',
  refund: '0220',
};
const REFUND = '200000';
const PURCHASE = '000000';

const identity = (acquirer: string, sale: Sale): MessageParts['fields'] => ({
  3: sale.kind === 'refund' ? REFUND : PURCHASE,
  4: String(sale.amount).padStart(12, '0'),
  7: sale.transmitted_at.slice(4),
  11: sale.stan,
  25: '00',
  32: acquirer,
  37: sale.rrn,
  41: sale.terminal.padEnd(8),
  42: sale.merchant.padEnd(15),
  49: '156',
});

const originOf = (acquirer: string, { transmitted_at: transmittedAt, stan }: Sale) => ({
  acquirer,
  transmittedAt,
  stan,
});

/** A purchase or a hold. */
export function requestMessage(acquirer: string, sale: Sale, presented: Presented): MessageParts {
  const { number, expires, cryptogram, requestor, recurring, shop } = presented;
  return {
    mti: TYPES[sale.kind],
    fields: {
      ...identity(acquirer, sale),
      2: number,
      14: expires?.slice(2, 7).replace('-', ''),
      18: shop.category,
      22: shop.entry,
      43: acceptorField(shop.name, shop.place, shop.country),
      48: privateData({
        ...(cryptogram === undefined ? {} : { TC: cryptogram }),
        ...(requestor === undefined ? {} : { TR: requestor }),
        ...(recurring ? { RI: 'Y' } : {}),
      }),
    },
  };
}

/** A completion or a refund, which names the sale that it follows. */
export const adviceMessage = (acquirer: string, sale: Sale, original: Sale): MessageParts => ({
  mti: TYPES[sale.kind],
  fields: {
    ...identity(acquirer, sale),
    48: privateData(sale.more ? { PA: 'M' } : {}),
    90: originalField(TYPES[original.kind], originOf(acquirer, original)),
  },
});

/** 0400: that what has no answer did not happen. */
export const reversalMessage = (acquirer: string, sale: Sale): MessageParts => ({
  mti: '0400',
  fields: { ...identity(acquirer, sale), 90: originalField(TYPES[sale.kind], originOf(acquirer, sale)) },
});

/** The same once more: the last digit of the type says that it is a repeat. */
export const repeated = ({ mti, ...rest }: MessageParts): MessageParts => ({
  ...rest,
  mti: `${mti.slice(0, 3)}1`,
});
