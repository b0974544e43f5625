import { formatDate, parseDate } from '@sandglass/loanmath';
import { isNonPerforming } from '../classify/tier.ts';
import type { Loan } from '../loan/loan.ts';
import { periodMonths } from '../loan/schedule.ts';
import { type Aging, aged, tierWithLoss } from '../nightly/stand.ts';
import { newStanding, type Standing } from '../nightly/standing.ts';
import { parametersOn } from '../provision/parameters.ts';

/** From a night on, the earliest due date of a loan that is not paid; null: nothing is owed. */
export interface Owing {
  readonly night: string;
  readonly dueOn: string | null;
}

/** The loan whose nights these are, and the day after which they begin. */
export interface Lived {
  readonly loan: Loan;
  readonly since: string;
}

/**
 * How a loan stands by another history: what nights remember of it, a class that is not cured yet or a calm that began, is
 * remembered of payments as they are known now, so that money which came in time never leaves its borrower non-performing. Undefined
 * where the history that was known does not lead to the standing that is kept: then more than its own payments decided it,
 * and it stays as it is until its rules, or officers, better it.
 */
export function standingAnew(
  before: Standing,
  of: Lived,
  known: readonly Owing[],
  other: readonly Owing[],
): Standing | undefined {
  const until = before.as_of;
  if (until === null) return undefined;
  const booked = afterNights(before, of, known, until);
  if (booked.tier !== before.tier || booked.stage !== before.stage) return undefined;
  const { tier, because, days, stage, clean_since, calm_since, pd_class } = afterNights(
    before,
    of,
    other,
    until,
  );
  return { ...before, tier, because, days, stage, clean_since, calm_since, pd_class };
}

/** Every night of a loan up to one, by its own conduct alone. */
function afterNights(before: Standing, of: Lived, owing: readonly Owing[], until: string): Standing {
  let standing = begun(before, of);
  let at = -1;
  const last = parseDate(until);
  for (let day = parseDate(of.since) + 1; day <= last; day += 1) {
    const date = formatDate(day);
    while (at + 1 < owing.length && owing[at + 1]!.night <= date) at += 1;
    const nextDueOn = owing[at]?.dueOn ?? null;
    const isLate = nextDueOn !== null && nextDueOn < date;
    if (!isLate && isAtRest(standing, of, date)) continue;
    standing = nextNight(standing, of, nextDueOn, date);
  }
  return standing;
}

const begun = ({ id, pd_signed, pd_rated, lgd_bps }: Standing, { loan }: Lived): Standing => ({
  ...newStanding(id, pd_signed, lgd_bps),
  pd_rated,
  ...(loan.restructured_on === null
    ? {}
    : loan.restructured_bad
      ? { tier: 'substandard', stage: 3 }
      : { tier: 'special-mention', stage: 2 }),
});

/** Another night on which nothing is late changes nothing. */
const isAtRest = (standing: Standing, { loan }: Lived, date: string): boolean =>
  standing.tier === 'normal' &&
  standing.stage === 1 &&
  standing.calm_since !== null &&
  (loan.observed_until === null || loan.observed_until < date);

function nextNight(standing: Standing, { loan }: Lived, nextDueOn: string | null, date: string): Standing {
  const { restructured_on, observed_until, restructured_bad, restructures } = loan;
  const isObserved =
    restructured_on !== null && restructured_on < date && observed_until !== null && observed_until >= date;
  const night: Aging = {
    date,
    parameters: parametersOn(date),
    nextDueOn,
    everyMonths: periodMonths(loan),
    seen: {
      excused: false,
      judged: null,
      observed: isObserved ? { wasBad: restructured_bad, times: restructures } : null,
      basis: 'asset',
      badHereBps: 0,
      overdueElsewhereBps: 0,
    },
  };
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
