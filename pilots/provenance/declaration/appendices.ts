import { type Declaration, example } from '@sandglass/declaration';
import { reports } from '@sandglass/declaration/samples';
import { AGREEMENT } from './service.ts';

export const appendices: Declaration['appendices'] = [
  {
    id: AGREEMENT,
    kind: 'service-agreement',
    title: example(
      '溯源认证与供应链金融服务协议书',
      '溯源認證與供應鏈金融服務協議書',
      'Service agreement for provenance and supply-chain finance',
    ),
    content: [
      example(
        '一、本服务处于金融科技创新监管试点，公开的声明书载于登记册。',
        '一、本服務處於金融科技創新監理試點，公開的聲明書載於登記冊。',
        '1. This service is a supervised pilot; its public declaration is in the register.',
      ),
      example(
        '二、企业的溯源数据归企业所有。银行仅按企业逐项授权的字段和用途使用，企业可查看每次使用并撤回授权。',
        '二、企業的溯源資料歸企業所有。銀行僅依企業逐項授權的欄位和用途使用，企業可查看每次使用並撤回授權。',
        '2. Provenance data belongs to the enterprise. The bank uses the fields and purposes that it allows; each use can be seen and consent taken back.',
      ),
      example(
        '三、已记录的事件不修改。企业发现错误的，提交更正事件，两者一并公开。',
        '三、已記錄的事件不修改。企業發現錯誤的，提交更正事件，兩者一併公開。',
        '3. Recorded events are not changed. A correction is an event of its own, and both are shown.',
      ),
      example(
        '四、查询结果说明验证了什么和没有验证什么，不构成对商品品质的担保。',
        '四、查詢結果說明驗證了什麼和沒有驗證什麼，不構成對商品品質的擔保。',
        '4. A lookup says what was verified and what was not; it is no warranty of quality.',
      ),
      example(
        '五、应收账款经债务人确认后方可转让或融资；到期由债务人一次付款，银行分付各持有人。有追索权与否以合同载明为准。',
        '五、應收帳款經債務人確認後方可轉讓或融資；到期由債務人一次付款，銀行分付各持有人。有追索權與否以合約載明為準。',
        '5. A receivable is passed on or financed only after the debtor’s confirmation; on the due date the debtor pays once and the bank pays each holder. The contract says whether there is recourse.',
      ),
      example(
        '六、质押物按类别折扣，逐日盯市；价值不足的，企业在两个工作日内补足。还款后按比例放行。',
        '六、質押物依類別折扣，逐日按市價評估；價值不足的，企業在兩個工作日內補足。還款後依比例放行。',
        '6. Pledged goods carry a haircut and are marked daily; a shortfall is made good within two working days. Repayment releases goods in proportion.',
      ),
      example(
        '七、因平台缺陷受损的，银行查明并补偿。争议协商不成的，提交仲裁或诉讼，银行提供可独立验证的证据包。',
        '七、因平臺瑕疵受損的，銀行查明並補償。爭議協商不成的，提交仲裁或訴訟，銀行提供可獨立驗證的證據包。',
        '7. Whom a defect harms, the bank finds and pays. What cannot be settled goes to arbitration or court, with evidence that can be verified independently.',
      ),
      example(
        '八、试点暂停或结束时，不再受理新融资；查询、还款、放行和投诉不受影响，已签合同照常履行。',
        '八、試點暫停或結束時，不再受理新融資；查詢、還款、放行和申訴不受影響，已簽合約照常履行。',
        '8. When the pilot is suspended or ends no new finance is granted; lookup, repayment, release and complaints go on and signed contracts are kept.',
      ),
    ],
  },
  ...reports,
];
