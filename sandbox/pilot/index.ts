import type { Documents } from '@sandglass/documents';
import type { Route } from '@sandglass/http';
import type { PartyMessage, Told } from '@sandglass/identity';
import type { Iso8583Message, MessageParts } from '@sandglass/iso8583';
import type { Deliver } from '@sandglass/jobs';
import type { WrappingVersions } from '@sandglass/keys';
import type {
  Actor,
  AnyOperation,
  Executor,
  Operation,
  Outcome,
  Sentence,
  Table,
} from '@sandglass/operations';
import type { PrintPaper } from '@sandglass/paper';
import type { Sweep } from '@sandglass/sweeps';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import type { WindDown } from './wind-down.ts';

export { endConsentsRun } from './end-consents.ts';
export {
  CUSTOMER_CLASSES,
  type CustomerClass,
  type LeftOverCheck,
  nothingToWindDown,
  type WindDown,
  type WindDownRun,
  type WindDownWait,
  type WorkPhase,
} from './wind-down.ts';

/** A figure about a pilot, computed by the sandbox from ledger and facts, never by the pilot's own word. */
export interface Measure {
  readonly id: string;
  readonly title: Sentence;
  /** What is counted, in words a journalist understands. */
  readonly definition: Sentence;
  readonly unit: 'CNY' | 'count' | 'percent' | 'days';
  readonly sensed: 'reported' | 'computed' | 'probed';
  /** The declaration's id of the figure. Two measures of one figure, sensed in different ways, must agree. */
  readonly figure?: string;
  /** One row, one column `value` (numeric; money in minor units); $1 is the shard, $2 the business date. */
  readonly sql: string;
}

/** Work on every business date: an ordinary operation for each id that the list finds, as a run. */
export interface DailyRun {
  readonly name: string;
  /** One column `id`; $1 is the shard, $2 the business date. */
  readonly list: string;
  readonly operation: AnyOperation;
  readonly input: (id: string) => unknown;
  /** Each item builds on the one before: it is begun when that has ended. */
  readonly inOrder?: true;
}

/** A step of the night: all rows at once, or an ordinary operation for each id of a list. */
export type NightlyStep =
  | { readonly kind: 'sweep'; readonly sweep: Sweep }
  | ({
      readonly kind: 'run';
      /** Whether a date that was missed has it too; else only today can do it. */
      readonly onMissed: boolean;
    } & DailyRun);

/** Submits one operation of the house itself, under a key that is the same at every start. */
export type SubmitAsHouse = <S extends TSchema, P>(
  operation: Operation<S, P>,
  input: Static<S>,
  key: string,
) => Promise<Outcome>;

/** A secret of the pilot by its name, 32 random bytes: made by the house when it is first asked for, and kept wrapped. */
export type SecretOf = (name: string) => Promise<Buffer>;

/**
 * Wrapping keys of the pilot in the house's HSM, by their name, as they are there now; the house makes the first. undefined: the house
 * has no HSM.
 */
export type WrappingOf = (name: string) => Promise<WrappingVersions | undefined>;

/** The end of the number to which a party's messages go, masked; null: the house knows none. */
export type PhoneEndOf = (party: string) => Promise<string | null>;

/** What only the house knows, and tells a pilot that asks. */
export interface KnownToHouse {
  readonly secretOf: SecretOf;
  readonly phoneEndOf: PhoneEndOf;
  readonly wrappingOf: WrappingOf;
}

/** What a pilot's delivery or lookout has in hand: its own operations, reading, and telling somebody. */
export interface Outside {
  readonly submit: SubmitAsHouse;
  readonly pool: Pool;
  /** A message to a party's phone, which only the house knows; it throws where nothing took the message. */
  readonly tell: (message: PartyMessage) => Promise<Told>;
}

/** What a pilot does again and again beside its operations: it looks what came, and acts by them. */
export interface Lookout {
  readonly name: string;
  /** Rest between the end of one time and the next. */
  readonly everyMs: number;
  /** Never twice at once. It may end anywhere, and goes on at the next time from what is written. */
  readonly work: () => Promise<unknown>;
}

/** Where the pilot's ledger pays those whom it harms. */
export interface Redress {
  /** ISO 4217. */
  readonly currency: string;
  /** Account of the institution's own money, from which it pays its compensation fund in. */
  readonly funding: string;
  /** The account on which compensation reaches a customer; a party without it is no customer of the pilot. */
  readonly accountOf: (customer: string) => string;
  /** The pilot's `consent.use`: whoever reads a claim or a complaint uses personal data. */
  readonly use: AnyOperation;
}

/** A query that finds whom a defect hurt and by how much. It reads the pilot's own tables and ledger, and nothing else. */
export interface Harmed {
  readonly id: string;
  readonly title: Sentence;
  /** Who counts as harmed and how the amount is made, in words that the harmed understand. */
  readonly definition: Sentence;
  /**
   * Columns `customer` and `amount` (minor units, more than zero), a row a customer; $1 shard, $2 and $3 the first and last
   * business date of the defect.
   */
  readonly sql: string;
}

/** What waits at a pilot for its institution's staff. */
export type StaffDueKind =
  | 'review-loans'
  | 'confirm-offers'
  | 'approve-models'
  | 'answer-hardship'
  | 'carry-out-hardship'
  | 'release-rules'
  | 'answer-objections'
  | 'look-at-warnings'
  | 'confirm-models'
  | 'validate-models'
  | 'collect-cases'
  | 'approve-write-offs'
  | 'approve-disposals'
  | 'meet-court-dates'
  | 'release-products'
  /** New terms of a loan that a colleague proposed, and higher credit lines. */
  | 'decide-terms'
  | 'decide-raises'
  /** Contested payments: the bank's next step, a credit before the outcome, what a colleague proposed. */
  | 'work-disputes'
  | 'advance-disputes'
  | 'confirm-disputes'
  | 'settle-differences';

