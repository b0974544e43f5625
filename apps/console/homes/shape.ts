import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shape,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';

export const HOMES = '/api/pilots/swiftcredit';
export const casesPath = `${HOMES}/cases`;
export const casePath = (id: string): string => `${casesPath}/${encodeURIComponent(id)}`;

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
const states = oneOf(...CASE_STATES);
const channels = oneOf('online', 'counter');

export const casesShape = object({
  cases: list(
    object({
      case: text,
      edition: oneOf('enterprise', 'personal'),
      channel: channels,
      state: states,
      openedOn: text,
      steps: number,
    }),
  ),
  next: nullable(text),
});
export const openedShape = object({ case: text });

const sections = [
  'company',
  'owner',
  'home',
  'ownership',
  'consents',
  'valuation',
  'decision',
  'contract',
  'co-owners',
  'guarantee',
  'mortgage',
] as const;
const task = object({ section: oneOf(...sections), state: oneOf('done', 'to-do', 'waiting', 'not-needed') });
export type Task = Shaped<typeof task>;

const comparable = object({
  deal: text,
  name: sentence,
  soldOn: text,
  areaM2: number,
  price: decimal,
  adjusted: decimal,
  distanceKm: number,
  odd: flag,
});
const valuation = object({
  n: number,
  method: oneOf('automatic', 'manual'),
  model: nullable(text),
  value: decimal,
  low: decimal,
  high: decimal,
  on: text,
  comparables: list(comparable),
  evidence: nullable(text),
  words: nullable(text),
  proposedBy: nullable(text),
  confirmedBy: nullable(text),
  state: oneOf('in-force', 'proposed', 'rejected', 'past'),
});
export type Valuation = Shaped<typeof valuation>;

const graph = object({
  holders: list(object({ id: text, kind: oneOf('company', 'person'), name: text })),
  holdings: list(object({ owner: text, company: text, bps: number })),
  guarantees: list(object({ guarantor: text, debtor: text })),
});
export type Graph = Shaped<typeof graph>;
const ownership = object({ borrower: text, self: text, graph });
export type Ownership = Shaped<typeof ownership>;

const control = object({
  controller: nullable(object({ person: text, votesBps: number, how: oneOf('majority', 'largest') })),
  guarantees: list(
    object({
      guarantor: text,
      counts: flag,
      because: oneOf('independent', 'controller', 'borrower-itself', 'one-controller', 'one-owner', 'circle'),
      by: list(text),
    }),
  ),
  beneficial: list(object({ person: text, bps: number })),
});
export type Control = Shaped<typeof control>;

/** Of a field that older rows lack. */
const mayLack =
  <T>(of: Shape<T>): Shape<T | undefined> =>
  (value, place) =>
    value === undefined ? undefined : of(value, place);

const home = object({
  estate: text,
  areaM2: number,
  floor: number,
  rooms: number,
  south: flag,
  finish: text,
  deed: text,
  boughtOn: mayLack(text),
  boughtFor: mayLack(decimal),
  letUntil: mayLack(text),
  coOwners: list(text),
  priorLiens: list(object({ holder: text, maximum: decimal, balance: decimal })),
});
export type Home = Shaped<typeof home>;

const offer = object({
  decision: oneOf('approved', 'declined'),
  n: mayLack(number),
  model: text,
  score: number,
  grade: text,
  granted: decimal,
  rateBps: number,
  guarantee: flag,
  expectedLossBps: number,
  caps: list(object({ code: text, amount: decimal, text: sentence })),
  reasons: list(object({ code: text, text: sentence })),
});
export type Offer = Shaped<typeof offer>;

const reviewStates = oneOf('asked', 'overturn-proposed', 'upheld', 'overturned');
const reviewLine = {
  decision: text,
  case: text,
  state: reviewStates,
  askedOn: text,
  dueOn: text,
  late: flag,
  workdaysLeft: nullable(number),
};
export const reviewsShape = object({ reviews: list(object(reviewLine)), next: nullable(text) });
export const reviewShape = object({
  ...reviewLine,
  words: text,
  answer: nullable(text),
  proposal: nullable(object({ officer: text, grade: text, granted: decimal, reason: text })),
  isLatest: flag,
  asked: decimal,
  offer,
});
export type HomeReview = Shaped<typeof reviewShape>;

const step = object({
  n: number,
  what: oneOf(
    'opened',
    'filled',
    'moved-to-counter',
    'moved-online',
    'withdrawn',
    'valued',
    'value-proposed',
    'value-taken',
    'value-rejected',
    'granted-by-officers',
    'revalued',
    'approved',
    'declined',
    'signed',
    'rescinded',
    'co-owner-signed',
    'guarantee-signed',
    'ownership-changed',
    'controller-changed',
    'mortgage-applied',
    'mortgage-registered',
    'mortgage-refused',
    'mortgage-released',
    'register-searched',
    'closed',
  ),
  channel: oneOf('online', 'counter', 'program'),
  by: text,
  at: text,
  note: nullable(text),
});
export type Step = Shaped<typeof step>;

export const caseShape = object({
  case: text,
  customer: text,
  edition: oneOf('enterprise', 'personal'),
  channel: channels,
  state: states,
  amount: decimal,
  termMonths: number,
  purpose: text,
  company: nullable(object({ name: text })),
  owner: nullable(object({ name: text })),
  home: nullable(home),
  ownership: nullable(ownership),
  control: nullable(control),
  offer: nullable(offer),
  value: nullable(object({ value: decimal, counted: decimal, on: nullable(text) })),
  priorLiens: nullable(decimal),
  ltvPercent: nullable(decimal),
  guaranteeRequired: flag,
  guarantee: nullable(object({ person: text, signedOn: text })),
  ownersMissing: list(text),
  securedAtMost: nullable(decimal),
  letUntil: nullable(text),
  ownerConsents: list(
    object({
      person: text,
      signedOn: text,
      securedAtMost: mayLack(decimal),
    }),
  ),
  tasks: list(task),
  valuations: list(valuation),
  mortgage: nullable(
    object({
      state: oneOf(
        'applied',
        'registered',
        'refused',
        'release-applied',
        'released',
        'transfer-applied',
        'transferred',
      ),
      certificate: nullable(text),
      filedOn: text,
      ranksBefore: nullable(decimal),
    }),
  ),
  loan: nullable(
    object({ limit: decimal, principal: decimal, available: decimal, annualRatePercent: decimal }),
  ),
  steps: list(step),
});
export type HomeCase = Shaped<typeof caseShape>;

export const estatesShape = object({
  cities: list(object({ id: text, name: sentence })),
  districts: list(object({ id: text, city: text, name: sentence })),
  estates: list(
    object({ id: text, city: text, district: text, name: sentence, built: number, storeys: number }),
  ),
});
export const documentsShape = object({
  documents: list(
    object({
      document: text,
      kind: oneOf('deed', 'licence', 'survey', 'contract', 'guarantee', 'co-owner', 'tenant', 'other'),
      type: text,
      bytes: number,
      state: oneOf('kept', 'replaced', 'removed'),
    }),
  ),
});
export const uploaded = object({ document: text });
