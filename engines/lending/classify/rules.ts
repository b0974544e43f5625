import type { Tier } from './tier.ts';

/** What the rules look at of one loan on one date. Shares in hundredths of a percent. */
export interface Exposure {
  /** Calendar days since the earliest unpaid due date; 0: nothing is late. */
  readonly days: number;
  /** The delay has an operational or technical cause that was declared: nobody's downgrade, for seven days. */
  readonly excused: boolean;
  /** How officers judged it; null: not at all. */
  readonly judged: Tier | null;
  /** It was restructured and is still observed; null: it is not. */
  readonly observed: { readonly wasBad: boolean; readonly times: number } | null;
  /** It was non-performing and has not yet shown, for long enough, that it pays on time. */
  readonly uncured: boolean;
  /** Companies are classified by debtor, what is retail by asset. */
  readonly basis: 'debtor' | 'asset';
  /** Of all that the debtor owes here, what is non-performing by the rules above. */
  readonly badHereBps: number;
  /** Of all that the debtor owes to any bank, what is more than 90 days overdue. */
  readonly overdueElsewhereBps: number;
  /** Expected loss of the credit-impaired loan, of its book value; 0 where it is not impaired. */
  readonly lossBps: number;
}

/** At least this tier, as far as this rule sees. */
type AtLeast = (of: Exposure) => Tier;

/** Short delays for operational or technical causes are excepted for so many days. */
export const EXCUSED_DAYS_MAX = 7;
export const BAD_HERE_BPS_MAX = 1_000;
export const OVERDUE_ELSEWHERE_BPS_MAX = 2_000;

/** Overdue at all; over 90 days even where collateral would do; over 270; over 360. */
const overdue: AtLeast = ({ days, excused }) => {
  if (days > 360) return 'loss';
  if (days > 270) return 'doubtful';
  if (days > 90) return 'substandard';
  return days === 0 || (excused && days <= EXCUSED_DAYS_MAX) ? 'normal' : 'special-mention';
};

/** In its observation period, and worse if it was non-performing when it was restructured, or is restructured again. */
const restructured: AtLeast = ({ observed }) => {
  if (observed === null) return 'normal';
  return observed.wasBad || observed.times > 1 ? 'substandard' : 'special-mention';
};

const judged: AtLeast = (of) => of.judged ?? 'normal';

/** Arrears paid are not enough: two periods or six months on time, whichever is longer. */
const uncured: AtLeast = (of) => (of.uncured ? 'substandard' : 'normal');

/** More than a tenth of the debtor's debt in this bank is non-performing: all of it is. */
const debtorHere: AtLeast = ({ basis, badHereBps }) =>
  basis === 'debtor' && badHereBps > BAD_HERE_BPS_MAX ? 'substandard' : 'normal';

/** More than a fifth of the debtor's debt across all banks is over 90 days overdue. */
const debtorElsewhere: AtLeast = ({ basis, overdueElsewhereBps }) =>
  basis === 'debtor' && overdueElsewhereBps > OVERDUE_ELSEWHERE_BPS_MAX ? 'substandard' : 'normal';

const impaired: AtLeast = ({ lossBps }) =>
  lossBps >= 9_000 ? 'loss' : lossBps >= 5_000 ? 'doubtful' : 'normal';

/** What of the loan alone decides, before its debtor and its expected loss are looked at. */
export const ownRules = { overdue, restructured, judged, uncured } as const;

/** 《商业银行金融资产风险分类办法》 (2023-1): each says at least which tier; the worst holds. */
export const rules = {
  ...ownRules,
  'debtor-here': debtorHere,
  'debtor-elsewhere': debtorElsewhere,
  impaired,
} as const satisfies Readonly<Record<string, AtLeast>>;

/** Which rule decided; `none`: no rule says anything. */
export type Because = keyof typeof rules | 'none';
