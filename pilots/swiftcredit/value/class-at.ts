import { ltvLoss } from '@sandglass/credit';
import { classOfGrade } from '@sandglass/lending';

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
