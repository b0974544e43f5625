import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = [
  '110000',
  '120000',
  '130000',
  '310000',
  '320000',
  '330000',
  '370000',
  '410000',
  '440000',
  '510000',
  '520000',
  '530000',
];

export const scope: Declaration['scope'] = {
  businessKinds: ['provenance', 'supply-chain-finance'],
  products: [
    said('溯源认证与可信查询。', '溯源認證與可信查詢。', 'Provenance, authentication and trusted lookup.'),
    said(
      '凭货物和应收账款的供应链融资。',
      '憑貨物和應收帳款的供應鏈融資。',
      'Supply-chain finance on goods and receivables.',
    ),
    example(
      '样本货类：疫苗与药品、粮食、白酒、茶叶、金属。',
      '樣本貨類：疫苗與藥品、糧食、白酒、茶葉、金屬。',
      'Classes of goods in the sample: vaccines and medicines, grain, spirits, tea, metal.',
    ),
  ],
  channels: ['app', 'web', 'counter', 'api'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'say-what-was-verified',
      rule: example(
        '不得仅凭查到序列号就显示“正品”。',
        '不得僅憑查到序號就顯示「正品」。',
        'Nothing is called genuine only because its serial was found.',
      ),
      kept: example(
        '页面逐项列出已验证和未验证的内容。',
        '頁面逐項列出已驗證和未驗證的內容。',
        'The page lists what was verified and what was not.',
      ),
    },
    {
      id: 'anonymous-lookup',
      rule: example(
        '消费者查询无须登录，不收集身份和位置。',
        '消費者查詢無須登入，不蒐集身分和位置。',
        'A lookup asks for no login, identity or position.',
      ),
      kept: example(
        '扫描地点只由消费者主动提供，精确到市。',
        '掃描地點只由消費者主動提供，精確到市。',
        'Place is given only by choice, and no finer than the city.',
      ),
    },
    {
      id: 'repay-always',
      rule: example(
        '任何暂停都不妨碍还款、放行和召回。',
        '任何暫停都不妨礙還款、放行和回收。',
        'No suspension ever stops a repayment, a release or a recall.',
      ),
      kept: example(
        '限额和暂停只作用于新业务。',
        '限額和暫停只作用於新業務。',
        'Limits and suspensions bind new business only.',
      ),
    },
  ],
  antiMoneyLaundering: [
    {
      id: 'real-trade',
      rule: example(
        '每笔融资须有发票、合同和已核实的交货。',
        '每筆融資須有發票、合約和已核實的交貨。',
        'Each financing has an invoice, a contract and a verified delivery.',
      ),
      kept: example(
        '三者缺一，程序拒绝；预付款不得开立凭证。',
        '三者缺一，程式拒絕；預付款不得開立憑證。',
        'Without all three the program refuses; no voucher on a prepayment.',
      ),
    },
    {
      id: 'no-pooling',
      rule: example('平台不归集资金。', '平臺不歸集資金。', 'The platform pools no money.'),
      kept: example(
        '收付只在银行账户之间，分付由银行执行。',
        '收付只在銀行帳戶之間，分付由銀行執行。',
        'Money moves between bank accounts only; the bank distributes it.',
      ),
    },
  ],
};
