import { type Declaration, example, said } from '@sandglass/declaration';

export const riskControl: Declaration['riskControl'] = {
  measures: [
    {
      risk: example(
        '手机被越权、被植入恶意程序，窃取卡数据。',
        '手機被越權、被植入惡意程式，竊取卡片資料。',
        'A rooted or infected phone steals card data.',
      ),
      prevention: example(
        '内核在服务器，手机不见明文；每笔交易前核对设备证明，异常即拒绝（58）并冻结。',
        '核心在伺服器，手機不見明文；每筆交易前核對裝置證明，異常即拒絕（58）並凍結。',
        'The kernel is on the server and the phone sees nothing plain; attestation is checked before each payment, and a bad one is declined (58) and frozen.',
      ),
    },
    {
      risk: example(
        '虚假商户、套现、一机多户和移机。',
        '虛假商店、套現、一機多戶和移機。',
        'False merchants, cashing-out, one phone for many, phones that move.',
      ),
      prevention: example(
        '实名、证照和经营场所核验；一机一户；离开登记地区即停；按类别和时段监测异常。',
        '實名、證照和營業場所核驗；一機一戶；離開登記地區即停；依類別和時段監測異常。',
        'Identity, licence and premises are checked; one phone, one merchant; it stops outside its region; odd categories and hours are watched.',
      ),
    },
    {
      risk: example(
        '隔空盗刷：在持卡人不知情时靠近读卡。',
        '隔空盜刷：在持卡人不知情時靠近讀卡。',
        'A card is read near its holder without his knowing.',
      ),
      prevention: example(
        '先由顾客看到金额再读卡；免密单笔不超过 1000 元；同卡连续免密次数受限；发卡行通知。',
        '先由顧客看到金額再讀卡；免密單筆不超過 1000 元；同卡連續免密次數受限；發卡行通知。',
        'The customer sees the amount before the card is read; without PIN ¥1,000 at most; repeated payments of one card without PIN are bounded; the issuer sends a notice.',
      ),
    },
    {
      risk: example('静态二维码被调换。', '靜態 QR 碼被調換。', 'A static QR code is swapped.'),
      prevention: example(
        '静态码每日每账户 500 元；付款页显示商户名称和地址；优先使用动态码。',
        '靜態碼每日每帳戶 500 元；付款頁顯示商店名稱和地址；優先使用動態碼。',
        'Static codes take ¥500 a day and account; the page shows the merchant’s name and place; dynamic codes come first.',
      ),
    },
    {
      risk: example(
        '资金在途风险：挪用结算款、结算错户。',
        '資金在途風險：挪用撥款、撥款錯戶。',
        'Money under way is misused or paid to the wrong account.',
      ),
      prevention: example(
        '结算款由持牌机构直付商户本人账户，科技公司不经手；变更账户冷却 24 小时并人脸核验。',
        '撥款由持牌機構直付商店本人帳戶，科技公司不經手；變更帳戶冷卻 24 小時並臉部核驗。',
        'The licensed institution pays the merchant’s own account and no technology company touches it; a changed account waits 24 hours and a face check.',
      ),
    },
    {
      risk: example('业务中断与网络不稳。', '業務中斷與網路不穩。', 'The service or the network fails.'),
      prevention: example(
        '未完成交易自动冲正；收银台显示“未知”而非“成功”，并提示顾客稍后查询。',
        '未完成交易自動沖正；收銀臺顯示「未知」而非「成功」，並提示顧客稍後查詢。',
        'Unfinished payments reverse by themselves; the till says “not known”, not “approved”, and the customer is asked to look later.',
      ),
    },
  ],
  compensation: [
    example(
      '持卡人的未授权交易和商户的重复扣款、漏结算，由收单机构先行赔付。',
      '持卡人的未授權交易和商店的重複扣款、漏撥款，由收單機構先行賠付。',
      'Holders’ unauthorised payments, double debits and missed settlements of merchants are paid by the acquirer first.',
    ),
    example(
      '先由风险准备金支付，其次由账户安全险承担；差错由对账发现，不待投诉。',
      '先由風險準備金支付，其次由帳戶安全險承擔；差錯由對帳發現，不待申訴。',
      'The reserve pays first and account insurance next; errors are found by reconciliation without a complaint.',
    ),
  ],
  exit: [
    said(
      '按既定方案，单个商户或整个服务退出。',
      '依既定方案，單一商店或整個服務退出。',
      'A merchant or the whole service ends by the set plan.',
    ),
    said(
      '停止收单，付清结算款，销毁终端密钥，保存记录。',
      '停止收單，付清撥款，銷毀終端機金鑰，保存紀錄。',
      'Acquiring stops, settlements pay out, terminals’ keys are destroyed, records kept.',
    ),
  ],
  emergencyPlan: [
    example(
      '发现批量攻击或密钥泄露：五分钟内按机型、地区或全部停止受理，一小时内通知监管机构和发卡行，受影响卡号交发卡行处置。',
      '發現批次攻擊或金鑰外洩：五分鐘內依機型、地區或全部停止受理，一小時內通知監理機構和發卡行，受影響卡號交發卡行處置。',
      'On an attack in number or a leaked key acceptance stops by model, region or everywhere within five minutes; supervisor and issuers hear within the hour, and issuers deal with the cards concerned.',
    ),
    example(
      '每季度演练一次远程冻结和密钥更换，记录保存五年。',
      '每季演練一次遠端凍結和金鑰更換，紀錄保存五年。',
      'Remote freeze and change of keys are rehearsed every quarter; records are kept for five years.',
    ),
  ],
};
