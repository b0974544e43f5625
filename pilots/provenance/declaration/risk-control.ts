import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: example(
        '源头造假：设备、标签或读数被替换、复制。',
        '源頭造假：裝置、標籤或讀數被替換、複製。',
        'False at the source: devices, tags or readings are swapped or copied.',
      ),
      prevention: example(
        '设备持钥签名并带单调计数；动态标签计数倒退、同一序列号两地出现即报警并停运。',
        '裝置持鑰簽章並附單調計數；動態標籤計數倒退、同一序號兩地出現即警示並停運。',
        'Devices sign with a rising counter; a tag’s counter that goes back, or one serial in two places, raises an alarm and a hold.',
      ),
    },
    {
      risk: example(
        '同一货物或发票在多家机构重复融资。',
        '同一貨物或發票在多家機構重複融資。',
        'The same goods or invoice are financed at several institutions.',
      ),
      prevention: example(
        '按发票代码和号码（不含金额）作盲化承诺比对；部分融资登记剩余份额；先登记者优先。',
        '依發票代碼和號碼（不含金額）作盲化承諾比對；部分融資登記剩餘份額；先登記者優先。',
        'Blinded commitments to the invoice’s code and number, never its amount, are compared; a partial financing registers what remains; the first has priority.',
      ),
    },
    {
      risk: example(
        '虚构应收账款、伪造印章。',
        '虛構應收帳款、偽造印章。',
        'Invented receivables and forged seals.',
      ),
      prevention: example(
        '须有发票和已核实的交货事件，由债务人亲自确认；账期不超过 6 个月，至多 1 年。',
        '須有發票和已核實的交貨事件，由債務人親自確認；帳期不超過 6 個月，至多 1 年。',
        'An invoice and a verified delivery are required and the debtor confirms; the term is six months, one year at most.',
      ),
    },
    {
      risk: example(
        '质押物灭失、贬值或被挪用。',
        '質押物滅失、貶值或被挪用。',
        'Pledged goods are lost, fall in value or are moved.',
      ),
      prevention: example(
        '按类别折扣（金属 70%、粮食 60%），逐日盯市；折后价值不足即追加，传感器失联四小时报警。',
        '依類別折扣（金屬 70%、糧食 60%），逐日按市價評估；折後價值不足即追繳，感測器失聯四小時警示。',
        'Haircuts by class (metal 70 %, grain 60 %), marked daily; a shortfall is called, and four silent hours of a sensor raise an alarm.',
      ),
    },
    {
      risk: example(
        '冷链中断、过期、漏检而仍在流通。',
        '冷鏈中斷、過期、漏檢而仍在流通。',
        'Goods out of cold chain, date or inspection stay in trade.',
      ),
      prevention: example(
        '规则自动停运；疫苗和药品按 2–8 ℃、在途五分钟一读；召回演练每半年一次。',
        '規則自動停運；疫苗和藥品依 2–8 ℃、運送中五分鐘一讀；回收演練每半年一次。',
        'Rules raise holds; medicines travel at 2–8 °C, read every five minutes; a recall is rehearsed twice a year.',
      ),
    },
    {
      risk: example(
        '商业数据和个人信息泄露。',
        '商業資料和個人資料外洩。',
        'Business or personal data leaks.',
      ),
      prevention: example(
        '企业按字段授权，消费者查询不留身份；按主体加密。',
        '企業依欄位授權，消費者查詢不留身分；依主體加密。',
        'Enterprises share by field, lookups keep no identity, each subject has its own key.',
      ),
    },
  ],
  compensation: [
    example(
      '因平台缺陷误判真伪、误停运或漏召回受损的客户，由银行查明并补偿。',
      '因平臺瑕疵誤判真偽、誤停運或漏回收受損的客戶，由銀行查明並補償。',
      'Customers harmed by a defect of the platform, be it a false verdict, a wrong hold or a missed recall, are found and paid by the bank.',
    ),
    example(
      '先由风险准备金支付，不足部分由产品责任险和银行先行赔付承担。',
      '先由風險準備金支付，不足部分由產品責任險和銀行先行賠付承擔。',
      'The reserve pays first; liability insurance and the bank’s advance bear the rest.',
    ),
  ],
  exit: [
    said(
      '系统下线，与客户协商终止协议，恢复原版本，废止相应功能。',
      '系統下線，與客戶協商終止協議，恢復原版本，廢止相應功能。',
      'Taken offline, agreements ended by negotiation, the previous version restored, functions abolished.',
    ),
    said(
      '发生争议的，提交仲裁或诉讼。',
      '發生爭議的，提交仲裁或訴訟。',
      'Disputes go to arbitration or to court.',
    ),
    example(
      '向每家企业和法院交付证据包，凭公开的验证程序即可核验。',
      '向每家企業和法院交付證據包，憑公開的驗證程式即可核驗。',
      'Enterprises and courts get evidence packages that the public verifier alone can check.',
    ),
  ],
  emergencyPlan: [
    example(
      '发现密钥泄露或日志分叉，立即停止写入，一小时内通知监管机构和见证方；查询页显示暂停。',
      '發現金鑰外洩或日誌分岔，立即停止寫入，一小時內通知監理機構和見證方；查詢頁顯示暫停。',
      'On a leaked key or a forked log writing stops at once; supervisor and witnesses hear within the hour; the lookup says that it is paused.',
    ),
    example(
      '召回：一小时内确定范围，四小时内通知持有人，二十四小时内公告。',
      '回收：一小時內確定範圍，四小時內通知持有人，二十四小時內公告。',
      'Recall: its reach within one hour, holders within four, the public within twenty-four.',
    ),
  ],
};
