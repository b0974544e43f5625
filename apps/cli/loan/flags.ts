import {
  type Answer,
  answerPlan,
  CN,
  formOf,
  parseAmount,
  parseRatePercent,
  regularTimeline,
  roundingOf,
} from '@sandglass/loanmath';
import { UsageError, type VerbCall } from '../verb.ts';

export const VALUE_FLAGS = [
  'principal',
  'rate',
  'periods',
  'form',
  'start',
  'day-count',
  'frequency',
  'every',
  'grace',
  'rounding',
] as const;

type FlagName = (typeof VALUE_FLAGS)[number];

/** The schedule that the flags describe. @throws UsageError for a flag that is missing or no whole number */
export function answerFlags({ flags }: VerbCall): Answer {
  const given = (name: FlagName): string | null => {
    const value = flags[name];
    return typeof value === 'string' ? value : null;
  };
  const required = (name: FlagName): string => {
    const value = given(name);
    if (value === null) throw new UsageError(`--${name} is missing: give it, or a file with one case.`);
    return value;
  };
  const whole = (name: FlagName, value: string): number => {
    if (!/^\d{1,9}$/.test(value))
      throw new UsageError(`--${name} ${value} is not a whole number: give one like 12.`);
    return Number(value);
  };
  const principalMinor = parseAmount(required('principal'), 'principal');
  const rate = parseRatePercent(required('rate'));
  const periods = whole('periods', required('periods'));
  const form = formOf(required('form'));
  const every = whole('every', given('every') ?? '1');
  const frequency = given('frequency') ?? 'month';
  return answerPlan({
    principalMinor,
    rate,
    form,
    timeline: regularTimeline(required('start'), frequency, every, periods, given('day-count')),
    convention: { ...CN, rounding: roundingOf(given('rounding') ?? CN.rounding) },
    interestOnlyPeriods: whole('grace', given('grace') ?? '0'),
  });
}
