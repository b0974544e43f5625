/** A column that is not an input, and the sentence the model card gives for it. */
export interface RefusedColumn {
  readonly column: string;
  readonly why: 'outcome' | 'clock' | 'identity' | 'left-out';
  readonly reason: string;
}

const refuse = (why: RefusedColumn['why'], column: string, reason: string): RefusedColumn => ({
  column,
  why,
  reason,
});

/** The SBA national file's columns that the card does not read. */
export const smallBusinessRefused: readonly RefusedColumn[] = [
  refuse('outcome', 'Term', 'cut short by the default itself: a charged-off loan shows the months it lived'),
  refuse('outcome', 'ChgOffDate', 'exists only after a charge-off'),
  refuse('outcome', 'ChgOffPrinGr', 'the amount charged off: above zero only after a charge-off'),
  refuse('outcome', 'BalanceGross', 'the balance still outstanding when the file was drawn'),
  refuse('outcome', 'DisbursementDate', 'known only after the decision, and a clock'),
  refuse(
    'outcome',
    'DisbursementGross',
    'known only after the decision; revolving draws add up until default',
  ),
  refuse(
    'clock',
    'ApprovalDate',
    'a clock: it would score the business cycle, which a new loan does not know',
  ),
  refuse('clock', 'ApprovalFY', 'a clock: it orders the test by years and is never an input'),
  refuse('clock', 'UrbanRural', '0 means not recorded, which nearly all loans before 1999 are: a clock'),
  refuse('clock', 'LowDoc', 'the programme began in 1993 and ended about 2004: its absence is a clock'),
  refuse('clock', 'RevLineCr', 'its blank share moves from year to year, and it adds nothing within a year'),
  refuse('clock', 'CreateJob', 'zero means not recorded in early years, and it adds nothing within a year'),
  refuse('clock', 'RetainedJob', 'zero means not recorded in early years, and it adds nothing within a year'),
  refuse('identity', 'LoanNr_ChkDgt', 'identifies the loan; its digits follow the approval date'),
  refuse('identity', 'Name', 'identifies the borrower'),
  refuse('identity', 'Zip', 'nearly singles out a firm in a small town'),
  refuse(
    'left-out',
    'City',
    'nearly singles out a firm in a small town, and added nothing in cross-validation',
  ),
];

/** Columns of other known files that tell the outcome. */
const knownOutcomes: readonly RefusedColumn[] = [
  refuse('outcome', 'payoff_time', 'an outcome of the same quarter as the default'),
  refuse('outcome', 'status_time', 'an outcome of the same quarter as the default'),
  refuse('outcome', 'default_time', 'the default itself'),
  refuse('outcome', 'lgd_time', 'the loss after default'),
  refuse('outcome', 'Recovery_rate', 'the recovery after default'),
  refuse('outcome', 'bank_rating', 'its worst grade was given because of the default'),
  refuse('outcome', 'MIS_Status', 'the loan status itself'),
];

/** `Term` is an outcome in the SBA file only: elsewhere a loan's term is a fair input. */
const outcomesAnywhere = [
  ...smallBusinessRefused.filter(({ why, column }) => why === 'outcome' && column !== 'Term'),
  ...knownOutcomes,
];

/** Column names that betray a part of the SBA file, and how many of them are enough. */
const SMALL_BUSINESS_NAMES = [
  'MIS_Status',
  'ApprovalFY',
  'GrAppv',
  'SBA_Appv',
  'ChgOffPrinGr',
  'UrbanRural',
  'NAICS',
];
const SMALL_BUSINESS_NAMES_MIN = 3;

const IDENTITY = /^(id|.*[_ ](id|nr|no|number|key)|loannr.*)$/i;

/** Refuses columns of any file by their names, compared without regard to case. */
export function refuseByName(header: readonly string[]): (column: string) => RefusedColumn | undefined {
  const betraying = SMALL_BUSINESS_NAMES.filter((name) => header.includes(name));
  const isSmallBusiness = betraying.length >= SMALL_BUSINESS_NAMES_MIN;
  const known = isSmallBusiness ? [...smallBusinessRefused, ...outcomesAnywhere] : outcomesAnywhere;
  return (column) => {
    const found = known.find((one) => one.column.toLowerCase() === column.toLowerCase());
    if (found) return { ...found, column };
    if (!IDENTITY.test(column)) return undefined;
    return { column, why: 'identity', reason: 'its name says that it identifies a case' };
  };
}
