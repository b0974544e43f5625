import { minorOf } from '@sandglass/lending';
import type { CaseFile } from '../case/case-file.ts';

/** Secured at most: the limit and a fifth for interest, penalty and costs. */
const SECURED_PERCENT = 120n;

/** The maximum secured amount of a case's mortgage as its offer stands, minor units; nothing without an offer. */
export const maximumSecured = ({ offer }: Pick<CaseFile, 'offer'>): bigint =>
  (minorOf(offer?.granted ?? '0.00') * SECURED_PERCENT) / 100n;
