import { type Classified, classify } from '../classify/classify.ts';
import { curedOn } from '../classify/cure.ts';
import type { Exposure } from '../classify/rules.ts';
import { isNonPerforming, type Tier } from '../classify/tier.ts';
import { daysBetween } from '../provision/days.ts';
import { atLgd, lossFactors, monthsLeft, RATE_PERCENT_MAX, shareUp } from '../provision/loss.ts';
import { classNow, type RiskParameters } from '../provision/parameters.ts';
import { stageOf } from '../provision/stage.ts';
import type { Standing } from './standing.ts';

/** A loan as the night finds it. Minor units. */
export interface Night {
  readonly date: string;
  readonly parameters: RiskParameters;
  readonly principal: bigint;
  /** Interest that is earned, posted and unpaid; none of a suspended loan. */
  readonly receivable: bigint;
  /** What may still be drawn. */
  readonly undrawn: bigint;
  readonly rateBps: number;
  /** Earliest unpaid due date. */
  readonly nextDueOn: string | null;
  /** Of the last instalment. */
  readonly maturesOn: string | null;
  readonly everyMonths: number;
  readonly amortises: boolean;
  /** What the rules look at besides what the loan's own rows say. */
  readonly seen: Pick<
    Exposure,
    'excused' | 'judged' | 'observed' | 'basis' | 'badHereBps' | 'overdueElsewhereBps'
  >;
}

/** The standing after a night, and what of the allowance became interest income. */
export interface Stood {
  readonly standing: Standing;
  readonly unwinding: bigint;
}

/** Calendar days past due: day 1 is the day after the due date. */
export const daysLate = (nextDueOn: string | null, date: string): number =>
  nextDueOn === null ? 0 : Math.max(0, daysBetween(nextDueOn, date));

/** What of a night says how late a loan is, and what else its rules look at. */
export type Aging = Pick<Night, 'date' | 'parameters' | 'nextDueOn' | 'everyMonths' | 'seen'>;

/** What the rules are given of the loan's own conduct. */
export function conduct(before: Standing, { date, nextDueOn, everyMonths, seen }: Aging) {
  const days = daysLate(nextDueOn, date);
  const wasBad = isNonPerforming(before.tier);
  const cleanSince = wasBad && days === 0 ? (before.clean_since ?? date) : null;
  const uncured = wasBad && (cleanSince === null || date < curedOn(cleanSince, everyMonths));
  return { cleanSince, exposure: { ...seen, days, uncured, lossBps: 0 } };
}

/** Tier and stage of a night, before its loss is reckoned. */
export function aged(before: Standing, night: Aging) {
  const { date, parameters } = night;
  const { cleanSince, exposure } = conduct(before, night);
  const first = classify(exposure);
  const { days } = exposure;
  const pdClass = classNow(parameters, before.pd_rated, days);
  const down = pdClass - before.pd_signed;
  const staged = stageOf(
    { ...first, days, down, before: before.stage, calmSince: before.calm_since, date },
    parameters,
  );
  return { cleanSince, exposure, first, pdClass, staged };
}

/** The tier of a non-performing loan once more, by what of it is expected to be lost, whatever is owed. */
export function tierWithLoss(
  { lgd_bps }: Standing,
  exposure: Exposure,
  first: Classified,
  parameters: RiskParameters,
): Classified {
  const lgd = first.tier === 'loss' ? null : lgd_bps;
  const ppm = atLgd(lgdPpm(first.tier, parameters), lgd, parameters.lgdBps.performing);
  const lossBps = Math.floor(ppm / PPM_PER_BPS);
  return lossBps === 0 ? first : classify({ ...exposure, lossBps });
}

/**
 * One loan's night: tier, then stage, then expected loss, then the tier once more if the loss asks for a worse one; the
 * allowance is the loss, or the floor of the tier where that is more. What `STAND` says for all loans at once.
 */
export function stand(before: Standing, night: Night): Stood {
  const { date, parameters } = night;
  const { cleanSince, exposure, first, pdClass, staged } = aged(before, night);
  const { days } = exposure;
  const isBad = isNonPerforming(first.tier);
  const owed = night.principal + (isBad ? 0n : night.receivable);
  const unsecured = isBad ? lgdPpm(first.tier, parameters) : performingPpm(night, pdClass, staged.stage);
  // A loan that counts as lost is lost whatever secures it.
  const lgd = first.tier === 'loss' ? null : before.lgd_bps;
  const ppm = atLgd(unsecured, lgd, parameters.lgdBps.performing);
  const loss = shareUp(owed, ppm);
  const lossBps = isBad && owed > 0n ? Number((loss * 10_000n) / owed) : 0;
  const { tier, because }: Classified = lossBps === 0 ? first : classify({ ...exposure, lossBps });
  const floor = shareUp(owed, parameters.floorBps[tier] * PPM_PER_BPS);
  const commitment = isBad ? 0n : shareUp((night.undrawn * BigInt(parameters.ccfBps)) / 10_000n, ppm);
  const { unwinding, unwound } = unwind(before, night);
  return {
    unwinding,
    standing: {
      ...before,
      as_of: date,
      days,
      tier,
      because,
      stage: staged.stage,
      clean_since: cleanSince,
      calm_since: staged.calmSince,
      pd_class: pdClass,
      loss,
      allowance: larger(loss, floor),
      commitment,
      unwound,
    },
  };
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const PPM_PER_BPS = 100;
/** A basis point of a year of 360 days. */
export const YEAR_BPS = 3_600_000n;

const lgdPpm = (tier: Tier, { lgdBps }: RiskParameters): number =>
  lgdBps[tier === 'loss' ? 'loss' : tier === 'doubtful' ? 'doubtful' : 'substandard'] * PPM_PER_BPS;

function performingPpm(
  { maturesOn, date, rateBps, amortises, parameters }: Night,
  pdClass: number,
  stage: number,
) {
  const months = monthsLeft(maturesOn === null ? 0 : daysBetween(date, maturesOn));
  const ratePercent = Math.min(RATE_PERCENT_MAX, Math.floor(rateBps / 100));
  const factors = lossFactors({ pdClass, months, ratePercent, amortises }, parameters);
  return stage === 1 ? factors.twelveMonthsPpm : factors.lifetimePpm;
}

/**
 * IFRS 9 5.4.1(b): of a credit-impaired loan only interest on the net amount is income, principal less allowance at the
 * contract rate over 360; it comes out of the allowance, which the night then tops up. The remainder is carried.
 */
function unwind(
  before: Standing,
  { date, principal, rateBps }: Night,
): { unwinding: bigint; unwound: bigint } {
  if (before.stage !== 3 || before.as_of === null) return { unwinding: 0n, unwound: 0n };
  const net = principal > before.allowance ? principal - before.allowance : 0n;
  const earned = net * BigInt(rateBps * daysBetween(before.as_of, date)) + before.unwound;
  const unwinding = earned / YEAR_BPS;
  return {
    unwinding: unwinding < before.allowance ? unwinding : before.allowance,
    unwound: earned % YEAR_BPS,
  };
}
