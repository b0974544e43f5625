import { decimal, list, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { pilotPath } from './pilot.ts';

/** The pilots that this wallet serves, each with a fund and complaints of its own. */
export const redressed = ['microloan', 'swiftcredit', 'token'] as const;
export type Redressed = (typeof redressed)[number];

export const claimPath = (pilot: string): string => `${pilotPath(pilot)}/claims`;
export const complainPath = (pilot: string): string => `${pilotPath(pilot)}/complaints`;
export const MY_CLAIMS = '/api/my/claims';
export const MY_COMPLAINTS = '/api/my/complaints';
export const escalatePath = (pilot: string, complaint: string): string =>
  `${complainPath(pilot)}/${complaint}/escalate`;

export const causes = ['wrong-charge', 'platform-defect', 'unauthorised-use', 'other'] as const;
export const matters = ['charge', 'service', 'decision', 'data', 'other'] as const;

const claim = object({
  claim: text,
  pilot: oneOf(...redressed),
  cause: oneOf(...causes),
  amount: decimal,
  currency: text,
  state: oneOf('filed', 'proposed', 'waiting', 'paid', 'refused'),
  says: text,
  filedOn: text,
  /** The bank found the harm by itself, and nobody had to claim. */
  payout: nullable(text),
});
export type Claim = Shaped<typeof claim>;
export const myClaims = object({ claims: list(claim) });

const complaint = object({
  complaint: text,
  pilot: oneOf(...redressed),
  about: oneOf(...matters),
  level: oneOf('institution', 'association'),
  state: oneOf('filed', 'acknowledged', 'answered', 'closed'),
  says: text,
  filedOn: text,
  ladder: list(object({ level: text, overdue: nullable(text) })),
});
export type Complaint = Shaped<typeof complaint>;
export const myComplaints = object({ complaints: list(complaint) });

/** The association takes it when the institution has answered and did not convince, or is late. */
export const mayEscalate = ({ level, state, ladder }: Complaint): boolean =>
  level === 'institution' && (state === 'answered' || ladder.some(({ overdue }) => overdue === 'answer'));

export const payoutsPath = (pilot: string): string => `${pilotPath(pilot)}/payouts`;
/** What was paid to whom a defect harmed, without names, and the queries that find them. */
export const payouts = object({
  payouts: list(object({ payout: text, harmed: text, from: text, to: text })),
  queries: list(object({ id: text, title: sentence, definition: sentence })),
});
export type Payouts = Shaped<typeof payouts>;

/** The customer's own entries about harm, each with the claim that it made. */
export const HARMS = '/api/facts?kind=compensation.harmed';
export const harms = object({
  facts: list(object({ id: text, pilot: text, header: object({ claim: text }) })),
});
