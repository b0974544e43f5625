import type { Iso8583Message } from '@sandglass/iso8583';
import type { Sale } from '../acquirer/sale.ts';
import { isAnswer } from '../link/match.ts';
import type { Seen } from './seen.ts';

/** How an exchange stands, as far as this party saw it. */
export type KeptState = 'asked' | 'approved' | 'declined' | 'unanswered' | 'reversed';
export type KeptKind = 'purchase' | 'hold' | 'completion' | 'refund' | 'unseen';

/** An exchange of which a party keeps what it saw. */
export interface Kept {
  /** Acquirer, transmission and trace number, as field 90 of a reversal carries them. */
  readonly exchange: string;
  readonly kind: KeptKind;
  /** Of the one that a completion or a refund follows; null: none. */
  readonly follows: string | null;
  /** Minor units. */
  readonly amount: string;
  readonly rrn: string;
  readonly merchant: string;
  /** Empty until a message has said it. */
  merchantName: string;
  /** ms since 1970 of the first and the last thing that was seen. */
  readonly firstAt: number;
  lastAt: number;
  state: KeptState;
  response: string | null;
  /** Messages that came again. */
  repeats: number;
  readonly seen: Seen[];
  /** Of a long row of repeats the middle is not kept: so many were left out. */
  left: number;
}

const SEEN_MAX = 64;
const SEEN_HEAD = 32;

/** Adds what was seen; of a row that is too long the first and the last stay. */
export function addSeen(kept: Kept, seen: Seen): void {
  if (kept.seen.length >= SEEN_MAX) {
    kept.seen.splice(SEEN_HEAD, 1);
    kept.left += 1;
  }
  kept.seen.push(seen);
  kept.lastAt = seen.at;
  step(kept, seen);
}

const APPROVED = '00';
/** The original was never seen, and is declined should it come: reversed all the same. */
const UNSEEN = '25';

function step(kept: Kept, { kind, mti, response }: Seen): void {
  const isReversal = mti[1] === '4';
  if (isAsked(mti) && Number(mti[3]) % 2 === 1) kept.repeats += 1;
  if (kind === 'no-answer' && !isReversal && kept.state === 'asked') kept.state = 'unanswered';
  if (kind === 'not-sent' && !isReversal && kept.state === 'asked') kept.state = 'declined';
  if (kind !== 'message' || response === undefined || !isAnswer(mti)) return;
  if (isReversal) {
    if (response === APPROVED || response === UNSEEN) kept.state = 'reversed';
  } else if (kept.state === 'asked') {
    kept.state = response === APPROVED ? 'approved' : 'declined';
    kept.response = response;
  }
}

/** An ISO 8583 type that asks; between shop and acquirer nothing of that. */
const isAsked = (mti: string): boolean => mti.length === 4 && !isAnswer(mti);

const NAME_LENGTH = 25;

type Of = Pick<Kept, 'exchange' | 'kind' | 'follows' | 'amount' | 'rrn' | 'merchant' | 'merchantName'>;
const begun = (of: Of, at: number): Kept => ({
  ...of,
  firstAt: at,
  lastAt: at,
  state: 'asked',
  response: null,
  repeats: 0,
  seen: [],
  left: 0,
});

/** The merchant's name as a message says it; empty where it does not. */
export const nameIn = (message: Iso8583Message): string =>
  (message.shown(43) ?? '').slice(0, NAME_LENGTH).trim();

/** Begins to keep the exchange of a message. @param at ms since 1970 */
export const keptOf = (message: Iso8583Message, exchange: string, follows: string | null, at: number): Kept =>
  begun(
    {
      exchange,
      kind: message.mti[1] === '4' ? 'unseen' : kindOf(message),
      follows,
      amount: String(BigInt(message.get(4) ?? '0')),
      rrn: message.get(37) ?? '',
      merchant: (message.get(42) ?? '').trim(),
      merchantName: nameIn(message),
    },
    at,
  );

/** The same of a sale, before its message is made. */
export const keptSale = ({ kind, amount, rrn, merchant }: Sale, exchange: string, at: number): Kept =>
  begun({ exchange, kind, follows: null, amount: String(amount), rrn, merchant, merchantName: '' }, at);

function kindOf(message: Iso8583Message): KeptKind {
  const about = message.mti.slice(1, 3);
  if (about === '10') return 'hold';
  if (about === '20') return 'purchase';
  return message.get(3)?.startsWith('20') ? 'refund' : 'completion';
}
