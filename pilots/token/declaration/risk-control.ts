import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: example(
        '卡号和个人信息在采集、传输、存储、使用中泄露。',
        '卡號和個人資料在蒐集、傳輸、儲存、使用中外洩。',
        'Card numbers and personal data leak while collected, sent, stored or used.',
      ),
      prevention: example(
        '只在本行应用绑卡；合作方只得到标记和末四位；删除密钥即删除内容。',
        '只在本行應用程式綁卡；合作方只得到代碼和末四碼；刪除金鑰即刪除內容。',
        'Cards are bound in the bank’s app only; partners get a token and the last four digits; erasing the key erases the content.',
      ),
    },
    {
      risk: example(
        '他人冒名绑定（绑定欺诈）。',
        '他人冒名綁定（綁定詐欺）。',
        'Somebody binds another person’s card (provisioning fraud).',
      ),
      prevention: example(
        '绑定须输入发到银行留存手机号的验证码：五分钟、三次机会；每笔付款当场计风险分，可疑即拒绝（59）。',
        '綁定須輸入傳送到銀行留存手機號碼的驗證碼：五分鐘、三次機會；每筆付款當場計風險分，可疑即拒絕（59）。',
        'Binding takes a code sent to the phone that the bank knows: five minutes, three tries; each payment is scored as it is decided, and a suspect one declined (59).',
      ),
    },
    {
      risk: example('标记被窃后在别处使用。', '代碼被竊後在他處使用。', 'A stolen token is used elsewhere.'),
      prevention: example(
        '标记绑定请求方、商户和渠道，离开场景即拒绝（57）。',
        '代碼綁定請求方、商店和通路，離開場景即拒絕（57）。',
        'A token is bound to requestor, merchant and channel: outside its domain it is declined (57).',
      ),
    },
    {
      risk: example(
        '重复扣款、冲正遗漏、清算差异。',
        '重複扣款、沖正遺漏、清算差異。',
        'Double debits, lost reversals, differences in clearing.',
      ),
      prevention: example(
        '重复请求返回首次结果；日终三方对账，差异次日登记为风险事件。',
        '重複請求返回首次結果；日終三方對帳，差異次日登記為風險事件。',
        'A repeat gets the first answer; books are reconciled three ways each day, and a difference is an incident the day after.',
      ),
    },
    {
      risk: example(
        '订阅扣款在客户不知情时继续。',
        '定期扣款在客戶不知情時繼續。',
        'A subscription goes on without the customer’s knowing.',
      ),
      prevention: example(
        '每个订阅单独成标记，可设次数和到期日，每次扣款即时通知，随时可删。',
        '每個定期扣款單獨成代碼，可設次數和到期日，每次扣款即時通知，隨時可刪。',
        'Each subscription has its own token, which can have a count and an end; each charge is told as it is made, and the token can be deleted at any time.',
      ),
    },
    {
      risk: example('业务中断。', '業務中斷。', 'The service stops.'),
      prevention: example(
        '标记不可用时持卡人可直接用卡；冲正和退款不受暂停影响。',
        '代碼不可用時持卡人可直接用卡；沖正和退款不受暫停影響。',
        'Without tokens the card itself still pays; no suspension stops a reversal or a refund.',
      ),
    },
  ],
  compensation: [
    example(
      '非因持卡人过错的冒用，由发卡银行先行赔付，再向责任方追偿。',
      '非因持卡人過錯的冒用，由發卡銀行先行賠付，再向責任方求償。',
      'Misuse that is not the holder’s fault is paid by the issuer first, who then turns to whoever is liable.',
    ),
    example(
      '账户安全险承担超出准备金的部分；重复扣款由程序查明，不待投诉。',
      '帳戶安全險承擔超出準備金的部分；重複扣款由程式查明，不待申訴。',
      'Account insurance carries what the reserve cannot; double debits are found by the program without a complaint.',
    ),
  ],
  exit: [
    said(
      '逐个标记退出：订阅迁移或关闭，并告知商户。',
      '逐一代碼退出：定期扣款移轉或關閉，並告知商店。',
      'Token by token: subscriptions are moved or closed, and merchants are told.',
    ),
    example(
      '停止新绑定和新标记；在途交易、冲正、退款和争议办结后，销毁标记及其密钥。',
      '停止新綁定和新代碼；在途交易、沖正、退款和爭議辦結後，銷毀代碼及其金鑰。',
      'No new binding or token; once payments in flight, reversals, refunds and disputes are through, tokens and their keys are destroyed.',
    ),
  ],
  emergencyPlan: [
    example(
      '发现标记或密钥泄露，十五分钟内停用受影响号段，一小时内通知监管机构、网络和合作方，当日告知持卡人。',
      '發現代碼或金鑰外洩，十五分鐘內停用受影響號段，一小時內通知監理機構、網路和合作方，當日告知持卡人。',
      'On a leak of tokens or keys the range is stopped within fifteen minutes; supervisor, network and partners hear within the hour, holders the same day.',
    ),
    example(
      '每季度演练一次批量停用与重发，记录保存五年。',
      '每季演練一次批次停用與重發，紀錄保存五年。',
      'Stopping and reissuing in bulk is rehearsed every quarter; records are kept for five years.',
    ),
  ],
};
