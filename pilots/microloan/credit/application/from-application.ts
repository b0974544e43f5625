import type { SmallBusinessInput } from '@sandglass/credit';
import { dollarsOf } from './dollars.ts';
import { industries } from './industries.ts';

/** What the wallet asks a firm. Everything but the amount may be left out, and is then neutral. */
export interface FirmApplication {
  /** Requested amount in fen; above 0. */
  readonly requestedAmountMinor: bigint;
  readonly employees?: number;
  readonly businessAgeYears?: number;
  readonly newBusiness?: boolean;
  readonly isFranchise?: boolean;
  /** An id of `industries`, or a NAICS code of two to six digits. */
  readonly industry?: string;
  /** Share of the amount that a guarantee fund covers, 0–1. */
  readonly guaranteedShare?: number;
  readonly province?: string;
  readonly jobsCreated?: number;
  readonly jobsRetained?: number;
  readonly urban?: boolean;
  readonly revolving?: boolean;
}

/** The SBA calls a business new until it is two years old. */
const NEW_BUSINESS_YEARS_MAX = 2;
const NAICS = /^\d{2,6}$/;

/** Any franchise code but 0 and 1 means a franchise; which one is not read. */
const A_FRANCHISE = '2';

/**
 * The card's inputs for an application. Province, lender, urban, jobs and revolving are not passed on: the first two
 * have no American counterpart, the others are refused by the card. README.md in this folder says what it can bear.
 * @throws RangeError when the amount or the headcount is not a possible one, or the industry is unknown.
 */
export function fromApplication(application: FirmApplication): SmallBusinessInput {
  const { requestedAmountMinor, employees, isFranchise, industry, guaranteedShare } = application;
  if (requestedAmountMinor <= 0n) throw new RangeError('the requested amount must be above zero');
  if (employees !== undefined && !(Number.isInteger(employees) && employees >= 0)) {
    throw new RangeError('employees must be a whole number, zero or more');
  }
  const amount = dollarsOf(requestedAmountMinor);
  const isNew = newBusinessOf(application);
  return {
    GrAppv: amount,
    ...(guaranteedShare === undefined ? {} : { SBA_Appv: amount * guaranteedShare }),
    ...(employees === undefined ? {} : { NoEmp: employees }),
    ...(isNew === undefined ? {} : { NewExist: isNew ? '2' : '1' }),
    ...(isFranchise === undefined ? {} : { FranchiseCode: isFranchise ? A_FRANCHISE : '1' }),
    ...(industry === undefined ? {} : { NAICS: naicsOf(industry) }),
  };
}

function newBusinessOf({ newBusiness, businessAgeYears }: FirmApplication): boolean | undefined {
  if (newBusiness !== undefined) return newBusiness;
  return businessAgeYears === undefined ? undefined : businessAgeYears <= NEW_BUSINESS_YEARS_MAX;
}

function naicsOf(industry: string): string {
  const listed = industries.find(({ id }) => id === industry);
  if (listed) return listed.naics;
  if (NAICS.test(industry)) return industry;
  throw new RangeError(`the industry "${industry}" is neither on the list nor a NAICS code`);
}
