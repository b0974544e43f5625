import { type Declaration, example, said } from '@sandglass/declaration';
import { freezeInLog, step } from '@sandglass/declaration/samples';
import { closing } from './exit-steps.ts';
import { BANK, NETWORK, TRAVEL } from './innovation.ts';

const moveSubscriptions = step(
  'drain',
  TRAVEL,
  60,
  said(
    '逐个标记迁移或关闭订阅，并告知商户。',
    '逐一代碼移轉或關閉定期扣款，並告知商店。',
    'Token by token, subscriptions are moved or closed and merchants told.',
  ),
  example('不再生成新标记。', '不再產生新代碼。', 'No new token is made.'),
  example('有效订阅标记数为零。', '有效訂閱代碼數為零。', 'No subscription token is active.'),
);
const settleTail = step(
  'settle',
  NETWORK,
  180,
  example(
    '办结清算、退货和争议，直至退单时限届满。',
    '辦結清算、退貨和爭議，直至爭議款項時限屆滿。',
    'Clearing, refunds and disputes run until the time for chargebacks is over.',
  ),
  example('全部标记已停用。', '全部代碼已停用。', 'Every token is inactive.'),
  example(
    '三方对账差异为零，无未结争议。',
    '三方對帳差異為零，無未結爭議。',
    'Three-way difference zero, no dispute open.',
  ),
);

/** The source gives the way out token by token; classes, deadlines and evidence are examples. */
export const exits: Declaration['exits'] = [
  {
    class: 'normal',
    when: example(
      '测试期满或机构决定停止，交易和账务正常。',
      '測試期滿或機構決定停止，交易和帳務正常。',
      'The test has run its time or is stopped, and payments and books are in order.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        1,
        example(
          '停止新绑定和新标记；已有标记可用至公告日。',
          '停止新綁定和新代碼；既有代碼可用至公告日。',
          'No new binding or token; existing tokens work until the announced day.',
        ),
        example(
          '提前 60 天告知持卡人、商户和请求方。',
          '提前 60 天告知持卡人、商店和請求方。',
          'Holders, merchants and requestors were told 60 days before.',
        ),
        freezeInLog,
      ),
      moveSubscriptions,
      settleTail,
      ...closing,
    ],
    example: true,
  },
  {
    class: 'risky',
    when: example(
      '标记、密钥或请求方出现安全风险，或欺诈占比超过阈值。',
      '代碼、金鑰或請求方出現安全風險，或詐欺占比超過閾值。',
      'Tokens, keys or a requestor are at risk, or fraud has passed its threshold.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '立即停用受影响请求方和号段的全部标记；冲正和退款照常。',
          '立即停用受影響請求方和號段的全部代碼；沖正和退款照常。',
          'All tokens of the requestor and range concerned stop at once; reversals and refunds go on.',
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
        3,
        example(
          '逐户告知，查找未授权支付并先行赔付。',
          '逐戶告知，查找未授權支付並先行賠付。',
          'Each holder is told; unauthorised payments are found and paid first.',
        ),
        example('受影响标记已停用。', '受影響代碼已停用。', 'The tokens concerned are inactive.'),
        example(
          '受影响持卡人名单与赔付分录逐一对应。',
          '受影響持卡人名單與賠付分錄逐一對應。',
          'Each holder concerned matches an entry of compensation.',
        ),
      ),
      moveSubscriptions,
      settleTail,
      ...closing,
    ],
    example: true,
  },
  {
    class: 'non-performing',
    when: example(
      '合作方失联、停业或丧失资格，不能履行职责。',
      '合作方失聯、停業或喪失資格，不能履行職責。',
      'A partner is silent, insolvent or no longer licensed, and cannot do its part.',
    ),
    steps: [
      step(
        'freeze',
        BANK,
        0,
        example(
          '停用该合作方的全部标记，银行接管持卡人告知和退款。',
          '停用該合作方的全部代碼，銀行接管持卡人告知和退款。',
          'All of that partner’s tokens stop; the bank takes over notices and refunds.',
        ),
        example(
          '合作方连续三个工作日不能履约。',
          '合作方連續三個工作日不能履約。',
          'The partner has failed for three working days.',
        ),
        freezeInLog,
      ),
      step(
        'drain',
        BANK,
        30,
        example(
          '订阅改由银行直接通知商户关闭；未出行订单由银行代为退款。',
          '定期扣款改由銀行直接通知商店關閉；未成行訂單由銀行代為退款。',
          'The bank itself tells merchants to close subscriptions, and refunds bookings not travelled.',
        ),
        example('标记已停用。', '代碼已停用。', 'The tokens are inactive.'),
        example(
          '有效订阅为零，代退款逐笔有据。',
          '有效定期扣款為零，代退款逐筆有據。',
          'No subscription is active; each refund has its record.',
        ),
      ),
      step(
        'settle',
        NETWORK,
        180,
        example(
          '以结算保证金抵偿，不足部分申请财产保全和诉讼。',
          '以結算保證金抵償，不足部分申請財產保全和訴訟。',
          'The settlement deposit is drawn on; for the rest, preservation of assets and suit.',
        ),
        example('代退款金额已确定。', '代退款金額已確定。', 'What was refunded is established.'),
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
