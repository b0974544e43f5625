import { ltvLoss } from '@sandglass/credit';
import { classOfGrade, standings } from '@sandglass/lending';
import type { RowWrite, State } from '@sandglass/operations';
import type { CaseFile } from '../case/case-file.ts';

const LOWEST_LTV_PERCENT = 0;
const CLASS_MAX = 10;

/**
 * Class of the master scale at a grade and a current loan to value. Each class of the scale defaults about twice as often as
 * the one before it, so the study's default by loan to value, against that of the lowest band, says how many classes a home
 * that is worth less moves a loan down.
 */
export function classAt(grade: string, ltvBps: number): number {
  const times = ltvLoss(ltvBps / 100).pdYearBps / ltvLoss(LOWEST_LTV_PERCENT).pdYearBps;
  return Math.min(CLASS_MAX, classOfGrade(grade) + Math.round(Math.log2(times)));
}

/**
 * Loss given default at a current loan to value, basis points: the study's, docs/loans-on-homes.md. The limit and earlier mortgages
 * at their maximum are in the loan to value, so that it is never less than what is drawn would ask for.
 */
export const lgdAt = (ltvBps: number): number => ltvLoss(ltvBps / 100).lgdBps;

/** The loan's class and what a default would cost follow what its home is worth now; nothing before there is a loan. */
export function restood(state: State, { id, offer, ltv_bps }: CaseFile): readonly RowWrite[] {
  const standing = state.get(standings, id);
  if (standing === undefined || offer === null || ltv_bps === null) return [];
  const now = { pd_rated: classAt(offer.grade, ltv_bps), lgd_bps: lgdAt(ltv_bps) };
  const isSame = now.pd_rated === standing.pd_rated && now.lgd_bps === standing.lgd_bps;
  return isSame ? [] : [standings.update({ ...standing, ...now })];
}
