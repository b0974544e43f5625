import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said('本行手机应用。', '本行手機應用程式。', 'The bank’s own app.'),
    example(
      '合作方的消费和旅行场景。',
      '合作方的消費和旅遊場景。',
      'The partners’ places to shop and to travel.',
    ),
  ],
  hours: example(
    '7×24 小时；标记的时段由客户设定。',
    '7×24 小時；代碼的時段由客戶設定。',
    'Around the clock (7×24); the customer sets each token’s own hours.',
  ),
  users: example(
    '持有本行借记卡或信用卡的个人客户。',
    '持有本行簽帳金融卡或信用卡的個人客戶。',
    'Individuals who hold the bank’s debit or credit card.',
  ),
  agreement: AGREEMENT,
};
