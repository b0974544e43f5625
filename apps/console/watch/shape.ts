import {
  decimal,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  type Shaped,
  sentence,
  text,
} from '@sandglass/kit';
import { pilotState } from '../pilot/shape.ts';

/** What moves: state and use of the limits. */
export const figuresShape = object({
  state: pilotState,
  mandate: nullable(object({ status: oneOf('running', 'suspended', 'ended', 'offline'), obeyedAt: text })),
  limits: list(
    object({
      id: text,
      period: oneOf('day', 'month', 'year', 'total'),
      title: sentence,
      currency: nullable(text),
      used: decimal,
      maximum: decimal,
      percent: number,
      warnAtPercent: number,
      warning: flag,
    }),
  ),
});
export type LimitInUse = Shaped<typeof figuresShape>['limits'][number];

export const measuresShape = object({
  date: text,
  at: text,
  measures: list(
    object({
      id: text,
      title: sentence,
      definition: sentence,
      unit: oneOf('CNY', 'count', 'percent', 'days'),
      sensed: oneOf('reported', 'computed', 'probed'),
      figure: nullable(text),
      published: nullable(object({ date: text, fact: text })),
      disagrees: flag,
      value: nullable(text),
    }),
  ),
});
export type Measured = Shaped<typeof measuresShape>['measures'][number];
