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

export const grades = ['A', 'B', 'C', 'D', 'E'] as const;
export const applicationStates = ['approved', 'declined', 'signed', 'expired'] as const;
export const arms = ['champion', 'challenger'] as const;

const application = object({
  application: text,
  customer: text,
  product: text,
  amount: decimal,
  currency: text,
  termMonths: number,
  purpose: text,
  appliedOn: text,
  decision: oneOf('approved', 'declined'),
  state: oneOf(...applicationStates),
  model: text,
  score: number,
  grade: text,
  reasons: list(object({ code: text, text: sentence })),
  granted: nullable(decimal),
  annualRatePercent: nullable(decimal),
  expiresOn: nullable(text),
  loan: nullable(text),
});
export type Application = Shaped<typeof application>;

/** A row that is not shown, because its customer's consent does not allow it. */
const withheld = object({ application: text, withheld: object({ title: text, detail: text }) });
export type Withheld = Shaped<typeof withheld>;
const shownOrNot: Shape<Application | Withheld> = (value, place) =>
  typeof value === 'object' && value !== null && 'withheld' in value
    ? withheld(value, place)
    : application(value, place);
export const isWithheld = (row: object): row is Withheld => 'withheld' in row;

export const pipelineShape = object({ applications: list(shownOrNot), next: nullable(text) });

const input = object({ name: text, reason: text, given: flag, value: anything, points: number });
export type ExplainedInput = Shaped<typeof input>;

const decided = object({
  model: text,
  agrees: nullable(flag),
  explained: nullable(
    object({ probability: number, score: number, grade: text, base: number, inputs: list(input) }),
  ),
});
export type Decided = Shaped<typeof decided>;

const price = object({
  ratePercent: text,
  limit: decimal,
  curve: list(object({ ratePercent: text, churnPercent: number, marginPercent: number, profit: decimal })),
});

const shadow = object({ model: text, score: number, grade: text });

export const caseShape: Shape<
  Application & {
    readonly answers: unknown;
    readonly arm: string;
    readonly price: Shaped<typeof price> | null;
    readonly decidedBy: Decided;
    readonly shadow: (Shaped<typeof shadow> & Decided) | null;
  }
> = (value, place) => ({
  ...application(value, place),
  ...object({
    answers: anything,
    arm: text,
    price: nullable(price),
    decidedBy: decided,
    shadow: nullable((one, at) => ({ ...shadow(one, at), ...decided(one, at) })),
  })(value, place),
});
export type Case = Shaped<typeof caseShape>;

const review = object({
  application: text,
  customer: text,
  state: oneOf('asked', 'overturn-proposed', 'upheld', 'overturned'),
  words: text,
  askedOn: text,
  dueOn: text,
  answer: nullable(text),
  decidedOn: nullable(text),
  result: nullable(text),
  proposal: nullable(object({ officer: text, grade: text, granted: decimal, reason: text })),
  late: flag,
  workdaysLeft: nullable(number),
});
export type Review = Shaped<typeof review>;
export const reviewsShape = object({
  reviews: list<Review | Withheld>((value, place) =>
    typeof value === 'object' && value !== null && 'withheld' in value
      ? withheld(value, place)
      : review(value, place),
  ),
  next: nullable(text),
});
export const reviewShape: Shape<
  Review & { readonly about: Application; readonly answers: unknown; readonly decidedBy: Decided }
> = (value, place) => ({
  ...review(value, place),
  ...object({ about: application, answers: anything, decidedBy: decided })(value, place),
});
export type ReviewCase = Shaped<typeof reviewShape>;

const late = object({ loans: number, principal: decimal });
export const portfolioShape = object({
  on: text,
  currency: text,
  vintages: list(
    object({
      vintage: text,
      loans: number,
      limits: decimal,
      drawn: decimal,
      principalOwed: decimal,
      overdue30: late,
      overdue90: late,
      ever90: number,
    }),
  ),
  roll: list(object({ before: text, now: text, loans: number })),
});
export type Portfolio = Shaped<typeof portfolioShape>;

const arrangement = { champion: text, challenger: nullable(text), sharePercent: number };
export const ratingShape = object({
  version: number,
  ...arrangement,
  proposal: nullable(object({ id: text, ...arrangement, officer: text, on: text, reason: text })),
  models: list(object({ name: text, version: text })),
});
export type Rating = Shaped<typeof ratingShape>;

export const driftShape = object({
  model: text,
  from: text,
  to: text,
  threshold: number,
  rows: number,
  needed: nullable(number),
  score: nullable(number),
  alarm: flag,
  mayBeChance: flag,
  inputs: list(object({ name: text, psi: number })),
});
export type Drift = Shaped<typeof driftShape>;

function anything(value: unknown): unknown {
  return value;
}
