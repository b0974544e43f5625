import type { Objection } from '@sandglass/operations';
import type { Card } from '../card/card.ts';
import type { LocalMoment } from '../token/local.ts';
import type { Token, TokenUse } from '../token/token.ts';

/** A payment that somebody asks for, with all that its answer rests on. */
export interface Attempt {
  readonly amount: bigint;
  readonly merchant: string;
  readonly category: string;
  readonly region: string;
  readonly country: string;
  readonly currency: string;
  readonly entryMode: string;
  readonly card: Card;
  /** Undefined: the card itself was presented. */
  readonly token: Token | undefined;
  readonly use: TokenUse | undefined;
  /** 'YYMM' of what was presented; undefined: the message does not say. */
  readonly expires: string | undefined;
  /** Who presents the token; undefined: the message does not say. */
  readonly requestor: string | undefined;
  /** Counter of a cryptogram that is genuine; null: there is none. */
  readonly counter: number | null;
  /** It follows what the holder agreed to earlier, see `followsAgreed`. */
  readonly isRecurring: boolean;
  /** By the zone of the token's rules. */
  readonly moment: LocalMoment;
  /** The bank's. */
  readonly businessDate: string;
}

/**
 * Whether a payment follows one that the holder agreed to: its merchant says so, the token is for a subscription, and something was
 * paid by it before. What the merchant says alone would let it past what a first payment has to pass.
 */
export const followsAgreed = (
  recurring: boolean,
  token: Pick<Token, 'cryptogram_required'> | undefined,
  use: Pick<TokenUse, 'payments'> | undefined,
): boolean => recurring && token?.cryptogram_required === 'first' && (use?.payments ?? 0) > 0;

export type Check = (of: Attempt) => Objection | undefined;

export const no = (code: string, values: Objection['values'] = {}): Objection => ({ code, values });

/** The first that objects. */
export function objectionOf(checks: readonly Check[], of: Attempt): Objection | undefined {
  for (const check of checks) {
    const objection = check(of);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