export interface StaffDue {
  readonly kind: StaffDueKind;
  readonly count: number;
  /** Business date until whose end the first is due; null: none has a day. */
  readonly first: string | null;
}

/** What of a pilot's own has a number that staff look up. */
export type PilotFoundKind =
  | 'application'
  | 'loan'
  | 'customer'
  | 'token'
  | 'card'
  | 'payment'
  | 'dispute'
  | 'requestor';

export interface PilotFound {
  readonly kind: PilotFoundKind;
  readonly id: string;
  /** Below the pilot's address in the console. */
  readonly place: string;
  /** Nobody's data are there: those who watch the pilot may go there, too. */
  readonly watched?: true;
}

/** A pilot that issues cards or tokens as a member of a card network: how it is reached, and what it answers. */
export interface NetworkMember {
  /** Institution code, up to 11 digits. */
  readonly code: string;
  /** Beginnings of the numbers that it answers for. */
  readonly ranges: readonly string[];
  /** Makes what answers a message of the network (ISO 8583); no answer is silence, and the other end reverses. */
  readonly answer: (of: {
    readonly executor: Executor;
    readonly now: () => number;
  }) => (message: Iso8583Message) => Promise<MessageParts | undefined>;
  /** What it does at night about what the network cleared, after the network's own night. */
  readonly settlement?: readonly NightlyStep[];
  /** Takes it that the network refused a claim about one of its differences: `difference`, and `code` of the reason. */
  readonly refuseClaim?: AnyOperation;
  /** How it takes what an acquirer answers about a contested payment. */
  readonly disputes?: MemberDisputes;
}

/** A member's doors for the answers of acquirers; what their merchants show comes before the words. */
export interface MemberDisputes {
  /** Whose the contested payment is; undefined: it is none of this member's. */
  readonly holderOf: (pool: Pool, payment: string) => Promise<string | undefined>;
  /** Names a document about the payment, whose bytes are stored for the holder. */
  readonly document: AnyOperation;
  readonly documentKind: string;
  /** Takes the payment presented again, with words and documents. */
  readonly represented: AnyOperation;
  /** Takes that the merchant gives in. */
  readonly accepted: AnyOperation;
}

/** What a pilot is to the sandbox: all that the house knows of it. */
export interface Pilot {
  /** Also the name of its shard and of its database schema. */
  readonly id: string;
  readonly title: Sentence;
  readonly operations: readonly AnyOperation[];
  readonly routes: readonly Route[];
  /** How it keeps documents of its customers, where it does: the house opens their doors once there is a store. */
  readonly documents?: Pick<Documents, 'routes'>;
  /** Papers for its customers as files, where it has any; the house brings the printer. */
  readonly papers?: (print: PrintPaper) => readonly Route[];
  /** Tables that its shard's owner keeps in memory. */
  readonly residents: readonly Table[];
  readonly measures: readonly Measure[];
  readonly daily: readonly DailyRun[];
  /** The night of a business date, step by step, before the daily work; missed dates are caught up in their order. */
  readonly nightly?: readonly NightlyStep[];
  /**
   * Where the pilot's own rows and its ledger disagree, each query in one snapshot: columns `account`, `kept` and
   * `explained` (minor units, debit side); $1 is the shard. No row when all is well.
   */
  readonly subLedgers?: readonly string[];
  /** A public read that a stranger may ask, by path: whether it answers is how the pilot is probed. */
  readonly door?: string;
  /** How its business ends when it leaves. */
  readonly windDown: WindDown;
  /** Doors of simulated counterparties (a bank's core that pays money in): open where the house simulates them. */
  readonly simulate: readonly Route[];
  /** Its place in a card network, where it has one: the house opens the line. */
  readonly member?: NetworkMember;
  /** Where compensation is paid; a pilot that moves no customer's money has none. */
  readonly compensation?: Redress;
  /** Whom its known kinds of defect hurt. */
  readonly harmed?: readonly Harmed[];
  /** What waits for this person of the institution's staff. */
  readonly staffDue?: (pool: Pool, actor: Actor, businessDate: string) => Promise<readonly StaffDue[]>;
  /**
   * Every use that its limits count since it began, in its order, for replays before a limit changes. Columns `at`
   * (timestamptz), `date` (business date), `is_new` and `usage` (jsonb: [{ measure, amount?, count?, customer, region }],
   * amounts in minor units); $1 the shard, $2 how many rows at most.
   */
  readonly used?: string;
  /** What of the pilot's own has this number, for its own staff, and for supervisor and auditor what they may watch. */
  readonly find?: (pool: Pool, wanted: string) => Promise<readonly PilotFound[]>;
  /**
   * Its jobs for the outside, by their kind, which begins with the pilot's id. Each may be delivered again: what it submits
   * goes under a key made of the job's id.
   */
  readonly deliver?: (outside: Outside) => Readonly<Record<string, Deliver>>;
  /** What it looks for again and again, while its shard is owned here. */
  readonly lookouts?: (outside: Outside) => readonly Lookout[];
  /** What must be there before the first customer: its accounts, its products. */
  readonly open: (submit: SubmitAsHouse, known: KnownToHouse) => Promise<void>;
  /** The seeded declaration, as a document. */
  readonly declaration: unknown;
}

/** Declares a pilot; a new one is one folder with one of these and one line in `apps/server/pilots.ts`. */
export const definePilot = (pilot: Pilot): Pilot => pilot;
