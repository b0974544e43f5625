import { type Declaration, example, said } from '@sandglass/declaration';
import { closing } from './exit-steps.ts';
import { BANK } from './innovation.ts';

/** The source gives the risky and the non-performing way out; deadlines, evidence and the normal way are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '测试期满，或机构决定停止，资产质量正常。',
      '測試期滿，或機構決定停止，資產品質正常。',
      'The test has run its time or the bank stops it, and the loans are sound.',
    ),
    steps: [
      {
        phase: 'freeze',
        owner: BANK,
        action: example('停止受理新申请。', '停止受理新申請。', 'No new application is taken.'),
        precondition: example(
          '提前 30 天告知客户。',
          '提前 30 天告知客戶。',
          'Customers were told 30 days before.',
        ),
        deadlineDays: 1,
        evidence: example(
          '公开日志中的冻结记录。',
          '公開日誌中的凍結紀錄。',
          'The freeze in the public log.',
        ),
      },
      {
        phase: 'drain',
        owner: BANK,
        action: example(
          '已获批的合同照常签署或失效。',
          '已核准的合約照常簽署或失效。',
          'What is approved is signed or lapses.',
        ),
        precondition: example('新业务已冻结。', '新業務已凍結。', 'New business is frozen.'),
        deadlineDays: 30,
        evidence: example('在途业务为零。', '在途業務為零。', 'Nothing is in flight.'),
      },
      {
        phase: 'settle',
        owner: BANK,
        action: example(
          '贷款按合同到期结清。',
          '貸款依合約到期結清。',
          'Loans are settled as their contracts fall due.',
        ),
        precondition: example('无在途业务。', '無在途業務。', 'Nothing is in flight.'),
        deadlineDays: 730,
        evidence: example('贷款余额为零。', '貸款餘額為零。', 'The balance is zero.'),
      },
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '贷款出现风险，尚未不良。',
      '貸款出現風險，尚未不良。',
      'Loans show risk and are not yet non-performing.',
    ),
    steps: [
      {
        phase: 'freeze',
        owner: BANK,
        action: said('冻结额度。', '凍結額度。', 'The limit is frozen.'),
        precondition: example(
          '出现监测信号或监管要求。',
          '出現監測訊號或監理要求。',
          'Monitoring gives a sign, or the supervisor requires it.',
        ),
        deadlineDays: 0,
        evidence: example(
          '公开日志中的冻结记录。',
          '公開日誌中的凍結紀錄。',
          'The freeze in the public log.',
        ),
      },
      {
        phase: 'settle',
        owner: BANK,
        action: said('贷款到期结清。', '貸款到期結清。', 'Loans are settled as they fall due.'),
        precondition: example('额度已冻结。', '額度已凍結。', 'The limit is frozen.'),
        deadlineDays: 365,
        evidence: example('贷款余额为零。', '貸款餘額為零。', 'The balance is zero.'),
      },
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example('贷款逾期超过 90 天。', '貸款逾期超過 90 天。', 'Loans are more than 90 days overdue.'),
    steps: [
      {
        phase: 'freeze',
        owner: BANK,
        action: said('冻结额度。', '凍結額度。', 'The limit is frozen.'),
        precondition: example(
          '贷款分类为不良。',
          '貸款分類為不良。',
          'The loan is classed as non-performing.',
        ),
        deadlineDays: 0,
        evidence: example(
          '公开日志中的冻结记录。',
          '公開日誌中的凍結紀錄。',
          'The freeze in the public log.',
        ),
      },
      {
        phase: 'drain',
        owner: BANK,
        action: said('成立清收小组。', '成立催收小組。', 'A collection team is formed.'),
        precondition: example('额度已冻结。', '額度已凍結。', 'The limit is frozen.'),
        deadlineDays: 10,
        evidence: example('小组名单和分工。', '小組名單和分工。', 'The team’s members and tasks.'),
      },
      {
        phase: 'settle',
        owner: BANK,
        action: said(
          '申请查封抵押物和资产，进行保全。',
          '申請查封擔保品和資產，進行保全。',
          'The bank applies to seal collateral and assets, and preserves them.',
        ),
        precondition: example('协商清收无果。', '協商催收無果。', 'Collection by agreement has failed.'),
        deadlineDays: 180,
        evidence: example(
          '法院文书或核销决定。',
          '法院文書或轉銷決定。',
          'The court’s papers, or the decision to write off.',
        ),
      },
      ...closing,
    ],
    example: true,
  },
];
