import { subjectKey } from '@sandglass/journal';
import {
  bigint,
  date,
  int,
  json,
  nullable,
  type RowKey,
  type RowOf,
  type State,
  table,
  text,
} from '@sandglass/operations';
import { addWorkdays, parseDate } from '@sandglass/time';
import { loans } from '../loan/loan.ts';

/** asked → offered → agreed → done; or declined, turned down, withdrawn. */
export const HARDSHIP_STATES = [
  'asked',
  'offered',
  'agreed',
  'done',
  'declined',
  'turned-down',
  'withdrawn',
] as const;
export type HardshipState = (typeof HARDSHIP_STATES)[number];

/** What a borrower asks for. */
export const WISHES = ['pause', 'smaller', 'other'] as const;
export type Wish = (typeof WISHES)[number];

/** What an officer offers: payments pause for some months, or the term grows by some. */
export const OFFERS = ['pause', 'longer-term'] as const;

export interface HardshipOffer {
  readonly kind: (typeof OFFERS)[number];
  readonly months: number;
  /** Told to the customer. */
  readonly words: string;
  readonly officer: string;
  /** The last day on which it may be agreed to. */
  readonly until: string;
}

export const hardships = table(
  'lending.hardship',
  {
    id: text(),
    loan: text(),
    customer: text(),
    state: text<HardshipState>(),
    wish: text<Wish>(),
    words: text(),
    affordable: nullable(bigint()),
    asked_on: date(),
    due_on: date(),
    offer: nullable(json<HardshipOffer>()),
    answer: nullable(text()),
    answered_on: nullable(date()),
    ended_on: nullable(date()),
  },
  { key: 'id' },
);
export type Hardship = RowOf<typeof hardships>;

/** Which request of a loan is open, if any. */
export const hardshipFiles = table(
  'lending.hardship_file',
  { id: text(), requests: int(), open: nullable(text()) },
  { key: 'id' },
);

/** A request is answered by a person within so many workdays. */
const ANSWER_WORKDAYS = 10;
/** So long an offer stands. */
const OFFER_WORKDAYS = 10;

export const hardshipDue = (askedOn: string): string => addWorkdays(parseDate(askedOn), ANSWER_WORKDAYS);
export const offerUntil = (offeredOn: string): string => addWorkdays(parseDate(offeredOn), OFFER_WORKDAYS);

/** The open request of a loan and whom it concerns: what `loadThen` names once file and loan are loaded. */
export function openHardshipKeys(state: State, loan: string): readonly RowKey[] {
  const open = state.get(hardshipFiles, loan)?.open ?? null;
  const customer = state.get(loans, loan)?.customer;
  return open === null || customer === undefined ? [] : [hardships.key(open), subjectKey(customer)];
}

/** The open request of a loan, once it is loaded. */
export function openHardship(state: State, loan: string): Hardship | undefined {
  const open = state.get(hardshipFiles, loan)?.open ?? null;
  return open === null ? undefined : state.get(hardships, open);
}
