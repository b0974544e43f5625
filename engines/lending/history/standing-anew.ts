import { formatDate, parseDate } from '@sandglass/loanmath';
import { classifyAlone } from '../classify/classify.ts';
import type { Exposure } from '../classify/rules.ts';
import { isNonPerforming, type Tier } from '../classify/tier.ts';
import type { Loan } from '../loan/loan.ts';
import { periodMonths } from '../loan/schedule.ts';
import { type Aging, aged, conduct, tierWithLoss } from '../nightly/stand.ts';
import { newStanding, type Standing } from '../nightly/standing.ts';
import { parametersOn } from '../provision/parameters.ts';
import { badHereBps } from './bad-here.ts';

/** From a night on, what of a loan is owed, and the earliest due date that is not paid; null: nothing is. */
export interface Owing {
  readonly night: string;
  readonly dueOn: string | null;
  readonly principal: bigint;
}

/** A loan whose nights these are, the day after which they begin, and how it stands. */
export interface Lived {
  readonly before: Standing;
  readonly loan: Loan;
  readonly since: string;
  /** What officers judged it to be, and from when on; null: nothing. */
  readonly judged: { readonly tier: Tier; readonly on: string } | null;
  readonly known: readonly Owing[];
  readonly other: readonly Owing[];
}

/**
 * How the loans of a debtor stand by another history of one of them, in their order: what nights remember of it, a class that is
 * not cured yet or a calm that began, is remembered of payments as they are known now, so that money which came in time never
 * leaves its borrower non-performing, nor the borrower's other loans. A loan that is classified by itself comes alone. Undefined
 * where the history that was known does not lead to the standings that are kept: then more than their own payments decided it,
 * and each stays as it is until its rules, or officers, better it.
 */
export function standingsAnew(lived: readonly Lived[], isByDebtor: boolean): readonly Standing[] | undefined {
  const until = lived[0]?.before.as_of ?? null;
  if (until === null || lived.some(({ before }) => before.as_of !== until)) return undefined;
  const booked = afterNights(lived, 'known', until, isByDebtor);
  const isLedTo = lived.every(
    ({ before }, n) => booked[n]?.tier === before.tier && booked[n]?.stage === before.stage,
  );
  if (!isLedTo) return undefined;
  return afterNights(lived, 'other', until, isByDebtor).map((made, n) => {
    const { tier, because, days, stage, clean_since, calm_since, pd_class } = made;
    return { ...lived[n]!.before, tier, because, days, stage, clean_since, calm_since, pd_class };
  });
}

/** A loan on the way through its nights. */
interface Course {
  readonly of: Lived;
  readonly owing: readonly Owing[];
  standing: Standing;
  at: number;
}

/** Every night of the loans up to one, by their conduct alone. */
function afterNights(
  lived: readonly Lived[],
  by: 'known' | 'other',
  until: string,
  isByDebtor: boolean,
): readonly Standing[] {
  const courses = lived.map((of): Course => ({ of, owing: of[by], standing: begun(of), at: -1 }));
  const first = Math.min(...lived.map(({ since }) => parseDate(since)));
  const last = parseDate(until);
  for (let day = first + 1; day <= last; day += 1) {
    const date = formatDate(day);
    const begunOnes = courses.filter(({ of }) => of.since < date);
    for (const course of begunOnes) advance(course, date);
    if (begunOnes.every((course) => isAtRest(course, date))) continue;
    const nights = begunOnes.map((course) => ({ course, night: nightOf(course, date) }));
    const owed = nights.map(({ course, night }) => ({
      principal: course.owing[course.at]?.principal ?? 0n,
      isBad: isNonPerforming(classifyAlone(conduct(course.standing, night).exposure)),
    }));
    const seen: Pick<Exposure, 'basis' | 'badHereBps'> = isByDebtor
      ? { basis: 'debtor', badHereBps: badHereBps(owed) }
      : { basis: 'asset', badHereBps: 0 };
    for (const { course, night } of nights)
      course.standing = afterNight(course.standing, { ...night, seen: { ...night.seen, ...seen } });
  }
  return courses.map(({ standing }) => standing);
}

const begun = ({ before: { id, pd_signed, pd_rated, lgd_bps }, loan }: Lived): Standing => ({
  ...newStanding(id, pd_signed, lgd_bps),
  pd_rated,
  ...(loan.restructured_on === null
    ? {}
    : loan.restructured_bad
      ? { tier: 'substandard', stage: 3 }
      : { tier: 'special-mention', stage: 2 }),
});

function advance(course: Course, date: string): void {
  const { owing } = course;
  while (course.at + 1 < owing.length && owing[course.at + 1]!.night <= date) course.at += 1;
}

/** Another night on which nothing is late changes nothing. */
function isAtRest({ standing, of, owing, at }: Course, date: string): boolean {
  const { loan, judged } = of;
  const dueOn = owing[at]?.dueOn ?? null;
  return (
    (dueOn === null || dueOn >= date) &&
    standing.tier === 'normal' &&
    standing.stage === 1 &&
    standing.calm_since !== null &&
    judged === null &&
    (loan.observed_until === null || loan.observed_until < date)
  );
}

function nightOf({ of, owing, at }: Course, date: string): Aging {
  const { loan, judged } = of;
  const { restructured_on, observed_until, restructured_bad, restructures } = loan;
  const isObserved =
    restructured_on !== null && restructured_on < date && observed_until !== null && observed_until >= date;
  return {
    date,
    parameters: parametersOn(date),
    nextDueOn: owing[at]?.dueOn ?? null,
    everyMonths: periodMonths(loan),
    seen: {
      excused: false,
      judged: judged !== null && judged.on < date ? judged.tier : null,
      observed: isObserved ? { wasBad: restructured_bad, times: restructures } : null,
      basis: 'asset',
      badHereBps: 0,
      overdueElsewhereBps: 0,
    },
  };
}

function afterNight(standing: Standing, night: Aging): Standing {
  const { first, exposure, cleanSince, staged, pdClass } = aged(standing, night);
  const { tier, because } = isNonPerforming(first.tier)
    ? tierWithLoss(standing, exposure, first, night.parameters)
    : first;
  return {
    ...standing,
    days: exposure.days,
    tier,
    because,
    stage: staged.stage,
    clean_since: cleanSince,
    calm_since: staged.calmSince,
    pd_class: pdClass,
  };
}
