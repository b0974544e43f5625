import { type Iso8583Message, maskPansIn } from '@sandglass/iso8583';
import { amountText } from '../amount.ts';
import { type OriginOf, transmittedAt } from '../issuer/exchange.ts';
import type { PaymentInput } from '../issuer/payment.ts';
import { acceptorOf } from './acceptor.ts';
import { provinceOf } from './area.ts';
import { originalIn } from './original.ts';
import { readPrivateData } from './private-data.ts';

/** Finds what a number stands for without keeping it. */
export interface References {
  /** Reference of the token, or of the card, whose number this is by its range. */
  readonly of: (number: string) => { readonly token: string } | { readonly card: string };
}

/** What a message of the network asks of the issuer. */
export type Request =
  | { readonly kind: 'purchase' | 'authorise'; readonly input: PaymentInput }
  | {
      readonly kind: 'complete';
      readonly input: OriginOf & { rrn: string; original: OriginOf; amount: string; last: boolean } & From;
    }
  | {
      readonly kind: 'refund';
      readonly input: OriginOf & { rrn: string; original: OriginOf; amount: string } & From;
    }
  | { readonly kind: 'reverse'; readonly input: { readonly original: OriginOf; amount?: string } & From }
  /** It cannot be understood: response 30; 12 where the issuer knows no such transaction; 25 where it is of another acquirer. */
  | { readonly kind: 'none'; readonly response: '30' | '12' | '25' };

/** Where a message that follows a payment comes from, as it says. */
interface From {
  readonly merchant?: string;
  readonly currency?: string;
  readonly token?: string;
  readonly card?: string;
}

const REFUND = '20';
const PURCHASE = '00';

const formatError: Request = { kind: 'none', response: '30' };
const unknownKind: Request = { kind: 'none', response: '12' };
/** Nobody undoes, takes or gives back what another acquirer asked for; to them it is not there. */
const ofAnother: Request = { kind: 'none', response: '25' };

/**
 * Reads what is asked: 0100 and 0200 pay, 0220 completes or refunds, 0400 and 0420 reverse, each also as its repeat. The number
 * goes no further than the reference that is made of it here.
 *
 * @param now ms, UTC: field 7 has no year
 */
export function requestOf(message: Iso8583Message, references: References, now: number): Request {
  const kind = message.mti.slice(1, 3);
  if (kind === '40' || kind === '42') {
    const found = originalIn(message.get(90), now);
    if (found === undefined) return formatError;
    const { mti: _mti, ...original } = found;
    if (message.get(32) !== original.acquirer) return ofAnother;
    const amount = message.get(4);
    return {
      kind: 'reverse',
      input: {
        original,
        ...fromOf(message, references),
        ...(amount === undefined ? {} : { amount: amountText(BigInt(amount)) }),
      },
    };
  }
  const own = ownOf(message, now);
  if (own === undefined) return formatError;
  const processing = message.get(3)?.slice(0, 2);
  if (kind === '22') return afterwards(message, own, references, now);
  if (kind !== '10' && kind !== '20') return unknownKind;
  if (processing !== PURCHASE) return unknownKind;
  const input = paymentOf(message, own, references);
  if (input === undefined) return formatError;
  return { kind: kind === '20' ? 'purchase' : 'authorise', input };
}

interface Own extends OriginOf {
  readonly rrn: string;
  readonly amount: string;
}

function ownOf(message: Iso8583Message, now: number): Own | undefined {
  const [amount, transmitted, stan, acquirer, rrn] = [4, 7, 11, 32, 37].map((field) => message.get(field));
  const at = transmittedAt(transmitted, now);
  if (
    amount === undefined ||
    at === undefined ||
    stan === undefined ||
    acquirer === undefined ||
    rrn === undefined
  )
    return undefined;
  return {
    acquirer,
    transmittedAt: at,
    stan,
    rrn,
    amount: amountText(BigInt(amount)),
  };
}

function afterwards(message: Iso8583Message, own: Own, references: References, now: number): Request {
  const processing = message.get(3)?.slice(0, 2);
  const found = originalIn(message.get(90), now);
  const pieces = readPrivateData(message.get(48));
  if (found === undefined || pieces === undefined) return formatError;
  const { mti: _mti, ...original } = found;
  if (own.acquirer !== original.acquirer) return ofAnother;
  const from = fromOf(message, references);
  if (processing === REFUND) return { kind: 'refund', input: { ...own, ...from, original } };
  if (processing !== PURCHASE) return unknownKind;
  return { kind: 'complete', input: { ...own, ...from, original, last: pieces.get('PA') !== 'M' } };
}

function fromOf(message: Iso8583Message, references: References): From {
  const number = message.reveal(2);
  const [merchant, currency] = [message.get(42)?.trim(), message.get(49)];
  return {
    ...(merchant ? { merchant } : {}),
    ...(currency === undefined ? {} : { currency }),
    ...(number === undefined ? {} : references.of(number)),
  };
}

function paymentOf(message: Iso8583Message, own: Own, references: References): PaymentInput | undefined {
  const number = message.reveal(2);
  const [category, entry, terminal, merchant, acceptor, currency] = [18, 22, 41, 42, 43, 49].map((field) =>
    message.get(field)?.trim(),
  );
  const pieces = readPrivateData(message.get(48));
  if (
    number === undefined ||
    category === undefined ||
    entry === undefined ||
    !terminal ||
    !merchant ||
    acceptor === undefined ||
    currency === undefined ||
    pieces === undefined
  )
    return undefined;
  const { name, country } = acceptorOf(acceptor);
  const [expires, cryptogram, requestor] = [message.get(14), pieces.get('TC'), pieces.get('TR')];
  return {
    ...own,
    ...references.of(number),
    terminal,
    merchant,
    // Whoever writes a card's number where a name belongs does not bring it into our books.
    merchantName: maskPansIn(name === '' ? merchant : name),
    country,
    category,
    entryMode: entry.slice(0, 2),
    region: provinceOf(merchant),
    currency,
    ...(expires === undefined ? {} : { expires }),
    ...(cryptogram === undefined ? {} : { cryptogram }),
    ...(requestor === undefined ? {} : { requestor }),
    ...(pieces.get('RI') === 'Y' ? { recurring: true } : {}),
  };
}
