import { decimal, flag, list, nullable, number, object, oneOf, type Shaped, text } from '@sandglass/kit';

export const tiers = ['normal', 'special-mention', 'substandard', 'doubtful', 'loss'] as const;

export const classesShape = object({
  currency: text,
  classes: list(
    object({
      tier: oneOf(...tiers),
      stage: number,
      loans: text,
      principal: decimal,
      allowance: decimal,
      commitment: decimal,
    }),
  ),
  nonPerformingBps: nullable(number),
  provisionBps: nullable(number),
  coverageBps: nullable(number),
});
export type Classes = Shaped<typeof classesShape>;

export const planShape = object({
  currency: text,
  quarters: list(
    object({
      quarter: text,
      planned: decimal,
      booked: decimal,
      left: decimal,
      version: number,
      plannedBy: text,
      plannedOn: text,
    }),
  ),
});

export const trialShape = object({
  lines: list(
    object({
      code: text,
      currency: text,
      accounts: text,
      debits: decimal,
      credits: decimal,
      balance: decimal,
      side: oneOf('debit', 'credit'),
    }),
  ),
  debits: decimal,
  credits: decimal,
  balanced: flag,
});
export type Trial = Shaped<typeof trialShape>;

const sums = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(value ?? {}).map(([name, sum]) => [name, String(sum)]));

export const nightsShape = object({
  nights: list(
    object({
      date: text,
      sweeps: list(object({ name: text, rows: text, root: nullable(text), sums, tookMs: number })),
      runs: list(object({ name: text, state: text, count: text, done: text, excepted: text })),
    }),
  ),
});
export type Night = Shaped<typeof nightsShape>['nights'][number];

export const judgementsShape = object({
  judgements: list(
    object({
      loan: text,
      tier: nullable(oneOf(...tiers)),
      proposed: nullable(oneOf(...tiers)),
      words: text,
      proposedBy: text,
      proposedOn: text,
      decidedBy: nullable(text),
      decidedOn: nullable(text),
    }),
  ),
});
export type Judgement = Shaped<typeof judgementsShape>['judgements'][number];

export const delaysShape = object({
  delays: list(
    object({
      delay: text,
      from: text,
      to: text,
      words: text,
      state: oneOf('proposed', 'declared'),
      proposedBy: text,
      declaredBy: nullable(text),
    }),
  ),
});
export type Delay = Shaped<typeof delaysShape>['delays'][number];

export const benchmarksShape = object({
  benchmarks: list(
    object({
      id: text,
      version: number,
      rates: list(object({ from: text, until: nullable(text), ratePercent: text })),
      proposal: nullable(object({ from: text, ratePercent: text, by: text })),
    }),
  ),
});
export type BenchmarkRates = Shaped<typeof benchmarksShape>['benchmarks'][number];
