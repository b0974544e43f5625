import { type Declaration, example, said } from '@sandglass/declaration';
import { freezeInLog, step } from '@sandglass/declaration/samples';
import { closing } from './exit-steps.ts';
import { BANK } from './innovation.ts';

const settled = example('贷款余额为零。', '貸款餘額為零。', 'The balance is zero.');

/** The source gives the way out by class; deadlines, preconditions and evidence are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '测试期满或机构决定停止，贷款正常。',
      '測試期滿或機構決定停止，貸款正常。',
      'The test has run its time or is stopped, and the loans are sound.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        1,
        example(
          '停止受理新申请和新提款；已提款项照合同履行。',
          '停止受理新申請和新動用；已動用款項照合約履行。',
          'No new application and no new drawing; what is drawn goes on as signed.',
        ),
        example('提前 30 天告知客户。', '提前 30 天告知客戶。', 'Customers were told 30 days before.'),
        freezeInLog,
      ),
      step(
        'drain',
        BANK,
        60,
        example(
          '已批未登记的案件办结抵押登记或失效。',
          '已核未登記的案件辦結抵押登記或失效。',
          'Cases approved and not yet registered are registered or lapse.',
        ),
        example('新申请已停止。', '新申請已停止。', 'No application is taken.'),
        example('在途案件为零。', '在途案件為零。', 'No case is in flight.'),
      ),
      step(
        'settle',
        BANK,
        1095,
        said(
          '正常业务在额度内履行至合同到期。',
          '正常業務在額度內履行至合約到期。',
          'Normal business runs to the end of its term within its limit.',
        ),
        example('无在途案件。', '無在途案件。', 'No case is in flight.'),
        settled,
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '抵押率超过 85%、实际控制人变更、房产被查封或出现监测信号，尚未不良。',
      '抵押成數超過 85%、實際控制人變更、不動產被查封或出現監測訊號，尚未不良。',
      'Above 85 % of value, a new controller, a sealed home or a sign from monitoring; not yet non-performing.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        said('冻结额度。', '凍結額度。', 'The limit is frozen.'),
        example(
          '触发规则动作，或监管要求。',
          '觸發規則動作，或監理要求。',
          'A trigger acts, or the supervisor requires it.',
        ),
        freezeInLog,
      ),
      step(
        'drain',
        BANK,
        30,
        example(
          '重新估值，补充担保或换取实际控制人的新保证。',
          '重新估價，補充擔保或取得實際控制人的新保證。',
          'The home is valued anew, security added or the new controller’s guarantee obtained.',
        ),
        example('额度已冻结。', '額度已凍結。', 'The limit is frozen.'),
        example(
          '估值报告和补充合同。',
          '估價報告和補充合約。',
          'The valuation and the supplementary contract.',
        ),
      ),
      step(
        'settle',
        BANK,
        365,
        said('结清。', '結清。', 'Loans are settled.'),
        example(
          '补充担保完成，或客户选择分期结清。',
          '補充擔保完成，或客戶選擇分期結清。',
          'Security is added, or the customer chooses to settle by instalments.',
        ),
        settled,
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example(
      '逾期超过 90 天，不论抵押是否足值。',
      '逾期超過 90 天，不論擔保是否足值。',
      'More than 90 days overdue, however good the security.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        said('冻结额度。', '凍結額度。', 'The limit is frozen.'),
        example('贷款分类为不良。', '貸款分類為不良。', 'The loan is classed as non-performing.'),
        freezeInLog,
      ),
      step(
        'drain',
        BANK,
        60,
        said('清收。', '催收。', 'The debt is collected.'),
        example(
          '额度已冻结；只联系借款人和保证人，8:00 至 22:00。',
          '額度已凍結；只聯繫借款人和保證人，8:00 至 22:00。',
          'The limit is frozen; only borrower and guarantor are called, from 8:00 to 22:00.',
        ),
        example(
          '催收记录和还款安排。',
          '催收紀錄和還款安排。',
          'The record of collection and what was agreed.',
        ),
      ),
      step(
        'settle',
        BANK,
        540,
        said('查封。', '查封。', 'The home and assets are sealed.'),
        example(
          '清收无果；诉前保全后 30 日内起诉，或申请实现担保物权。',
          '催收無果；訴前保全後 30 日內起訴，或申請實現擔保物權。',
          'Collection has failed; suit within 30 days of preservation, or the special procedure to enforce the mortgage.',
        ),
        example(
          '查封裁定及续封日期、处置款分录或核销决定。',
          '查封裁定及續封日期、處分款分錄或轉銷決定。',
          'The ruling with the date of its renewal, the entries of the sale, or the decision to write off.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
];
