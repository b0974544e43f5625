import type { Sentence } from '@sandglass/operations';
import type { Input, RuleSchema } from '@sandglass/rules';
import type { DeclineCode } from '../decision/decline-words.ts';

const say = (hans: string, hant: string, en: string): Sentence => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

const number = (name: string, title: Sentence, maximum: number, decimals = 0, unit?: Sentence): Input => ({
  type: 'number',
  name,
  title,
  ...(unit === undefined ? {} : { unit }),
  minimum: 0,
  maximum,
  decimals,
});
const percent = say('%', '%', '%');
const yuan = say('元', '元', 'yuan');
const years = say('年', '年', 'yr');

/** The reasons that a row may give; what else declines is no matter of a table. */
const reasonNames: Readonly<Record<Exclude<DeclineCode, 'grade-not-served' | 'too-little-left'>, Sentence>> =
  {
    'in-arrears': say('有逾期', '有逾期', 'in arrears'),
    'controller-unclear': say('实际控制人不明', '實際控制人不明', 'controller unclear'),
    'business-too-young': say('经营时间不足', '經營時間不足', 'business too young'),
    'home-too-small': say('房产过小', '不動產過小', 'home too small'),
    'liens-too-high': say('先顺位抵押过高', '先順位抵押過高', 'prior liens too high'),
    'debts-too-high': say('负债收入比过高', '負債收入比過高', 'debts too high'),
    'derogatory-records': say('征信不良', '信用不良', 'derogatory records'),
    'too-many-enquiries': say('查询过多', '查詢過多', 'too many enquiries'),
    'purpose-not-served': say('用途不办理', '用途不辦理', 'purpose not served'),
  };

/** Who is not lent to on a home, whatever the model would say. Each row that holds is a reason told to the customer. */
export const eligibility: RuleSchema = {
  id: 'home-eligibility',
  title: say('房产贷款准入规则', '不動產貸款准入規則', 'Eligibility for a loan on a home'),
  means: say(
    '在评分之前判断。任何一行成立，案卷即不予放款，并告知其理由；客户可以请人工复核。',
    '在評分之前判斷。任何一列成立，案卷即不予撥款，並告知其理由；客戶可以請人工覆核。',
    'Decided before the score. Any row that holds declines the case and tells its reason; the customer may ask a person to look.',
  ),
  hitPolicy: 'collect',
  inputs: [
    {
      type: 'text',
      name: 'edition',
      title: say('版本', '版本', 'edition'),
      values: {
        enterprise: say('企业版', '企業版', 'enterprise'),
        personal: say('个人版', '個人版', 'personal'),
      },
    },
    {
      type: 'text',
      name: 'purpose',
      title: say('用途', '用途', 'purpose'),
      values: {
        'working-capital': say('日常周转', '日常週轉', 'working capital'),
        equipment: say('设备', '設備', 'equipment'),
        renovation: say('经营场所装修', '營業場所裝修', 'renovating the premises'),
        'bridge-payables': say('支付货款', '支付貨款', 'bridging payables'),
      },
    },
    number('amount', say('申请金额', '申請金額', 'amount asked for'), 100_000_000, 2, yuan),
    number('termMonths', say('每笔期限', '每筆期限', 'term of a drawing'), 60, 0, say('个月', '個月', 'mo')),
    number('yearsTrading', say('经营年限', '經營年限', 'years trading'), 300, 0, years),
    number('yearsAtWork', say('从业年限', '從業年限', 'owner’s years at work'), 70, 0, years),
    number(
      'incomeShare',
      say('金额占年收入', '金額占年收入', 'amount as a share of turnover or income'),
      10_000,
      1,
      percent,
    ),
    number('areaM2', say('建筑面积', '建物面積', 'area'), 100_000, 1, say('平方米', '平方公尺', 'm²')),
    number(
      'liensShare',
      say('先顺位抵押占价值', '先順位抵押占價值', 'prior liens as a share of the value'),
      1_000,
      1,
      percent,
    ),
    number('coOwners', say('共有人数', '共有人數', 'co-owners'), 20),
    { type: 'bool', name: 'controllerKnown', title: say('已识别控制人', '已識別控制人', 'controller known') },
    number('controllerVotes', say('控制人表决权', '控制人表決權', 'controller’s votes'), 100, 2, percent),
    number('worthlessGuarantees', say('无效担保数', '無效保證數', 'guarantees that count for nothing'), 600),
    number('derogatory', say('不良记录', '不良紀錄', 'derogatory records'), 100),
    number('lateLines', say('逾期账户', '逾期帳戶', 'late credit lines'), 100),
    number('enquiries', say('近期查询', '近期查詢', 'recent enquiries'), 100),
    number('debtToIncome', say('负债收入比', '負債收入比', 'debt to income'), 1_000, 0, percent),
    number('loans', say('累计贷款', '累計貸款', 'loans so far'), 1_000),
    number('loansOverdue', say('逾期贷款', '逾期貸款', 'overdue loans'), 1_000),
  ],
  outputs: [
    {
      type: 'text',
      name: 'code',
      title: say('不予放款的理由', '不予撥款的理由', 'reason for refusal'),
      values: reasonNames,
    },
  ],
  reason: 'code',
};
