import { amountText, minorOf } from '../amount.ts';
import type { Attempt, Check } from '../issuer/attempt.ts';
import { no } from '../issuer/attempt.ts';
import { windowOf } from './local.ts';
import type { Rules, Weekday } from './rules.ts';
import type { Token, TokenUse } from './token.ts';

type TokenCheck = (of: {
  readonly attempt: Attempt;
  readonly token: Token;
  readonly rules: Rules;
  /** What was paid today, in the rules' zone, and ever. */
  readonly use: TokenUse;
}) => ReturnType<Check>;

/** A check that only a payment by token has to pass. */
const ofToken =
  (check: TokenCheck): Check =>
  (attempt) => {
    const { token, use } = attempt;
    if (token === undefined || use === undefined) return undefined;
    return check({ attempt, token, rules: token.rules, use: usedOn(use, attempt.moment.date) });
  };

/** The counters as they stand on a day: on another day nothing was paid yet. */
export const usedOn = (use: TokenUse, day: string): TokenUse =>
  use.day === day ? use : { ...use, day, day_spent: 0n, day_payments: 0 };

const isActive = ofToken(({ token }) => {
  if (token.state === 'suspended') return no(`token-suspended-by-${token.suspended_by ?? 'issuer'}`);
  return token.state === 'active' ? undefined : no(`token-${token.state}`);
});
/** A token pays only for whoever it was made for. */
const isRequestors = ofToken(({ token, attempt: { requestor } }) =>
  requestor === token.requestor ? undefined : no('requestor-other'),
);
const isInTime = ofToken(({ token, attempt }) =>
  attempt.moment.date <= token.expires_on ? undefined : no('token-expired', { until: token.expires_on }),
);
/** The holder's own end, before the token's. */
const isBeforeEnd = ofToken(({ rules: { lastDay, zone }, attempt: { moment } }) =>
  lastDay === undefined || moment.date <= lastDay ? undefined : no('rule-last-day', { until: lastDay, zone }),
);
const isFresh = ofToken(({ use, attempt: { counter, isRecurring } }) => {
  if (counter === null) return isRecurring ? undefined : no('cryptogram-missing');
  return counter > use.counter ? undefined : no('cryptogram-reused');
});

/** Whether a list that restricts holds a value; without one nothing is restricted. */
const allows = <T>(list: readonly T[] | undefined, value: T): boolean =>
  list === undefined || list.includes(value);

const isAtMerchant = ofToken(({ rules, attempt }) =>
  allows(rules.merchants, attempt.merchant) ? undefined : no('rule-merchant'),
);
const isInCategory = ofToken(({ rules, attempt: { category } }) =>
  allows(rules.categories, category) ? undefined : no('rule-category', { category }),
);
const isInRegion = ofToken(({ rules, attempt: { region } }) =>
  allows(rules.regions, region) ? undefined : no('rule-region', { region }),
);
const isEntered = ofToken(({ rules, attempt: { entryMode } }) =>
  allows(rules.entryModes, entryMode) ? undefined : no('rule-entry-mode', { mode: entryMode }),
);
const isAtTime = ofToken(({ rules: { hours, weekdays, zone }, attempt: { moment } }) => {
  const day = windowOf(moment, hours);
  if (day === undefined)
    return no('rule-hours', { from: hours?.from ?? '', until: hours?.until ?? '', time: moment.time, zone });
  return allows<Weekday>(weekdays, day) ? undefined : no('rule-weekday', { date: moment.date, zone });
});

const over = (sum: bigint, most: string | undefined): boolean => most !== undefined && sum > minorOf(most);

const isSmallEnough = ofToken(({ rules: { perPayment: maximum }, attempt }) =>
  over(attempt.amount, maximum) ? no('rule-per-payment', { maximum: maximum! }) : undefined,
);
const isWithinDay = ofToken(({ rules: { perDay: maximum }, use, attempt }) =>
  over(use.day_spent + attempt.amount, maximum)
    ? no('rule-per-day', { maximum: maximum!, left: leftOf(maximum!, use.day_spent) })
    : undefined,
);
const isWithinTotal = ofToken(({ rules: { total: maximum }, use, attempt }) =>
  over(use.spent + attempt.amount, maximum)
    ? no('rule-total', { maximum: maximum!, left: leftOf(maximum!, use.spent) })
    : undefined,
);
const isFewEnough = ofToken(({ rules: { paymentsPerDay, payments }, use }) => {
  if (paymentsPerDay !== undefined && use.day_payments >= paymentsPerDay)
    return no('rule-payments-per-day', { maximum: String(paymentsPerDay) });
  if (payments !== undefined && use.payments >= payments)
    return no('rule-payments', { maximum: String(payments) });
  return undefined;
});

/** A limit may have been lowered below what was spent: then nothing is left. */
function leftOf(maximum: string, spent: bigint): string {
  const left = minorOf(maximum) - spent;
  return amountText(left > 0n ? left : 0n);
}

/** State, time, freshness, and what the holder allows; none of them concerns a card that is presented itself. */
export const ruleChecks: readonly Check[] = [
  isActive,
  isRequestors,
  isInTime,
  isFresh,
  isAtMerchant,
  isInCategory,
  isInRegion,
  isEntered,
  isBeforeEnd,
  isAtTime,
  isSmallEnough,
  isWithinDay,
  isWithinTotal,
  isFewEnough,
];
