import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = [
  '110000',
  '130000',
  '310000',
  '320000',
  '330000',
  '360000',
  '410000',
  '430000',
  '440000',
  '510000',
  '520000',
  '530000',
  '610000',
];

export const scope: Declaration['scope'] = {
  businessKinds: ['acquiring', 'payment'],
  products: [
    said(
      '手机 POS：手机闪付、二维码和非接触式银行卡受理。',
      '手機 POS：手機感應支付、QR 碼和感應式銀行卡受理。',
      'A phone that takes phone wallets, QR codes and contactless cards.',
    ),
    example(
      '有照商户、无照小微商户和助农服务点三类。',
      '有照商店、無照小型商店和助農服務點三類。',
      'Licensed merchants, small merchants without a licence, and village service points.',
    ),
  ],
  channels: ['terminal', 'app'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'amount-first',
      rule: example(
        '顾客先看到金额和商户名称，再出示卡或码。',
        '顧客先看到金額和商店名稱，再出示卡片或條碼。',
        'A customer sees amount and merchant before showing card or code.',
      ),
      kept: example(
        '读卡在金额确认之后才开启，30 秒后关闭。',
        '讀卡在金額確認之後才開啟，30 秒後關閉。',
        'The reader opens after the amount is confirmed and closes after 30 seconds.',
      ),
    },
    {
      id: 'no-card-data',
      rule: example(
        '卡数据不留在商户手机。',
        '卡片資料不留在商店手機。',
        'No card data stays on the merchant’s phone.',
      ),
      kept: example(
        '手机只转发加密指令；内核和密钥在服务器。',
        '手機只轉送加密指令；核心和金鑰在伺服器。',
        'The phone relays encrypted commands; kernel and keys are on the server.',
      ),
    },
    {
      id: 'refund-always',
      rule: example(
        '任何暂停都不妨碍退货、冲正和结算。',
        '任何暫停都不妨礙退貨、沖正和撥款。',
        'No suspension ever stops a refund, a reversal or a settlement.',
      ),
      kept: example(
        '限额和暂停只作用于新的收款。',
        '限額和暫停只作用於新的收款。',
        'Limits and suspensions bind new payments only.',
      ),
    },
  ],
  antiMoneyLaundering: [
    {
      id: 'real-merchant',
      rule: example(
        '商户实名，证照和经营场所经核验；黑名单商户和负责人拒绝。',
        '商店實名，證照和營業場所經核驗；黑名單商店和負責人拒絕。',
        'Merchants are identified, licence and premises checked; listed ones are refused.',
      ),
      kept: example(
        '未核验的手机没有终端密钥，不能发起交易。',
        '未核驗的手機沒有終端機金鑰，不能發起交易。',
        'An unverified phone has no terminal key and can start no payment.',
      ),
    },
    {
      id: 'small-without-licence',
      rule: example(
        '无照小微商户受理信用卡每日不超过 1000 元、每月不超过 1 万元。',
        '無照小型商店受理信用卡每日不超過 1000 元、每月不超過 1 萬元。',
        'Without a licence a merchant takes ¥1,000 a day and ¥10,000 a month by credit card at most.',
      ),
      kept: example(
        '在授权前检查，超过即拒绝（61）。',
        '在授權前檢查，超過即拒絕（61）。',
        'Checked before authorisation; beyond it the payment is declined (61).',
      ),
    },
  ],
};
