import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = [
  '110000',
  '310000',
  '320000',
  '330000',
  '340000',
  '370000',
  '410000',
  '420000',
  '440000',
  '500000',
  '510000',
];

export const scope: Declaration['scope'] = {
  businessKinds: ['lending'],
  products: [
    said(
      '小微企业线上贷款“微捷贷”。',
      '小型商號線上貸款「微捷貸」。',
      'Weijiedai, online loans for small businesses.',
    ),
    example(
      '设备贷、备货贷、到期还本贷、循环贷。',
      '設備貸、備貨貸、到期還本貸、循環貸。',
      'Equipment, stock, interest-first and revolving loans.',
    ),
  ],
  channels: ['app', 'api'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'pilot-notice',
      rule: example(
        '客户在申请前知悉这是试点，并可阅读声明书。',
        '客戶在申請前知悉這是試點，並可閱讀聲明書。',
        'Before applying, a customer is told that this is a pilot and can read the declaration.',
      ),
      kept: example(
        '钱包首页说明，登记册链接。',
        '錢包首頁說明，登記冊連結。',
        'The wallet’s first page says so and links to the register.',
      ),
    },
    {
      id: 'consent',
      rule: example(
        '逐用途取得同意，可随时撤回。',
        '逐用途取得同意，可隨時撤回。',
        'Consent is asked for each purpose and can be taken back at any time.',
      ),
      kept: example(
        '没有相应同意，程序拒绝使用数据。',
        '沒有相應同意，程式拒絕使用資料。',
        'Without it the program refuses to use the data.',
      ),
    },
    {
      id: 'repay-always',
      rule: example(
        '任何暂停都不妨碍还款。',
        '任何暫停都不妨礙還款。',
        'No suspension ever stops a repayment.',
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
      id: 'identified',
      rule: example(
        '只向已完成客户身份识别的企业放款。',
        '只向已完成客戶身分識別的商號撥款。',
        'Only businesses whose identity the bank has established are lent to.',
      ),
      kept: example(
        '未开户的客户不能申请。',
        '未開戶的客戶不能申請。',
        'Whoever is not enrolled cannot apply.',
      ),
    },
    {
      id: 'own-account',
      rule: example(
        '贷款只转入客户在本行的账户。',
        '貸款只轉入客戶在本行的帳戶。',
        'A loan is paid only into the customer’s own account at the bank.',
      ),
      kept: example(
        '提款分录的贷方只能是借款人的账户。',
        '動撥分錄的貸方只能是借款人的帳戶。',
        'A drawdown can credit no account but the borrower’s.',
      ),
    },
  ],
};
