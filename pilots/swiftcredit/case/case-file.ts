import {
  bigint,
  bool,
  date,
  instant,
  int,
  json,
  nullable,
  type RowOf,
  table,
  text,
} from '@sandglass/operations';
import type { CreditReport } from '../decision/bureau.ts';
import type { Offer } from '../decision/offer.ts';
import type { Beneficial } from '../ownership/beneficial.ts';
import type { Control } from '../ownership/control.ts';
import type { Weighed } from '../ownership/weigh-guarantees.ts';
import type { Company } from './sections/company.ts';
import type { HomeSection } from './sections/home.ts';
import type { Owner } from './sections/owner.ts';
import type { OwnershipSection } from './sections/ownership.ts';

export const EDITIONS = ['enterprise', 'personal'] as const;
export type Edition = (typeof EDITIONS)[number];
export const CHANNELS = ['online', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

export const CASE_STATES = [
  'open',
  'approved',
  'declined',
  'signed',
  'closing',
  'closed',
  'withdrawn',
  'rescinded',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** What the graph of ownership says; null where a person has to look for the controller. */
export interface ControlFound {
  readonly controller: Control | null;
  readonly guarantees: readonly Weighed[];
  readonly beneficial: readonly Beneficial[];
}

/** The actual controller's personal guarantee (连带责任保证). */
export interface SignedGuarantee {
  readonly person: string;
  readonly signedOn: string;
  readonly channel: Channel;
  /** The paper that was signed at the counter. */
  readonly document: string | null;
}

/** Who owns the home with the customer and agreed to its mortgage. */
export interface OwnerConsent {
  readonly person: string;
  readonly signedOn: string;
  /** Up to which amount the home may secure, decimal string. Absent where it is not known any more: who agreed is asked again. */
  readonly securedAtMost?: string;
  /** The paper that was signed at the counter. */
  readonly document: string;
}

/** One loan on one home, from the first word to the released mortgage. Amounts in minor units. */
export const caseFiles = table(
  'swiftcredit.case_file',
  {
    id: text(),
    customer: text(),
    edition: text<Edition>(),
    channel: text<Channel>(),
    state: text<CaseState>(),
    amount: bigint(),
    term_months: int(),
    purpose: text(),
    company: nullable(json<Company>()),
    owner: nullable(json<Owner>()),
    home: nullable(json<HomeSection>()),
    ownership: nullable(json<OwnershipSection>()),
    control: nullable(json<ControlFound>()),
    bureau: nullable(json<CreditReport>()),
    offer: nullable(json<Offer>()),
    value_amount: nullable(bigint()),
    value_low: nullable(bigint()),
    valued_on: nullable(date()),
    /** (limit + prior liens) ÷ what counts as value, hundredths of a percent, rounded up. */
    ltv_bps: nullable(int()),
    valuations: int(),
    decisions: int(),
    steps: int(),
    guarantee: nullable(json<SignedGuarantee>()),
    guarantee_required: bool(),
    owner_consents: json<readonly OwnerConsent[]>(),
    opened_on: date(),
    opened_at: instant(),
    offer_until: nullable(date()),
    rescind_until: nullable(instant()),
    settled_on: nullable(date()),
  },
  { key: 'id' },
);
export type CaseFile = RowOf<typeof caseFiles>;
