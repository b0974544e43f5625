import { type Decimal, halfWidth, isAmountTooLarge, minorOf, typedAmount } from '@sandglass/kit';
import { isZero } from '../../bank/bounds.ts';
import type { Rules, Weekday } from '../../bank/tokens.ts';
import { CHANNELS, type Channel, channelsOf, KINDS, type Kind, kindsOf } from './lists.ts';

/** What stands in the controls: text as it was typed, lists as they were ticked. Empty: not restricted. */
export interface Draft {
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly until: string;
  /** 'YYYY-MM-DD'. */
  readonly lastDay: string;
  readonly zone: string;
  readonly perPayment: string;
  readonly perDay: string;
  readonly total: string;
  readonly paymentsPerDay: string;
  readonly payments: string;
  readonly merchants: readonly string[];
  readonly kinds: readonly Kind[];
  readonly regions: readonly string[];
  readonly channels: readonly Channel[];
  /** What these controls cannot show is kept as it is. */
  readonly kept: {
    readonly categories: readonly string[];
    readonly entryModes: readonly string[];
  };
}

export const HOME_ZONE = 'Asia/Shanghai';

/** Nothing restricted, in the zone of the bank's customers. */
export const noRules: Rules = {
  zone: HOME_ZONE,
  weekdays: null,
  hours: null,
  lastDay: null,
  perPayment: null,
  perDay: null,
  total: null,
  paymentsPerDay: null,
  payments: null,
  merchants: null,
  categories: null,
  regions: null,
  entryModes: null,
};

/** Rules as the controls show them. */
export function draftOf(rules: Rules): Draft {
  const byKind = kindsOf(rules.categories ?? []);
  const byChannel = channelsOf(rules.entryModes ?? []);
  return {
    weekdays: rules.weekdays ?? [],
    from: rules.hours?.from ?? '',
    until: rules.hours?.until ?? '',
    lastDay: rules.lastDay ?? '',
    zone: rules.zone,
    perPayment: rules.perPayment ?? '',
    perDay: rules.perDay ?? '',
    total: rules.total ?? '',
    paymentsPerDay: rules.paymentsPerDay === null ? '' : String(rules.paymentsPerDay),
    payments: rules.payments === null ? '' : String(rules.payments),
    merchants: rules.merchants ?? [],
    kinds: byKind.whole,
    regions: rules.regions ?? [],
    channels: byChannel.whole,
    kept: { categories: byKind.single, entryModes: byChannel.single },
  };
}

const orNull = <T>(items: readonly T[]): readonly T[] | null => (items.length === 0 ? null : items);
const amountOf = (typed: string): Decimal | null => typedAmount(typed) ?? null;
const COUNT = /^[1-9][0-9]{0,5}$/;
const countOf = (typed: string): number | null => {
  const digits = halfWidth(typed).trim();
  return COUNT.test(digits) ? Number(digits) : null;
};
const COUNT_TOO_LARGE = /^[0-9]{7,}$/;
const ALL_DAYS = 7;

/** The controls as rules. What was mistyped is not in it: `mistakesIn` tells of it. */
export function rulesOf(draft: Draft): Rules {
  const { kept, from, until, weekdays } = draft;
  return {
    zone: draft.zone,
    weekdays: weekdays.length === ALL_DAYS ? null : orNull([...weekdays].sort()),
    hours: from === '' || until === '' ? null : { from, until },
    lastDay: draft.lastDay === '' ? null : draft.lastDay,
    perPayment: amountOf(draft.perPayment),
    perDay: amountOf(draft.perDay),
    total: amountOf(draft.total),
    paymentsPerDay: countOf(draft.paymentsPerDay),
    payments: countOf(draft.payments),
    merchants: orNull(draft.merchants),
    categories: orNull([...draft.kinds.flatMap((kind) => KINDS[kind]), ...kept.categories]),
    regions: orNull(draft.regions),
    entryModes: orNull([...draft.channels.flatMap((channel) => CHANNELS[channel]), ...kept.entryModes]),
  };
}

/** Rules as the bank takes them: what is not restricted is not there. */
export const sentRules = (rules: Rules): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== null));

const AMOUNTS = ['perPayment', 'perDay', 'total'] as const;
const COUNTS = ['paymentsPerDay', 'payments'] as const;

/** What is wrong with a control, as the name of the words that say it. */
export type Mistake =
  | 'amount'
  | 'amountLarge'
  | 'count'
  | 'countLarge'
  | 'hours'
  | 'sameHours'
  | 'order'
  | 'lastDay';
export type Mistakes = Readonly<Partial<Record<keyof Draft, Mistake>>>;

/** What cannot be meant as it was typed; the bank's own checks are the same and come after. */
export function mistakesIn(draft: Draft): Mistakes {
  const rules = rulesOf(draft);
  const amounts = AMOUNTS.filter((name) => draft[name].trim() !== '' && !isAmount(rules[name]));
  const counts = COUNTS.filter((name) => draft[name].trim() !== '' && rules[name] === null);
  return {
    ...orderIn(rules),
    ...Object.fromEntries(
      amounts.map((name) => [name, isAmountTooLarge(draft[name]) ? 'amountLarge' : 'amount'] as const),
    ),
    ...Object.fromEntries(
      counts.map(
        (name) =>
          [name, COUNT_TOO_LARGE.test(halfWidth(draft[name]).trim()) ? 'countLarge' : 'count'] as const,
      ),
    ),
    ...hoursIn(draft),
  };
}

/** The holder's last day is one that the token still sees: from today to its own end. */
export const lastDayIn = (
  { lastDay }: Draft,
  of: { readonly today: string; readonly expiresOn: string },
): Mistakes =>
  lastDay === '' || (of.today <= lastDay && lastDay <= of.expiresOn) ? {} : { lastDay: 'lastDay' };

const isAmount = (amount: Decimal | null): boolean => amount !== null && !isZero(amount);

function hoursIn({ from, until }: Draft): Mistakes {
  if ((from === '') !== (until === '')) return { until: 'hours' };
  return from !== '' && from === until ? { until: 'sameHours' } : {};
}

/** A payment is within a day, a day within the total: a smaller one that is above the larger is a mistake. */
function orderIn(rules: Rules): Mistakes {
  const given = AMOUNTS.flatMap((name) => {
    const amount = rules[name];
    return amount === null ? [] : [{ name, minor: minorOf(amount) }];
  });
  const wrong = given.find(({ minor }, at) => at > 0 && minor < given[at - 1]!.minor)?.name;
  const { paymentsPerDay, payments } = rules;
  const counts = paymentsPerDay !== null && payments !== null && paymentsPerDay > payments;
  return {
    ...(wrong === undefined ? {} : { [wrong]: 'order' as const }),
    ...(counts ? { payments: 'order' as const } : {}),
  };
}
