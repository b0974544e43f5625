import type { Objection } from '@sandglass/operations';
import { isDate } from '@sandglass/time';
import { minorOf } from '../amount.ts';
import { isProvince } from '../iso/area.ts';
import { no } from '../issuer/attempt.ts';
import { localMoment } from './local.ts';
import type { Rules } from './rules.ts';

/** The span in which rules are to hold. */
export interface Validity {
  /** ms since the epoch. */
  readonly now: number;
  /** The token's own last day; undefined: there is no token yet. */
  readonly until?: string;
}
type Check = (rules: Rules, validity: Validity) => Objection | undefined;

const isZone: Check = ({ zone }) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return undefined;
  } catch {
    return no('rules-zone', { zone });
  }
};
const areHours: Check = ({ hours }) =>
  hours !== undefined && hours.from === hours.until ? no('rules-hours', hours) : undefined;

/** A day that is over, or that the token does not see, would say nothing. */
const isDayOfToken: Check = ({ lastDay, zone }, { now, until = lastDay }) => {
  if (lastDay === undefined) return undefined;
  const from = localMoment(now, zone).date;
  return isDate(lastDay) && from <= lastDay && lastDay <= until!
    ? undefined
    : no('rules-last-day', { from, until: until! });
};

const arePositive: Check = (rules) => {
  const zero = (['perPayment', 'perDay', 'total'] as const).find(
    (name) => rules[name] !== undefined && minorOf(rules[name]) === 0n,
  );
  return zero === undefined ? undefined : no('rules-nothing');
};

/** Smaller before larger: a rule that the next one makes idle is a mistake of the holder's. */
const areInOrder: Check = ({ perPayment, perDay, total }) => {
  const given = [perPayment, perDay, total].filter((one) => one !== undefined);
  const wrong = given.find((one, at) => at > 0 && minorOf(one) < minorOf(given[at - 1]!));
  return wrong === undefined
    ? undefined
    : no('rules-order', { larger: given[given.indexOf(wrong) - 1]!, smaller: wrong });
};
const areCountsInOrder: Check = ({ paymentsPerDay, payments }) =>
  paymentsPerDay !== undefined && payments !== undefined && paymentsPerDay > payments
    ? no('rules-order', { larger: String(paymentsPerDay), smaller: String(payments) })
    : undefined;

/** In no other could anything ever be paid. */
const areProvinces: Check = ({ regions = [] }) => {
  const unknown = regions.find((region) => !isProvince(region));
  return unknown === undefined ? undefined : no('rules-region', { region: unknown });
};

const checks: readonly Check[] = [
  isZone,
  areProvinces,
  areHours,
  isDayOfToken,
  arePositive,
  areInOrder,
  areCountsInOrder,
];

/** Why rules cannot be meant as they stand. */
export function objectionToRules(rules: Rules, validity: Validity): Objection | undefined {
  for (const check of checks) {
    const objection = check(rules, validity);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
