import { decimal, list, nullable, object, oneOf, type Shaped, sentence, text } from '@sandglass/kit';
import { pilotPath } from './pilot.ts';

/** The services of this wallet, each a pilot with a fund and complaints of its own. */
export const services = ['microloan', 'swiftcredit', 'token'] as const;
export type Service = (typeof services)[number];

export const claimPath = (service: string): string => `${pilotPath(service)}/claims`;
export const complainPath = (service: string): string => `${pilotPath(service)}/complaints`;
export const MY_CLAIMS = '/api/my/claims';
export const MY_COMPLAINTS = '/api/my/complaints';
export const escalatePath = (service: string, complaint: string): string =>
  `${complainPath(service)}/${complaint}/escalate`;

export const causes = ['wrong-charge', 'platform-defect', 'unauthorised-use', 'other'] as const;
export const matters = ['charge', 'service', 'decision', 'data', 'other'] as const;

const claim = object({
  claim: text,
  pilot: oneOf(...services),
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
  pilot: oneOf(...services),
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

export const payoutsPath = (service: string): string => `${pilotPath(service)}/payouts`;
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
