/** From and to of a product's whole numbers, by their place in its document; the door and the form of staff keep the same. */
export const PRODUCT_BOUNDS = {
  spreadBps: [-200, 2000],
  termMin: [1, 60],
  termMax: [1, 60],
  offerDays: [1, 90],
  /** A limit on a home may run for decades; its drawings do not. */
  limitMonths: [1, 360],
  'terms.interestOnlyPeriods': [0, 59],
  'terms.penaltyPercent': [0, 100],
  'terms.graceDays': [0, 30],
  'terms.principalFirstAfterDays': [1, 360],
  'terms.prepaymentFee.bps': [1, 500],
  'terms.prepaymentFee.withinMonths': [1, 60],
  'terms.steps.periods': [1, 60],
  'terms.steps.percent': [1, 100],
  'terms.renewal.withinDays': [1, 90],
  'terms.renewal.timesMax': [1, 20],
  'terms.renewal.totalMonthsMax': [2, 240],
  'granting.turnoverPercent': [0, 100],
  'granting.grades.sharePercent': [0, 100],
  'granting.grades.spreadBps': [0, 1000],
  'granting.price.fundingBps': [0, 2000],
  'granting.price.lgdPercent': [0, 100],
  'granting.price.highestSpreadBps': [0, 2000],
} as const satisfies Readonly<Record<string, readonly [from: number, to: number]>>;

/** Stages of a plan in steps. */
export const STEPS_MAX = 12;
