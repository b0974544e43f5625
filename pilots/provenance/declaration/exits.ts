import { type Declaration, example, said } from '@sandglass/declaration';
import { freezeInLog, step } from '@sandglass/declaration/samples';
import { closing } from './exit-steps.ts';
import { BANK } from './innovation.ts';

const inFlight = step(
  'drain',
  BANK,
  30,
  said('与客户协商终止协议。', '與客戶協商終止協議。', 'Agreements are ended by negotiation.'),
  example('新业务已冻结。', '新業務已凍結。', 'New business is frozen.'),
  example(
    '逐户终止协议；在途融资申请为零。',
    '逐戶終止協議；在途融資申請為零。',
    'An ended agreement for each customer; no request in flight.',
  ),
);

/** The source gives the way out in one; the classes, deadlines and evidence are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '测试期满或机构决定停止，记录和融资正常。',
      '測試期滿或機構決定停止，紀錄和融資正常。',
      'The test has run its time or is stopped, and record and finance are sound.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        1,
        example(
          '停止新设备、新货品登记和新融资；在途货物继续采集。',
          '停止新裝置、新貨品登記和新融資；運送中貨物繼續蒐集。',
          'No new device, product or finance; goods under way are still captured.',
        ),
        example(
          '提前 60 天告知企业、政府部门和公众。',
          '提前 60 天告知企業、政府部門和公眾。',
          'Enterprises, offices and the public were told 60 days before.',
        ),
        freezeInLog,
      ),
      inFlight,
      step(
        'settle',
        BANK,
        365,
        example(
          '应收账款到期付款并分付各持有人；质押融资到期还款，按比例放行。',
          '應收帳款到期付款並分付各持有人；質押融資到期還款，依比例放行。',
          'Receivables are paid when due and distributed; pledged loans are repaid and goods released in proportion.',
        ),
        example('无在途申请。', '無在途申請。', 'No request is in flight.'),
        example(
          '融资余额和质押登记均为零。',
          '融資餘額和質押登記均為零。',
          'Balance and registered pledges are zero.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '发现批量仿冒、设备失控、日志分叉或质押物异常。',
      '發現批次仿冒、裝置失控、日誌分岔或質押物異常。',
      'Copies in number, devices out of control, a forked log or something wrong with pledged goods.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '停止凭受影响记录的一切新融资，停运受影响货物，撤销受影响设备密钥。',
          '停止憑受影響紀錄的一切新融資，停運受影響貨物，撤銷受影響裝置金鑰。',
          'No finance on the records concerned, goods are held, device keys revoked.',
        ),
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
        10,
        example(
          '现场盘点质押物，核对读数；由批次查明全部受影响的货物并召回。',
          '現場盤點質押物，核對讀數；由批次查明全部受影響的貨物並回收。',
          'Pledged goods are counted on the spot against the readings; from the batch all goods concerned are found and recalled.',
        ),
        example('受影响范围已冻结。', '受影響範圍已凍結。', 'What is concerned is frozen.'),
        example(
          '盘点表、召回名单及其计数。',
          '盤點表、回收名單及其計數。',
          'The count, and the list of the recall with its number.',
        ),
      ),
      step(
        'settle',
        BANK,
        180,
        example(
          '追加担保或提前还款；其余到期结清。',
          '追加擔保或提前還款；其餘到期結清。',
          'More security or early repayment; the rest settles as it falls due.',
        ),
        example('盘点完成。', '盤點完成。', 'The count is complete.'),
        example('融资余额为零。', '融資餘額為零。', 'The balance is zero.'),
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example(
      '融资逾期超过 90 天，或债务人否认已确认的应收账款。',
      '融資逾期超過 90 天，或債務人否認已確認的應收帳款。',
      'Finance is more than 90 days overdue, or a debtor denies what it confirmed.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '停止对该企业及其关联方的新融资，停止放行质押物。',
          '停止對該企業及其關聯方的新融資，停止放行質押物。',
          'No new finance for the enterprise and those linked to it; no goods are released.',
        ),
        example('融资分类为不良。', '融資分類為不良。', 'The finance is classed as non-performing.'),
        freezeInLog,
      ),
      step(
        'drain',
        BANK,
        15,
        example(
          '成立清收小组，通知债务人直接向银行付款，核对登记优先顺位。',
          '成立催收小組，通知債務人直接向銀行付款，核對登記優先順位。',
          'A collection team is formed, debtors are told to pay the bank, priority in the register is checked.',
        ),
        example('新融资已冻结。', '新融資已凍結。', 'New finance is frozen.'),
        example(
          '通知送达记录和登记证明。',
          '通知送達紀錄和登記證明。',
          'Proof of service and the register’s certificate.',
        ),
      ),
      step(
        'settle',
        BANK,
        365,
        said('争议提交仲裁或诉讼。', '爭議提交仲裁或訴訟。', 'Disputes go to arbitration or to court.'),
        example(
          '协商清收无果；证据包已备。',
          '協商催收無果；證據包已備。',
          'Collection by agreement has failed; the evidence is ready.',
        ),
        example(
          '裁决、处置款分录或核销决定。',
          '裁決、處置款分錄或轉銷決定。',
          'The award, the entries of the sale, or the decision to write off.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
];
