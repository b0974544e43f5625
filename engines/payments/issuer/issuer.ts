import type { Circumstances, Effects, Job, Objection, RowKey, State } from '@sandglass/operations';
import type { Cryptograms } from '../token/cryptograms.ts';
import type { Token, TokenEvent } from '../token/token.ts';
import type { Risk } from './risk.ts';

/** The pilot that issues, as far as the engine must know it. */
export interface Issuer {
  /** Its id: name of its shard, first word of its operations and facts. */
  readonly shard: string;
  /** BIN controller id of its payment account references, four characters. */
  readonly controller: string;
  /** Rows that a payment needs besides the engine's own: what limits count of the holder, what was agreed to. */
  readonly keysOf: (customer: string) => readonly RowKey[];
  /** Why a holder may pay nothing at all, before anything of the payment is looked at. */
  readonly objection: (state: State, customer: string) => Objection | undefined;
  /** Who holds the keys of the tokens. */
  readonly cryptograms: Pick<Cryptograms, 'counterOf'>;
  /** How it scores a payment for fraud; without it none is suspected. */
  readonly risk?: Risk;
  /** Whom it gives tokens to, where it keeps them; without it a requestor acts under its own number, and is told nothing. */
  readonly requestors?: Requestors;
  /** What must hold before a token is made, where the pilot asks for more than a card that pays. */
  readonly provisioning?: Provisioning;
}

/** What a token is asked for: by whom, of which card, for whom. */
export interface Provisioned {
  readonly card: string;
  readonly requestor: string;
  readonly customer: string;
}

/** How the issuer makes sure of who asks for a token (ID&V). */
export interface Provisioning {
  /** How sure it is that the holder asked: token assurance method, EMVCo framework. */
  readonly assurance: string;
  readonly keysOf: (of: Provisioned) => readonly RowKey[];
  readonly objection: (state: State, of: Provisioned) => Objection | undefined;
  /** What else changes with a token that is made, such as what is counted of whom it is for. */
  readonly alongside?: (
    state: State,
    of: Provisioned,
    at: Circumstances,
  ) => Pick<Effects, 'rows' | 'facts' | 'usage'>;
}

/** Token requestors as the issuer keeps them. */
export interface Requestors {
  /** Rows that say who acts for one, and where it is told. */
  readonly keysOf: (requestor: string) => readonly RowKey[];
  /** Who acts for it; undefined: nobody. */
  readonly partyOf: (state: State, requestor: string) => string | undefined;
  /** Work that tells it what became of a token of its, and when (ms since the epoch). */
  readonly told: (state: State, token: Token, event: TokenEvent, at: number) => readonly Job[];
}

/** How long a hold stands without its completion, and how far the completion may go. */
export interface HoldPolicy {
  readonly days: number;
  /** Of the amount held; 11 500 is 115 %. */
  readonly completionMaxBps: number;
}

/** A pre-authorisation (预授权) stands thirty days, and may be completed up to 115 % (UnionPay's operating rules). */
export const HOLD_POLICY: HoldPolicy = { days: 30, completionMaxBps: 11_500 };
