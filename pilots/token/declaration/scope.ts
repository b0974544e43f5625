import { type Declaration, example, said } from '@sandglass/declaration';

/** Provinces of the sample; the source names none. */
export const regions = ['110000', '120000', '310000', '320000', '330000', '420000', '440000', '510000'];

export const scope: Declaration['scope'] = {
  businessKinds: ['payment'],
  products: [
    said('支付标记“智令”。', '支付代碼「智令」。', 'The payment token “Zhiling”.'),
    example(
      '单次标记、场景标记、订阅标记、家庭成员标记。',
      '單次代碼、場景代碼、訂閱代碼、家庭成員代碼。',
      'Tokens for one payment, a scenario, a subscription, a member of the family.',
    ),
  ],
  channels: ['app', 'web', 'api'],
  regions,
  example: true,
};

export const safeguards: Declaration['safeguards'] = {
  consumer: [
    {
      id: 'pilot-notice',
      rule: example(
        '持卡人在绑卡前知悉这是试点。',
        '持卡人在綁卡前知悉這是試點。',
        'Before binding, a holder is told that this is a pilot.',
      ),
      kept: example(
        '绑定首页说明，登记册链接；未确认不能继续。',
        '綁定首頁說明，登記冊連結；未確認不能繼續。',
        'The first page says so and links to the register; nobody goes on without confirming.',
      ),
    },
    {
      id: 'holder-in-charge',
      rule: example(
        '持卡人可随时暂停或删除任何标记。',
        '持卡人可隨時暫停或刪除任何代碼。',
        'The holder can pause or delete any token at any time.',
      ),
      kept: example(
        '授权时读取最新规则，不用缓存；请求方不能恢复客户的暂停。',
        '授權時讀取最新規則，不用快取；請求方不能恢復客戶的暫停。',
        'Each authorisation reads the rules as they are now; a requestor cannot lift the customer’s pause.',
      ),
    },
    {
      id: 'refund-always',
      rule: example(
        '任何暂停都不妨碍冲正和退款。',
        '任何暫停都不妨礙沖正和退款。',
        'No suspension ever stops a reversal or a refund.',
      ),
      kept: example(
        '限额和暂停只作用于新的支付。',
        '限額和暫停只作用於新的支付。',
        'Limits and suspensions bind new payments only.',
      ),
    },
  ],
  antiMoneyLaundering: [
    {
      id: 'own-card',
      rule: example('只能绑定本人名下的卡。', '只能綁定本人名下的卡。', 'Only one’s own card can be bound.'),
      kept: example(
        '绑定时核对发卡银行留存的身份。',
        '綁定時核對發卡銀行留存的身分。',
        'Identity is compared with what the issuer holds.',
      ),
    },
    {
      id: 'no-cash-out',
      rule: example(
        '标记不用于取现、转账和充值。',
        '代碼不用於預借現金、轉帳和儲值。',
        'A token pays for goods and services: no cash, transfer or stored value.',
      ),
      kept: example(
        '按商户类别码拒绝（57），可疑套现报告。',
        '依商店類別碼拒絕（57），可疑套現通報。',
        'Declined by merchant category (57); suspected cashing-out is reported.',
      ),
    },
  ],
};
