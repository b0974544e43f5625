import type { Sentence } from '@sandglass/operations';
import type { RuleSchema } from '@sandglass/rules';
import type { ruleReasons } from '../application/decline.ts';
import { industries } from '../credit/application/industries.ts';
import { provinceNames } from '../customer/provinces.ts';

const say = (hans: string, hant: string, en: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

const yuan = say('元', '元', 'yuan');
const count = { minimum: 0, maximum: 1_000, decimals: 0 };

/** What a rule’s reason is called where staff choose it; the applicant is told the whole sentence. */
const reasonNames: Readonly<Record<(typeof ruleReasons)[number], Sentence>> = {
  'in-arrears': say('有逾期', '有逾期', 'in arrears'),
  'business-too-young': say('经营时间不足', '經營時間不足', 'business too young'),
  'amount-beyond-turnover': say('金额超出营业额', '金額超出營業額', 'amount beyond turnover'),
  'industry-not-served': say('行业不办理', '行業不辦理', 'industry not served'),
  'region-not-served': say('地区不办理', '地區不辦理', 'region not served'),
  'purpose-not-served': say('用途不办理', '用途不辦理', 'purpose not served'),
  'term-not-served': say('期限不办理', '期限不辦理', 'term not served'),
  'business-too-small': say('规模不足', '規模不足', 'business too small'),
  'too-many-loans': say('贷款笔数已满', '貸款筆數已滿', 'too many loans'),
  'too-new-customer': say('注册时间不足', '註冊時間不足', 'enrolled too recently'),
};

/** Who is not lent to, whatever the model would say. Each row that holds is a reason told to the applicant. */
export const eligibility: RuleSchema = {
  id: 'eligibility',
  title: say('准入规则', '准入規則', 'Eligibility'),
  means: say(
    '在评分之前判断。任何一行成立，申请即被拒绝，并告知其理由。',
    '在評分之前判斷。任何一列成立，申請即被拒絕，並告知其理由。',
    'Decided before the score. Any row that holds declines the application, and its reason is told.',
  ),
  hitPolicy: 'collect',
  inputs: [
    {
      type: 'number',
      name: 'businessAgeYears',
      title: say('经营年限', '經營年限', 'years in business'),
      unit: say('年', '年', 'yr'),
      minimum: 0,
      maximum: 300,
      decimals: 0,
    },
    {
      type: 'number',
      name: 'amount',
      title: say('申请金额', '申請金額', 'amount asked for'),
      unit: yuan,
      minimum: 0,
      maximum: 100_000_000,
      decimals: 2,
    },
    {
      type: 'number',
      name: 'amountPerTurnover',
      title: say('金额占年营业额', '金額占年營業額', 'amount as a share of yearly turnover'),
      unit: say('%', '%', '%'),
      minimum: 0,
      maximum: 10_000,
      decimals: 1,
    },
    {
      type: 'number',
      name: 'yearlyTurnover',
      title: say('年营业额', '年營業額', 'yearly turnover'),
      unit: yuan,
      minimum: 0,
      maximum: 1_000_000_000_000,
      decimals: 2,
    },
    {
      type: 'number',
      name: 'termMonths',
      title: say('期限', '期限', 'term'),
      unit: say('个月', '個月', 'mo'),
      minimum: 1,
      maximum: 60,
      decimals: 0,
    },
    {
      type: 'text',
      name: 'purpose',
      title: say('用途', '用途', 'purpose'),
      values: {
        'working-capital': say('日常周转', '日常週轉', 'working capital'),
        stock: say('进货', '進貨', 'stock'),
        equipment: say('设备', '設備', 'equipment'),
        'rent-and-wages': say('房租与工资', '租金與工資', 'rent and wages'),
      },
    },
    {
      type: 'text',
      name: 'industry',
      title: say('行业', '行業', 'industry'),
      values: Object.fromEntries(industries.map(({ id, names }) => [id, names])),
    },
    { type: 'text', name: 'region', title: say('地区', '地區', 'region'), values: provinceNames },
    {
      type: 'number',
      name: 'employees',
      title: say('员工人数', '員工人數', 'employees'),
      minimum: 0,
      maximum: 100_000,
      decimals: 0,
    },
    { type: 'bool', name: 'franchise', title: say('加盟店', '加盟店', 'franchise') },
    {
      type: 'number',
      name: 'daysEnrolled',
      title: say('注册天数', '註冊天數', 'days since enrolment'),
      minimum: 0,
      maximum: 36_500,
      decimals: 0,
    },
    { type: 'number', name: 'loans', title: say('累计贷款', '累計貸款', 'loans so far'), ...count },
    { type: 'number', name: 'loansOverdue', title: say('逾期贷款', '逾期貸款', 'overdue loans'), ...count },
  ],
  outputs: [
    {
      type: 'text',
      name: 'code',
      title: say('拒绝理由', '拒絕理由', 'reason for refusal'),
      values: reasonNames,
    },
  ],
  reason: 'code',
};
