import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said('合作平台，经开放接口。', '合作平臺，經開放介面。', 'Partners’ platforms, through the open API.'),
    example(
      '嵌入式银行页面；银行自有应用为后备渠道。',
      '嵌入式銀行頁面；銀行自有應用程式為後備管道。',
      'The bank’s embedded page, with its own app as the door of last resort.',
    ),
  ],
  hours: example(
    '7×24 小时；理财申购和赎回依产品开放日，15:00 截止。',
    '7×24 小時；理財申購和贖回依產品開放日，15:00 截止。',
    'Around the clock (7×24); wealth products on their open days until 15:00.',
  ),
  users: said(
    '提供方、消费方、场景方、开发者，以及平台的客户。',
    '提供方、消費方、場景方、開發者，以及平臺的客戶。',
    'Providers, consumers, scene owners, developers, and the platforms’ customers.',
  ),
  agreement: AGREEMENT,
};
