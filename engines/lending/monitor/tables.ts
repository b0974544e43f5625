import { bool, date, int, json, nullable, type RowOf, table, text } from '@sandglass/operations';
import type { Figures } from './figures.ts';
import type { Found } from './judge.ts';
import type { Level } from './rules.ts';
import type { Source } from './signals.ts';
import type { Scenario } from './simulated.ts';

/** How a borrower is watched; `id` is the party. */
export const watches = table(
  'lending.watch',
  {
    id: text(),
    /** unread: without consent nothing is read. */
    state: text<'watched' | 'unread'>(),
    read_on: nullable(date()),
    /** From when the borrower is read again. */
    next_on: date(),
    readings: int(),
    /** Readings in a row without an alarm, since the last one; those in which a source of the warning was silent do not count. */
    calm: int(),
    /** The early warning that stands. */
    warning: nullable(text()),
    warnings: int(),
  },
  { key: 'id' },
);
export type Watch = RowOf<typeof watches>;

export const newWatch = (id: string, on: string): Watch => ({
  id,
  state: 'watched',
  read_on: null,
  next_on: on,
  readings: 0,
  calm: 0,
  warning: null,
  warnings: 0,
});

/** What was read of a borrower and how it was judged; it changes once, when they are forgotten. What the sources said themselves is not kept. */
export const readings = table(
  'lending.reading',
  {
    id: text(),
    customer: text(),
    read_on: date(),
    simulated: bool(),
    rules: text(),
    figures: json<Figures>(),
    silent: json<readonly Source[]>(),
    level: nullable(text<Level>()),
    found: json<readonly Found[]>(),
  },
  { key: 'id' },
);
export type Reading = RowOf<typeof readings>;

export const WARNING_STATES = ['open', 'frozen', 'objected', 'upheld', 'lifted', 'closed'] as const;
export type WarningState = (typeof WARNING_STATES)[number];

/** An early warning, from the reading that raised it to its end. */
export const warnings = table(
  'lending.warning',
  {
    id: text(),
    customer: text(),
    state: text<WarningState>(),
    level: text<Level>(),
    simulated: bool(),
    rules: text(),
    found: json<readonly Found[]>(),
    raised_on: date(),
    frozen_on: nullable(date()),
    /** The customer's own. */
    words: nullable(text()),
    objected_on: nullable(date()),
    due_on: nullable(date()),
    /** What the customer is told. */
    answer: nullable(text()),
    answered_on: nullable(date()),
    officer: nullable(text()),
  },
  { key: 'id' },
);
export type Warning = RowOf<typeof warnings>;

/** What happens to a sample firm in the simulated world; `id` is the party. */
export const sampleFirms = table(
  'lending.sample_firm',
  { id: text(), scenario: text<Scenario>(), since: text() },
  { key: 'id' },
);
