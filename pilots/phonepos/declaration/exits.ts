import { type Declaration, example, said } from '@sandglass/declaration';
import { freezeInLog, step } from '@sandglass/declaration/samples';
import { closing } from './exit-steps.ts';
import { NETWORK } from './innovation.ts';

const finish = step(
  'drain',
  NETWORK,
  3,
  example(
    '未完成交易办结或冲正；未知结果逐笔查明。',
    '未完成交易辦結或沖正；未知結果逐筆查明。',
    'Unfinished payments complete or reverse; each unknown outcome is found out.',
  ),
  example('新收款已停止。', '新收款已停止。', 'No new payment is taken.'),
  example('在途和未知交易为零。', '在途和未知交易為零。', 'Nothing is in flight or unknown.'),
);
const payOut = step(
  'settle',
  NETWORK,
  180,
  said('付清结算款。', '付清撥款。', 'Settlements pay out.'),
  example(
    '无在途交易；退货和争议通道保持至退单时限届满。',
    '無在途交易；退貨和爭議通道維持至爭議款項時限屆滿。',
    'Nothing is in flight; refunds and disputes stay open until the time for chargebacks is over.',
  ),
  example(
    '应付商户款为零，三方对账差异为零。',
    '應付商店款為零，三方對帳差異為零。',
    'Nothing is owed to merchants; the three-way difference is zero.',
  ),
);

/** The source gives one way out, for a merchant or for all; classes, deadlines and evidence are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '商户解约、测试期满或机构决定停止，交易和账务正常。',
      '商店解約、測試期滿或機構決定停止，交易和帳務正常。',
      'A merchant leaves, the test has run its time or is stopped, and payments and books are in order.',
    ),
    steps: [
      step(
        'freeze',
        NETWORK,
        1,
        said('停止收单。', '停止收單。', 'Acquiring stops.'),
        example(
          '提前 30 天告知商户，并张贴顾客提示。',
          '提前 30 天告知商店，並張貼顧客提示。',
          'Merchants were told 30 days before, with a notice for customers.',
        ),
        freezeInLog,
      ),
      finish,
      payOut,
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '机型、应用或密钥出现安全风险，商户涉嫌套现，或欺诈占比超过阈值。',
      '機型、應用程式或金鑰出現安全風險，商店涉嫌套現，或詐欺占比超過閾值。',
      'A model, app or key is at risk, a merchant is suspected of cashing out, or fraud has passed its threshold.',
    ),
    steps: [
      step(
        'freeze',
        NETWORK,
        0,
        example(
          '远程冻结受影响的手机和商户；退货、冲正和结算照常。',
          '遠端凍結受影響的手機和商店；退貨、沖正和撥款照常。',
          'Phones and merchants concerned are frozen from afar; refunds, reversals and settlement go on.',
        ),
        example(
          '触发规则动作，或监管要求。',
          '觸發規則動作，或監理要求。',
          'A trigger acts, or the supervisor requires it.',
        ),
        freezeInLog,
      ),
      finish,
      step(
        'settle',
        NETWORK,
        180,
        example(
          '核查交易真实性：真实的付清，涉案的依法暂缓并书面告知；受损持卡人先行赔付。',
          '核查交易真實性：真實的付清，涉案的依法暫緩並書面告知；受損持卡人先行賠付。',
          'Payments are examined: genuine ones pay out, those under investigation are held by law with notice; harmed holders are paid first.',
        ),
        example(
          '冻结已生效，名单已确定。',
          '凍結已生效，名單已確定。',
          'The freeze acts; the list is established.',
        ),
        example(
          '核查记录，赔付与受损名单逐一对应，差异为零。',
          '核查紀錄，賠付與受損名單逐一對應，差異為零。',
          'The record of examination; each harmed holder matches an entry; the difference is zero.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example(
      '商户失联或停业，欠付退货和退单；或合作方不能履行职责。',
      '商店失聯或停業，欠付退貨和爭議款項；或合作方不能履行職責。',
      'A merchant is gone or closed and owes refunds and chargebacks, or a partner cannot do its part.',
    ),
    steps: [
      step(
        'freeze',
        NETWORK,
        0,
        example(
          '停止该商户收款，暂缓结算相当于欠款的部分；合作方职责由持牌机构接管。',
          '停止該商店收款，暫緩撥付相當於欠款的部分；合作方職責由持牌機構接管。',
          'The merchant takes no more payments and what it owes is held back; the licensed institution takes over a partner’s duties.',
        ),
        example(
          '连续三次联系未果，或退单达到当月收款的 1%。',
          '連續三次聯繫未果，或爭議款項達到當月收款的 1%。',
          'Three attempts to reach it failed, or chargebacks are 1 % of the month.',
        ),
        freezeInLog,
      ),
      finish,
      step(
        'settle',
        NETWORK,
        365,
        example(
          '以暂缓款抵偿顾客退款，不足部分由准备金先付，再向商户追偿或诉讼；余款付还商户。',
          '以暫緩款抵償顧客退款，不足部分由準備金先付，再向商店求償或訴訟；餘款付還商店。',
          'What is held back refunds the customers; the reserve pays the rest first and the merchant is pursued or sued; what is left is paid to it.',
        ),
        example('欠付金额已确定。', '欠付金額已確定。', 'What is owed is established.'),
        example(
          '抵偿分录，法院文书或核销决定。',
          '抵償分錄，法院文書或轉銷決定。',
          'The entries, the court’s papers, or the decision to write off.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
];
