import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: example(
        '合作方违规：诱导、越权使用数据、二次放贷。',
        '合作方違規：誘導、越權使用資料、轉貸。',
        'A partner misbehaves: misleads, uses data beyond its consent, lends on.',
      ),
      prevention: example(
        '准入尽职调查，登记用途以外的调用拒绝；按合作方监测投诉率，年度审计。',
        '准入盡職調查，登記用途以外的呼叫拒絕；依合作方監測申訴率，年度稽核。',
        'Due diligence at admission; calls outside the registered use are refused; complaints are watched by partner, with a yearly audit.',
      ),
    },
    {
      risk: example('接口密钥或令牌被盗。', '介面金鑰或權杖被盜。', 'A key or access token is stolen.'),
      prevention: example(
        '令牌绑定密钥，仿冒使用即拒绝；密钥不入客户端；异常地址和频率自动停用。',
        '權杖綁定金鑰，仿冒使用即拒絕；金鑰不入用戶端；異常位址和頻率自動停用。',
        'Tokens are bound to a key and useless to others; no secret lies in a client; odd addresses or rates are cut off.',
      ),
    },
    {
      risk: example(
        '新版本缺陷影响全部合作方。',
        '新版本瑕疵影響全部合作方。',
        'A faulty version hits every partner.',
      ),
      prevention: example(
        '按客户固定分流 1%、5%、25%、50%、100%，错误率显著升高即自动回退。',
        '依客戶固定分流 1%、5%、25%、50%、100%，錯誤率顯著升高即自動退回。',
        'Sticky shares of 1, 5, 25, 50 and 100 % of customers; a significant rise in errors rolls it back by itself.',
      ),
    },
    {
      risk: example(
        '组合方案中途失败，一步已动账而下一步未成。',
        '組合方案中途失敗，一步已動帳而下一步未成。',
        'A solution fails half-way: one step has moved money and the next has not.',
      ),
      prevention: example(
        '每个动账步骤均有补偿步骤，发布前逐步注入失败测试。',
        '每個動帳步驟均有補償步驟，發布前逐步注入失敗測試。',
        'Each step that moves money has its undo, and failing each in turn is tested before publishing.',
      ),
    },
    {
      risk: example(
        '合作方退出或倒闭，客户失去唯一入口。',
        '合作方退出或倒閉，客戶失去唯一入口。',
        'A partner leaves or fails and its customers lose their only door.',
      ),
      prevention: example(
        '每个客户自始即有银行自有渠道；合作方不经手资金。',
        '每個客戶自始即有銀行自有管道；合作方不經手資金。',
        'Every customer has the bank’s own door from the start, and partners hold no money.',
      ),
    },
    {
      risk: example(
        '一户多头、跨平台套利和洗钱。',
        '一戶多頭、跨平臺套利和洗錢。',
        'One person with many doors: arbitrage and laundering across platforms.',
      ),
      prevention: example(
        '客户在银行只有一个身份，限额跨平台合并计算。',
        '客戶在銀行只有一個身分，限額跨平臺合併計算。',
        'A customer has one identity at the bank, and limits count across platforms.',
      ),
    },
  ],
  compensation: [
    example(
      '因模块缺陷、灰度版本或组合失败受损的客户和合作方，由银行查明并补偿。',
      '因模組瑕疵、漸進版本或組合失敗受損的客戶和合作方，由銀行查明並補償。',
      'Customers and partners harmed by a faulty module, a canary or a failed composition are found and paid by the bank.',
    ),
    example(
      '合作方过错造成的客户损失，由银行先行赔付，再从合作方保证金追偿。',
      '合作方過錯造成的客戶損失，由銀行先行賠付，再從合作方保證金求償。',
      'What a partner’s fault costs a customer the bank pays first and recovers from the partner’s deposit.',
    ),
  ],
  exit: [
    said(
      '合作方逐一退出：自约定日起不再有新交易。',
      '合作方逐一退出：自約定日起不再有新交易。',
      'Partner by partner: no new transactions from the agreed date.',
    ),
    said(
      '在途业务（理财赎回、贷款还款）办结至最后一笔。',
      '在途業務（理財贖回、貸款還款）辦結至最後一筆。',
      'What is in flight (a wealth redemption, a loan repayment) drains to the very last.',
    ),
    said(
      '合规确认；数据归档备份，客户数据同步至核心系统；回收资源，关闭白名单，下线。',
      '法遵確認；資料歸檔備份，客戶資料同步至核心系統；回收資源，關閉白名單，下線。',
      'Compliance confirms; data is archived and backed up and customers’ data synchronised to the core systems; resources are reclaimed, the whitelist closed, the service taken offline.',
    ),
  ],
  emergencyPlan: [
    example(
      '接口被攻击或数据泄露：五分钟内按应用、模块或全部熔断，一小时内通知监管机构和合作方；还款、赎回和查询由银行自有渠道承接。',
      '介面被攻擊或資料外洩：五分鐘內依應用程式、模組或全部熔斷，一小時內通知監理機構和合作方；還款、贖回和查詢由銀行自有管道承接。',
      'On an attack or leak the app, the module or everything is cut off within five minutes; supervisor and partners hear within the hour; repayment, redemption and enquiry go on at the bank’s own doors.',
    ),
    example(
      '每季度演练一次合作方突然失联，记录保存五年。',
      '每季演練一次合作方突然失聯，紀錄保存五年。',
      'A partner’s sudden silence is rehearsed every quarter; records are kept for five years.',
    ),
  ],
};
