import { type Declaration, example, said } from '@sandglass/declaration';
import { freezeInLog, step } from '@sandglass/declaration/samples';
import { closing } from './exit-steps.ts';
import { BANK } from './innovation.ts';

const drainToTheLast = step(
  'drain',
  BANK,
  30,
  said(
    '在途业务（理财赎回、贷款还款）办结至最后一笔。',
    '在途業務（理財贖回、貸款還款）辦結至最後一筆。',
    'What is in flight (a wealth redemption, a loan repayment) drains to the very last.',
  ),
  example(
    '不再有新交易；在途清单逐笔载明预计办结日。',
    '不再有新交易；在途清單逐筆載明預計辦結日。',
    'No new transaction; the list of what is in flight names a day for each.',
  ),
  example(
    '在途业务为零：赎回到账、退款付讫、通知送达。',
    '在途業務為零：贖回入帳、退款付訖、通知送達。',
    'Nothing in flight: redemptions paid, refunds made, notices delivered.',
  ),
);

/** The source gives one way out, partner by partner; its classes, deadlines and evidence are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '合作到期、测试期满或机构决定停止，业务和账务正常。',
      '合作到期、測試期滿或機構決定停止，業務和帳務正常。',
      'A partnership or the test has run its time or is stopped, and business and books are in order.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        1,
        said(
          '自约定日起不再有新交易。',
          '自約定日起不再有新交易。',
          'No new transactions from the agreed date.',
        ),
        example(
          '提前 90 天公告并逐户告知；先停新客户，再停新交易。',
          '提前 90 天公告並逐戶告知；先停新客戶，再停新交易。',
          'Announced 90 days before and each customer told; new customers stop first, then new transactions.',
        ),
        freezeInLog,
      ),
      drainToTheLast,
      step(
        'settle',
        BANK,
        730,
        example(
          '贷款到期结清，或经客户同意转入银行自有渠道；理财到期或转出；结清合作方账单。',
          '貸款到期結清，或經客戶同意轉入銀行自有管道；理財到期或轉出；結清合作方帳單。',
          'Loans run to their end or move to the bank’s own door with the customer’s consent; wealth products mature or move; the partner’s invoices are paid.',
        ),
        example('在途业务为零。', '在途業務為零。', 'Nothing is in flight.'),
        example(
          '只能经该合作方到达的余额为零。',
          '只能經該合作方到達的餘額為零。',
          'No balance is left that only this partner can reach.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '合作方违规、密钥泄露、投诉或差异超过阈值。',
      '合作方違規、金鑰外洩、申訴或差異超過閾值。',
      'A partner breaks the rules, a key leaks, complaints or differences pass their threshold.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '立即停止该合作方的新交易和新授权，更换密钥；还款和赎回转由银行页面直接受理。',
          '立即停止該合作方的新交易和新授權，更換金鑰；還款和贖回轉由銀行頁面直接受理。',
          'New transactions and consents stop at once, keys are changed; repayment and redemption go to the bank’s own page.',
        ),
        example(
          '触发规则动作，或监管要求。',
          '觸發規則動作，或監理要求。',
          'A trigger acts, or the supervisor requires it.',
        ),
        freezeInLog,
      ),
      drainToTheLast,
      step(
        'settle',
        BANK,
        180,
        example(
          '查明受损客户并先行赔付，从合作方保证金抵偿；结清账单。',
          '查明受損客戶並先行賠付，從合作方保證金抵償；結清帳單。',
          'Harmed customers are found and paid first, out of the partner’s deposit as far as it goes; invoices are settled.',
        ),
        example('在途业务为零。', '在途業務為零。', 'Nothing is in flight.'),
        example(
          '受损名单与赔付分录逐一对应，差异为零。',
          '受損名單與賠付分錄逐一對應，差異為零。',
          'Each harmed customer matches an entry; the difference is zero.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example(
      '合作方失联、停业，或经平台发放的贷款逾期超过 90 天。',
      '合作方失聯、停業，或經平臺發放的貸款逾期超過 90 天。',
      'A partner is silent or insolvent, or loans made through it are more than 90 days overdue.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '停止全部新交易，银行接管客户通知。',
          '停止全部新交易，銀行接管客戶通知。',
          'All new transactions stop; the bank itself writes to the customers.',
        ),
        example(
          '连续三个工作日无应答，或贷款分类为不良。',
          '連續三個工作日無回應，或貸款分類為不良。',
          'No answer for three working days, or loans classed as non-performing.',
        ),
        freezeInLog,
      ),
      drainToTheLast,
      step(
        'settle',
        BANK,
        365,
        example(
          '不良贷款清收、处置、核销；对合作方以保证金抵偿，不足部分诉讼。',
          '不良貸款催收、處置、轉銷；對合作方以保證金抵償，不足部分訴訟。',
          'Bad loans are collected, disposed of or written off; the deposit is drawn on and the partner sued for the rest.',
        ),
        example('协商无果。', '協商無果。', 'Agreement has failed.'),
        example(
          '法院文书、处置款分录或核销决定。',
          '法院文書、處置款分錄或轉銷決定。',
          'The court’s papers, the entries, or the decision to write off.',
        ),
      ),
      ...closing,
    ],
    example: true,
  },
];
