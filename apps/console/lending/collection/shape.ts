import { decimal, flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const stages = ['notice', 'early', 'call', 'field', 'legal'] as const;
export const channels = ['app', 'sms', 'call', 'letter', 'visit'] as const;
/** What came of what a person began. */
export const outcomes = ['reached', 'no-answer', 'refuses', 'disputes', 'hardship', 'wrong-number'] as const;

const oneCase = {
  loan: text,
  customer: text,
  product: text,
  state: oneOf('open', 'closed'),
  stage: oneOf(...stages),
  episode: number,
  dueOn: nullable(text),
  daysPastDue: number,
  principal: nullable(decimal),
  currency: nullable(text),
  loanState: nullable(text),
  collector: nullable(text),
  actBy: nullable(text),
  late: flag,
  contactCount: number,
  promisesBroken: number,
} as const;
const caseShape = object(oneCase);
export type CollectionCase = Shaped<typeof caseShape>;
export const casesShape = object({ cases: list(caseShape), next: nullable(text) });

const contact = object({
  contact: text,
  party: text,
  channel: oneOf(...channels),
  stage: oneOf(...stages),
  text,
  at: text,
  by: nullable(text),
  outcome: oneOf(...outcomes, 'on-its-way', 'delivered', 'no-phone', 'withdrawn', 'begun'),
  words: nullable(text),
  simulated: nullable(flag),
});
export type Contact = Shaped<typeof contact>;
const promise = object({
  promise: text,
  amount: decimal,
  paid: nullable(decimal),
  madeOn: text,
  dueOn: text,
  state: oneOf('open', 'kept', 'broken'),
  by: text,
});
export type PromiseToPay = Shaped<typeof promise>;

export const oneCaseShape = object({
  ...oneCase,
  claimed: decimal,
  debtors: list(text),
  channels: list(oneOf(...channels)),
  rules: object({ hours: object({ from: text, to: text }) }),
  contacts: list(contact),
  promises: list(promise),
});
export type OneCase = Shaped<typeof oneCaseShape>;

export const grounds = ['long-overdue-small', 'enforcement-ended', 'bankruptcy', 'death'] as const;
export const evidenceKinds = [
  'collection-record',
  'court-ruling',
  'bankruptcy-ruling',
  'estate-statement',
  'asset-search',
] as const;
export const writeOffStates = [
  'proposed',
  'given-back',
  'written-off',
  'recovered',
  'handed-over',
  'sold',
] as const;
const writeOff = {
  loan: text,
  customer: text,
  state: oneOf(...writeOffStates),
  ground: oneOf(...grounds),
  words: text,
  evidence: list(object({ kind: oneOf(...evidenceKinds), text, digest: text })),
  proposedBy: text,
  proposedOn: text,
  approvals: list(text),
  approvalsNeeded: number,
  mayApprove: flag,
  writtenOffOn: nullable(text),
  principal: decimal,
  claim: nullable(
    object({ principal: decimal, interest: decimal, overdue: decimal, later: decimal, total: decimal }),
  ),
  recovered: decimal,
} as const;
const writeOffShape = object(writeOff);
export type WriteOff = Shaped<typeof writeOffShape>;
export const writeOffsShape = object({ writeOffs: list(writeOffShape) });
export const oneWriteOffShape = object({
  ...writeOff,
  receipts: list(
    object({ receipt: text, receivedOn: text, source: oneOf('account', 'outside'), total: decimal }),
  ),
});

export const assetKinds = ['deposit', 'movable', 'real-estate', 'other-right'] as const;
export const preservationStates = [
  'inventory',
  'applied',
  'granted',
  'dismissed',
  'lapsed',
  'sued',
  'judged',
  'closed',
] as const;
const preservation = {
  loan: text,
  customer: text,
  state: oneOf(...preservationStates),
  court: nullable(text),
  amount: decimal,
  security: decimal,
  sueBy: nullable(text),
  suedOn: nullable(text),
  caseNumber: nullable(text),
  assets: number,
  sealedValue: decimal,
  tasks: list(object({ what: oneOf('list', 'sue', 'renew'), by: nullable(text), asset: nullable(number) })),
} as const;
const preservationShape = object(preservation);
export type Preservation = Shaped<typeof preservationShape>;
export const preservationsShape = object({ preservations: list(preservationShape) });
const seal = object({
  asset: number,
  kind: oneOf(...assetKinds),
  owner: text,
  description: text,
  value: decimal,
  state: oneOf('listed', 'waiting', 'sealed', 'expired', 'lapsed', 'released', 'realised', 'assigned'),
  place: number,
  until: nullable(text),
  renewBy: nullable(text),
  renewNow: flag,
});
export type Seal = Shaped<typeof seal>;
export const onePreservationShape = object({
  ...preservation,
  seals: list(seal),
  papers: list(object({ kind: text, text, digest: text, by: text, on: text })),
});
export type OnePreservation = Shaped<typeof onePreservationShape>;
