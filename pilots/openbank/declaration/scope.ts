import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = [
  '110000',
  '120000',
  '310000',
  '320000',
  '330000',
  '350000',
  '370000',
  '420000',
  '430000',
  '440000',
  '500000',
  '510000',
  '610000',
];

export const scope: Declaration['scope'] = {
  businessKinds: ['open-banking', 'account', 'payment', 'wealth', 'lending'],
  products: [
    said('开放银行“AIBank Inside”。', '開放銀行「AIBank Inside」。', 'Open banking “AIBank Inside”.'),
    example(
      '示范方案：旅行（标记支付、退款、分期）、农村采购（电子账户、代收、贷款）、发薪（电子账户、理财归集）。',
      '示範方案：旅遊（代碼支付、退款、分期）、農村採購（電子帳戶、代收、貸款）、發薪（電子帳戶、理財歸集）。',
      'Sample solutions: travel (token, refund, instalments), rural purchase (e-account, collection, loan), payroll (e-account, wealth sweep).',
    ),
  ],
  channels: ['app', 'web', 'api'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'who-serves',
      rule: example(
        '客户知悉服务由银行提供、处于试点。',
        '客戶知悉服務由銀行提供、處於試點。',
        'Customers know that the bank serves them and that this is a pilot.',
      ),
      kept: example(
        '嵌入页面固定显示银行名称、试点提示和投诉入口，平台不能遮盖。',
        '嵌入頁面固定顯示銀行名稱、試點提示和申訴入口，平臺不能遮蓋。',
        'The embedded page always shows the bank’s name, the notice and the way to complain; a platform cannot cover them.',
      ),
    },
    {
      id: 'consent-by-item',
      rule: example(
        '逐项、限时授权，随时可撤回。',
        '逐項、限時授權，隨時可撤回。',
        'Consent is by item and for a time, and can be withdrawn.',
      ),
      kept: example(
        '令牌载明授权内容，撤回后下一次调用即拒绝。',
        '權杖載明授權內容，撤回後下一次呼叫即拒絕。',
        'The access token says what it covers; after withdrawal the next call is refused.',
      ),
    },
    {
      id: 'suitable',
      rule: example(
        '理财产品只向风险测评匹配的客户销售。',
        '理財產品只向風險測評相符的客戶銷售。',
        'Wealth products are sold only to those whose risk assessment fits.',
      ),
      kept: example(
        '模块自行检查测评结果及其有效期，平台不能代填。',
        '模組自行檢查測評結果及其效期，平臺不能代填。',
        'The module checks the assessment and its date itself; a platform cannot fill it in.',
      ),
    },
    {
      id: 'own-door',
      rule: example(
        '任何暂停或合作方退出都不妨碍还款、赎回和查询。',
        '任何暫停或合作方退出都不妨礙還款、贖回和查詢。',
        'No suspension and no partner’s exit stops repayment, redemption or enquiry.',
      ),
      kept: example(
        '银行应用提供同样的操作；限额和暂停只作用于新业务。',
        '銀行應用程式提供同樣的操作；限額和暫停只作用於新業務。',
        'The bank’s app offers the same; limits and suspensions bind new business only.',
      ),
    },
  ],
  antiMoneyLaundering: [
    {
      id: 'bank-identifies',
      rule: example(
        '客户身份由银行核验，不依赖平台。',
        '客戶身分由銀行核驗，不依賴平臺。',
        'The bank identifies customers and does not rely on the platform.',
      ),
      kept: example(
        '未经银行核验的客户不能调用资金类模块。',
        '未經銀行核驗的客戶不能呼叫資金類模組。',
        'Without the bank’s own check no module that moves money answers.',
      ),
    },
    {
      id: 'no-hidden-agent',
      rule: example(
        '合作方不得代收代付、不得转接他人。',
        '合作方不得代收代付、不得轉接他人。',
        'A partner holds no money and passes no one else through.',
      ),
      kept: example(
        '资金只在客户账户与登记的收款账户之间划转；来源地址和行为不符即停用。',
        '資金只在客戶帳戶與登記的收款帳戶之間撥轉；來源位址和行為不符即停用。',
        'Money moves only between the customer’s account and registered payees; other addresses or behaviour stop the app.',
      ),
    },
  ],
};
