import type { Objection } from '@sandglass/operations';
import { minorOf } from '../amount.ts';
import { no } from '../issuer/attempt.ts';
import type { Rules } from './rules.ts';

type Check = (rules: Rules) => Objection | undefined;

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

const checks: readonly Check[] = [isZone, areHours, arePositive, areInOrder, areCountsInOrder];

/** Why rules cannot be meant as they stand. */
export function objectionToRules(rules: Rules): Objection | undefined {
  for (const check of checks) {
    const objection = check(rules);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
