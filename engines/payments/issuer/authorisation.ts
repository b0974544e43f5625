import {
  bigint,
  date,
  instant,
  int,
  json,
  nullable,
  type RowKey,
  type RowOf,
  type RowWrite,
  type State,
  table,
  text,
} from '@sandglass/operations';

/** How a payment was answered. `absent`: a reversal came for a message that never had come; should it come now, it is declined. */
export type Answer = 'held' | 'paid' | 'declined' | 'absent';

/**
 * `held`: an amount is reserved and not yet taken. `paid`: all that was asked for is taken. `closed`: completed, what
 * was left of the hold is free. `reversed`, `expired`, `declined`: nothing is taken.
 */
export type AuthorisationState = Answer | 'closed' | 'reversed' | 'expired';

const story = {
  /** The shard's number of the operation that answered it. */
  operation: bigint(),
  /** Of its exchange. */
  id: text(),
  customer: text(),
  card: text(),
  /** The token's reference; null: the card itself was presented. */
  token: nullable(text()),
  /** Operation of the payment before it by the same token, or by the same card itself; 0: it was the first. */
  before: bigint(),
  answer: text<Answer>(),
  /** Why it was declined: a code of the catalogue. */
  reason: nullable(text()),
  /** What that reason is said with, as it was then. */
  reason_values: nullable(json<Readonly<Record<string, string>>>()),
  amount: bigint(),
  approval: nullable(text()),
  rrn: text(),
  terminal: text(),
  merchant: text(),
  merchant_name: text(),
  category: text(),
  region: text(),
  /** Civil date in the zone of the token's rules: to which day's sum it belongs. */
  day: date(),
  business_date: date(),
  at: instant(),
};

/** A payment as its issuer answered it: it never changes. The three parts of its exchange, for a bundle does not keep the key. */
export const payments = table(
  'payments.payment',
  { ...story, acquirer: text(), transmitted: bigint(), stan: int() },
  { key: 'id', bundled: true },
);
export type PaymentRow = RowOf<typeof payments>;

const standing = {
  state: text<AuthorisationState>(),
  /** Taken from the account. */
  captured: bigint(),
  refunded: bigint(),
  /** Holds that were placed for it: each completion that leaves something places the next. */
  holds: int(),
  /** Reserved now. */
  held: bigint(),
  expires_at: nullable(instant()),
};

/** How far a payment has come since it was answered: a hold has it from the beginning, all others from when something happens. */
export const progresses = table('payments.progress', { id: text(), ...standing }, { key: 'id' });

/** Payments as they stand, for readers: a view of both, of all or of a day. Operations load `authorisationKeys`. */
export const authorisations = table('payments.authorisation', { ...story, ...standing });
/** The same, where one or some are named by their exchange. */
export const someAuthorisations = table('payments.authorisation_by_key', { ...story, ...standing });
export type Authorisation = RowOf<typeof authorisations>;

/** What an operation loads of a payment that it may change. */
export const authorisationKeys = (id: string): RowKey[] => [
  payments.key(id) as unknown as RowKey,
  progresses.key(id) as unknown as RowKey,
];

/** A payment as it stands. */
export function authorisationIn(state: State, id: string): Authorisation | undefined {
  const answered = state.get(payments, id);
  if (answered === undefined) return undefined;
  const { amount, answer } = answered;
  return {
    ...answered,
    state: answer,
    captured: answer === 'paid' ? amount : 0n,
    refunded: 0n,
    holds: 0,
    held: 0n,
    expires_at: null,
    ...state.get(progresses, id),
  };
}

/** An effect: it stands otherwise now. */
export function progressed(state: State, of: Authorisation): RowWrite {
  const { id, captured, refunded, holds, held, expires_at } = of;
  const row = { id, state: of.state, captured, refunded, holds, held, expires_at };
  return state.get(progresses, id) === undefined ? progresses.insert(row) : progresses.update(row);
}

/** Id of one of its holds in the ledger. */
export const holdId = (authorisation: string, n: number): string => `${authorisation}/${n}`;

/** `reversal`: of what was taken at once. The rest is what disputes move. */
export type MovementKind = 'completion' | 'refund' | 'reversal' | 'chargeback' | 'representment';

/** What happened to a payment afterwards; its id is that of its own exchange. It never changes. */
export const movements = table(
  'payments.movement',
  {
    id: text(),
    authorisation: text(),
    kind: text<MovementKind>(),
    amount: bigint(),
    rrn: text(),
    business_date: date(),
    at: instant(),
  },
  { key: 'id' },
);
export type Movement = RowOf<typeof movements>;
