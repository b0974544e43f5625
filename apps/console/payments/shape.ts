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

export const parties = ['acquirer', 'network', 'bank'] as const;
export type Party = (typeof parties)[number];
export const places = ['shop', ...parties] as const;
export type Place = (typeof places)[number];

export const states = ['asked', 'approved', 'declined', 'unanswered', 'reversed'] as const;
export const kinds = ['purchase', 'hold', 'completion', 'refund', 'unseen'] as const;

const sums = object({
  asked: number,
  approved: number,
  declined: number,
  noAnswer: number,
  notSent: number,
  late: number,
  reversals: number,
  repeats: number,
});

export const figuresShape = object({
  party: oneOf(...parties),
  minute: object({
    sums,
    byResponse: list(object({ code: text, count: number, says: nullable(sentence) })),
    perSecond: number,
  }),
  sinceStart: sums,
  answer: nullable(object({ medianMs: number, p99Ms: number, of: number })),
  lines: list(
    object({
      peer: oneOf(...places),
      open: number,
      signedOn: flag,
      inFlight: number,
      dropped: number,
      signedOnAt: nullable(text),
      echoAt: nullable(text),
    }),
  ),
  kept: number,
  keptMax: number,
  keptPerSecondMax: number,
  passedOver: number,
  open: nullable(object({ sending: number, reversing: number, stuck: number, oldestAt: nullable(text) })),
});
export type Figures = Shaped<typeof figuresShape>;

const about = {
  exchange: text,
  kind: oneOf(...kinds),
  state: oneOf(...states),
  response: nullable(text),
  follows: nullable(text),
  amount: decimal,
  rrn: text,
  merchant: text,
  merchantName: text,
} as const;

export const paymentsShape = object({
  payments: list(
    object({
      ...about,
      says: nullable(sentence),
      at: text,
      tookMs: number,
      repeats: number,
      messages: number,
    }),
  ),
  total: number,
  rowsMax: number,
});
export type LivePayment = Shaped<typeof paymentsShape>['payments'][number];

const arrowShape = object({
  kind: oneOf('arrow'),
  from: oneOf(...places),
  to: oneOf(...places),
  mti: text,
  meaning: nullable(sentence),
  end: oneOf('arrived', 'lost', 'late', 'not-sent'),
  sentMs: nullable(number),
  receivedMs: nullable(number),
  response: nullable(text),
  says: nullable(sentence),
  fields: list(object({ field: number, name: sentence, value: text, meaning: nullable(sentence) })),
});
export type Arrow = Shaped<typeof arrowShape>;
const givenUpShape = object({
  kind: oneOf('given-up'),
  at: oneOf(...places),
  of: oneOf(...places),
  mti: text,
  meaning: nullable(sentence),
  ms: number,
});
export type Step = Arrow | Shaped<typeof givenUpShape>;

const stepShape: Shape<Step> = (value, place) => {
  const { kind } = object({ kind: oneOf('arrow', 'given-up') })(value, place);
  return kind === 'arrow' ? arrowShape(value, place) : givenUpShape(value, place);
};

export const pictureShape = object({
  ...about,
  beganAt: text,
  tookMs: number,
  tells: list(oneOf(...parties)),
  left: number,
  standing: list(
    object({
      party: oneOf(...parties),
      state: oneOf(...states),
      response: nullable(text),
      says: nullable(sentence),
    }),
  ),
  followedBy: list(text),
  steps: list(stepShape),
});
export type Picture = Shaped<typeof pictureShape>;
