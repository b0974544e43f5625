import type { Sentence } from '@sandglass/operations';
import type { Input, RuleSchema } from '@sandglass/rules';
import type { DeclineCode } from '../application/decline.ts';
import type { BaseName } from './facts.ts';

const say = (hans: string, hant: string, en: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });
const yuan = say('元', '元', 'yuan');
const percent = say('%', '%', '%');
const months = say('个月', '個月', 'mo');

const number = (name: string, title: Sentence, maximum: number, unit?: Sentence, decimals = 0): Input => ({
  type: 'number',
  name,
  title,
  ...(unit === undefined ? {} : { unit }),
  minimum: 0,
  maximum,
  decimals,
});

/** What the credit bureau says, of every base. */
const bureau: readonly Input[] = [
  number('lenders', say('其他贷款银行', '其他貸款銀行', 'other banks owed'), 1_000),
  number('owedElsewhere', say('他行贷款', '他行貸款', 'owed elsewhere'), 1_000_000_000_000, yuan, 2),
  number('enquiries', say('近三个月查询', '近三個月查詢', 'enquiries within three months'), 1_000),
  number('overdueRun', say('连续逾期月数', '連續逾期月數', 'months late in a row'), 24, months),
  number('overdueMonths', say('累计逾期月数', '累計逾期月數', 'months late in all'), 24, months),
];
const firmMonths = number('firmMonths', say('成立月数', '成立月數', 'age of the firm'), 3_600, months);

const ofBureau = {
  'late-before': say('曾经逾期', '曾經逾期', 'late before'),
  'too-many-lenders': say('贷款银行过多', '貸款銀行過多', 'too many lenders'),
  'too-much-elsewhere': say('他行贷款过多', '他行貸款過多', 'too much owed elsewhere'),
  'too-many-enquiries': say('查询过多', '查詢過多', 'too many enquiries'),
} as const;
const young = { 'firm-too-young': say('成立时间不足', '成立時間不足', 'firm too young') } as const;

const schema = (
  base: BaseName,
  title: Sentence,
  inputs: readonly Input[],
  reasons: Readonly<Partial<Record<DeclineCode, Sentence>>>,
): RuleSchema => ({
  id: `eligibility-${base}`,
  title,
  means: say(
    '对以此为基础的申请，在评分之前判断。任何一行成立，申请即被拒绝，并告知其理由。',
    '對以此為基礎的申請，在評分之前判斷。任何一列成立，申請即被拒絕，並告知其理由。',
    'Decided before the score of an application on this base. Any row that holds declines it, and its reason is told.',
  ),
  hitPolicy: 'collect',
  inputs: [...inputs, ...bureau],
  outputs: [
    {
      type: 'text',
      name: 'code',
      title: say('拒绝理由', '拒絕理由', 'reason for refusal'),
      values: { ...reasons, ...ofBureau } as Readonly<Record<string, Sentence>>,
    },
  ],
  reason: 'code',
});

/** Who is not lent to on each base, whatever its model would say. */
export const baseSchemas: Readonly<Record<BaseName, RuleSchema>> = {
  tax: schema(
    'tax',
    say('准入规则：税务', '准入規則：稅務', 'Eligibility on the tax record'),
    [
      {
        type: 'text',
        name: 'taxGrade',
        title: say('纳税信用等级', '納稅信用等級', 'tax grade'),
        values: Object.fromEntries(
          ['A', 'B', 'M', 'C', 'D'].map((grade) => [grade, say(grade, grade, grade)]),
        ),
      },
      number('yearlyTax', say('年纳税额', '年納稅額', 'tax of a year'), 1_000_000_000_000, yuan, 2),
      number('yearlySales', say('年开票额', '年開票額', 'invoiced in a year'), 1_000_000_000_000, yuan, 2),
      firmMonths,
    ],
    {
      'tax-grade-too-low': say('纳税等级不足', '納稅等級不足', 'tax grade too low'),
      'tax-too-little': say('纳税额不足', '納稅額不足', 'too little tax'),
      ...young,
    },
  ),
  assets: schema(
    'assets',
    say('准入规则：行内资产', '准入規則：行內資產', 'Eligibility on assets at the bank'),
    [
      number('assets', say('金融资产', '金融資產', 'financial assets'), 1_000_000_000_000, yuan, 2),
      number('accountMonths', say('开户月数', '開戶月數', 'age of the account'), 3_600, months),
      number('cardUsePercent', say('信用卡使用率', '信用卡使用率', 'use of credit cards'), 1_000, percent, 1),
      number('debtPercent', say('资产负债率', '資產負債率', 'debts against assets'), 1_000, percent, 1),
    ],
    {
      'card-use-high': say('信用卡使用率高', '信用卡使用率高', 'card use high'),
      'debts-high': say('负债率高', '負債率高', 'debts high'),
    },
  ),
  mortgage: schema(
    'mortgage',
    say('准入规则：房产', '准入規則：房產', 'Eligibility on a home'),
    [
      number('homeValue', say('房产价值', '房產價值', 'value of the home'), 1_000_000_000_000, yuan, 2),
      number(
        'liensPercent',
        say('先顺位抵押占价值', '先順位抵押占價值', 'prior liens as a share of the value'),
        1_000,
        percent,
        2,
      ),
      firmMonths,
      number(
        'servicePercent',
        say('还款占收入', '還款占收入', 'repayments as a share of the income'),
        1_000,
        percent,
        1,
      ),
    ],
    {
      ...young,
      'service-high': say('还款占比高', '還款占比高', 'repayments high'),
      'home-carries-nothing': say('房产无余值', '房產無餘值', 'home carries nothing'),
    },
  ),
};
