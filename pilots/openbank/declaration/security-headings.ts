import { type Declaration, example } from '@sandglass/declaration';

/** The eight headings of JR/T 0199-2020; the source gives no detail, so each answer is an example. */
export const headings: Declaration['securityAssessment']['headings'] = {
  transactionSecurity: [
    {
      requirement: example(
        '资金类接口由客户以两个要素逐笔确认，确认在银行页面完成。',
        '資金類介面由客戶以兩個要素逐筆確認，確認在銀行頁面完成。',
        'For funds the customer confirms each time with two factors, on the bank’s own page.',
      ),
      result: 'met',
      evidence: example(
        '合作方页面无法读取银行页面的测试。',
        '合作方頁面無法讀取銀行頁面的測試。',
        'The test that a partner’s page cannot read the bank’s.',
      ),
    },
    {
      requirement: example(
        '幂等键按应用区分，重试不重复动账。',
        '冪等鍵依應用程式區分，重試不重複動帳。',
        'Idempotency keys belong to an app; a repeat moves no money twice.',
      ),
      result: 'met',
      evidence: example(
        '两个应用用同一键的测试。',
        '兩個應用程式用同一鍵的測試。',
        'The test of two apps with one key.',
      ),
    },
  ],
  serviceQuality: [
    {
      requirement: example(
        '停用版本提前公告，仍有调用时不得停用。',
        '停用版本提前公告，仍有呼叫時不得停用。',
        'A version’s end is announced, and none ends while it is still called.',
      ),
      result: 'met',
      evidence: example(
        'Deprecation 与 Sunset 响应头，调用方清单。',
        'Deprecation 與 Sunset 回應標頭，呼叫方清單。',
        'Deprecation and Sunset headers, and the list of callers.',
      ),
    },
  ],
  businessContinuity: [
    {
      requirement: example(
        '一个合作方的异常不得影响其他合作方。',
        '一個合作方的異常不得影響其他合作方。',
        'What goes wrong at one partner touches no other.',
      ),
      result: 'met',
      evidence: example(
        '单方过载演练：其他合作方时延不变。',
        '單方過載演練：其他合作方延遲不變。',
        'Overload rehearsal: the others’ latency is unchanged.',
      ),
    },
  ],
  algorithmSecurity: [
    {
      requirement: example(
        '撮合排序给出理由，不因付费暗中优先。',
        '撮合排序給出理由，不因付費暗中優先。',
        'Matching gives reasons and never ranks by fees in secret.',
      ),
      result: 'met',
      evidence: example(
        '排序说明和抽样重算。',
        '排序說明和抽樣重算。',
        'The ranking’s reasons, and samples computed again.',
      ),
    },
  ],
  architectureSecurity: [
    {
      requirement: example(
        '同一客户的一个流程只走一个版本，新版本写入的状态旧版本可读。',
        '同一客戶的一個流程只走一個版本，新版本寫入的狀態舊版本可讀。',
        'One customer’s flow stays on one version, and the old one can read what the new one wrote.',
      ),
      result: 'met',
      evidence: example(
        '灰度中途回退测试。',
        '漸進發布中途退回測試。',
        'Roll-back in the middle of a canary.',
      ),
    },
  ],
  dataSecurity: [
    {
      requirement: example(
        '合作方不得留存客户的登录凭据、支付信息和个人金融信息。',
        '合作方不得留存客戶的登入憑證、支付資訊和個人金融資訊。',
        'Partners keep no credentials, payment data or personal financial data.',
      ),
      result: 'met',
      evidence: example(
        '合作方年度审计和删除证明。',
        '合作方年度稽核和刪除證明。',
        'The partner’s yearly audit and its certificates of deletion.',
      ),
    },
  ],
  networkSecurity: [
    {
      requirement: example(
        '白名单、双向认证、令牌绑定密钥；内容以国密算法签名。',
        '白名單、雙向驗證、權杖綁定金鑰；內容以國密演算法簽章。',
        'Allow list, mutual authentication, tokens bound to a key; content signed with national algorithms.',
      ),
      result: 'partly',
      evidence: example(
        '前三项已测试；国密签名仅用于 A2 接口。',
        '前三項已測試；國密簽章僅用於 A2 介面。',
        'The first three are tested; national signatures on A2 interfaces only.',
      ),
    },
  ],
  internalControl: [
    {
      requirement: example(
        '合作方准入、转生产、恢复须双人复核。',
        '合作方准入、轉正式、恢復須雙人覆核。',
        'Admitting a partner, going live and resuming take two people.',
      ),
      result: 'met',
      evidence: example(
        '公开日志中的两个签名。',
        '公開日誌中的兩個簽章。',
        'Two signatures in the public log.',
      ),
    },
  ],
};
