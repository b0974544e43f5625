import type { SameWords } from '@sandglass/kit';
import type { products as hans } from './products.zh-Hans.ts';

export const products: SameWords<typeof hans> = {
  title: 'Products',
  lead: 'What is lent, as data. One officer proposes a version, another releases it; a contract keeps the version that it was signed under.',
  none: 'No product yet',
  noneWhy: 'The pilot’s program opens its sample products.',
  notYet: 'No version of it is in force yet.',
  place: 'What',
  edit: 'Change the product',
  editMeans:
    'What you change is proposed as the next version. Form, order of repayment, price and renewal of a product are not changed here.',
  rollBackMeans:
    'Version {{version}} stops at once: from the next application on version {{previous}} holds. No second officer is needed; the reason is kept.',
  releaseMeans:
    'From the next application on this version holds. Signed contracts keep theirs. It can be rolled back at once.',
  giveBackMeans: 'It no longer waits for release.',
  yes: 'yes',
  no: 'no',
  field: {
    title: { 'zh-Hans': 'Name, 简体', 'zh-Hant': 'Name, 繁體', en: 'Name, English' },
    offered: 'Offered',
    minimum: 'Smallest loan',
    maximum: 'Largest loan',
    drawMinimum: 'Smallest drawdown',
    spreadBps: 'Over the LPR (basis points)',
    termMin: 'Shortest term (months)',
    termMax: 'Longest term (months)',
    offerDays: 'An offer stands (days)',
    limitMonths: 'A limit may be drawn (months)',
    revolving: 'Repaying restores the limit',
    terms: {
      penaltyPercent: 'Penalty: percent of the rate, added',
      graceDays: 'Days without penalty',
      principalFirstAfterDays: 'Principal first when overdue for more than (days)',
      interestOnlyPeriods: 'First periods with interest alone',
      prepaymentFee: {
        bps: 'Fee for paying early (basis points)',
        withinMonths: 'That fee is asked in the first (months)',
      },
      repricing: 'When the rate follows the LPR',
      prepayment: 'Paying early makes',
    },
    granting: { turnoverPercent: 'Limit: percent of yearly turnover at most' },
  },
  grade: {
    sharePercent: 'Grade {{grade}}: percent of the largest loan',
    spreadBps: 'Grade {{grade}}: more over the LPR (basis points)',
  },
  choice: {
    none: 'never, the rate is fixed',
    january: 'each 1 January',
    anniversary: 'each anniversary of signing',
    'reduce-instalment': 'instalments smaller',
    'reduce-term': 'instalments fewer',
  },
  wrong: {
    amount: 'An amount, such as 5000.00',
    number: 'A whole number from {{from}} to {{to}}',
    crossed: 'A smallest is above its largest, or the smallest drawdown above the smallest loan',
    unfit: 'Does not fit the form or the term of this product',
  },
};
