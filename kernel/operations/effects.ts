import type { Json } from './json.ts';
import type { Sentence } from './reasons.ts';
import type { RowWrite } from './table.ts';

/** One leg of money between two accounts of the shard; amounts in minor units of the accounts' currency. */
export type Transfer =
  | {
      readonly kind: 'transfer';
      readonly debit: string;
      readonly credit: string;
      readonly amount: bigint;
      readonly code: string;
    }
  | {
      readonly kind: 'pending';
      readonly id: string;
      readonly debit: string;
      readonly credit: string;
      readonly amount: bigint;
      readonly code: string;
      /** Instant (ms) from which `expire` may end it; null: never. */
      readonly expiresAt: number | null;
    }
  | { readonly kind: 'post'; readonly pending: string; readonly amount?: bigint; readonly code: string }
  | { readonly kind: 'void' | 'expire'; readonly pending: string; readonly code: string };

/** Something that happened, for the public log: the header is public, the openings stay with the institution. */
export interface Fact {
  /** Room and event in the past tense, e.g. `loan.drawn`. */
  readonly kind: string;
  /** Whom it concerns; appears in the log as a pseudonym within the pilot. The subject must be among the loaded keys. */
  readonly subject?: string;
  /** Public fields; nothing personal. */
  readonly header?: Readonly<Record<string, Json>>;
  /** Private content, committed to with a salt and encrypted for the subject. */
  readonly opening?: Readonly<Record<string, Json>>;
}

/** Work for the outside, delivered at least once after the commit. */
export interface Job {
  readonly kind: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** Instant (ms) before which it does not run; absent: at once. */
  readonly runAt?: number;
}

/** What the limits count. `amount` in minor units; negative on repayment, so that a balance falls. */
export interface Usage {
  readonly measure: string;
  readonly amount?: bigint;
  readonly count?: number;
  readonly customer?: string;
  readonly region?: string;
}

export interface Effects {
  readonly reply: Readonly<Record<string, Json>>;
  readonly rows?: readonly RowWrite[];
  readonly transfers?: readonly Transfer[];
  readonly facts?: readonly Fact[];
  readonly jobs?: readonly Job[];
  readonly usage?: readonly Usage[];
  /** Rows kept in place of all of this where ledger or guard refuses it: that somebody tried, and why it was not done. */
  readonly keepIfRefused?: (code: string, values: Readonly<Record<string, string>>) => readonly RowWrite[];
}

export interface Done extends Effects {
  readonly outcome: 'done';
}

export interface Refused {
  readonly outcome: 'refused';
  /** A code of the closed catalogue. */
  readonly code: string;
  /** Values for the sentence's `{names}`; shown to people and in the log: nothing personal. */
  readonly values: Readonly<Record<string, string>>;
  /** Rows kept even though the operation is refused: counters of tries, consumed challenges. */
  readonly keep: readonly RowWrite[];
  /** Whom the refusal's fact concerns. */
  readonly subject?: string;
  /** What is wrong in a document, each where it stands; told to the caller, not to the log. */
  readonly problems?: readonly DocumentProblem[];
}

export interface DocumentProblem {
  /** JSON pointer (RFC 6901) into the document. */
  readonly path: string;
  readonly sentence: Sentence;
}

export type Decision = Done | Refused;

/** What the operation was prepared with holds no more: it is prepared and decided again, as if it had just come. */
export interface Stale {
  readonly outcome: 'stale';
}

export const prepareAgain = (): Stale => ({ outcome: 'stale' });

export const effects = (of: Effects): Done => ({ outcome: 'done', ...of });

export function refuse(
  code: string,
  values: Readonly<Record<string, string>> = {},
  more: Partial<Pick<Refused, 'keep' | 'subject' | 'problems'>> = {},
): Refused {
  return {
    outcome: 'refused',
    code,
    values,
    keep: more.keep ?? [],
    ...(more.subject === undefined ? {} : { subject: more.subject }),
    ...(more.problems === undefined ? {} : { problems: more.problems }),
  };
}
