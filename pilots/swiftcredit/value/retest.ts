import { minorOf } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';
import { isAboveLine, ltvBps, priorLiens } from './ltv.ts';

/** The line again, by what the home is worth now: above it without a guarantee the limit closes until one is signed. */
export function retested(file: CaseFile): CaseFile {
  if (file.home === null || file.offer === null || file.value_low === null) return file;
  const limit = minorOf(file.offer.granted);
  const priors = priorLiens(file.home);
  return {
    ...file,
    ltv_bps: ltvBps(limit, priors, file.value_low),
    guarantee_required: isAboveLine(limit, priors, file.value_low),
  };
}
