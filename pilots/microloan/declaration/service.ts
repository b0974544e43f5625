import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said('网上申请，全程在线。', '線上申請，全程線上。', 'Online, from application to drawdown.'),
    example('手机钱包与开放接口。', '手機錢包與開放介面。', 'The wallet on a phone, and the API.'),
  ],
  hours: example('7×24 小时。', '7×24 小時。', 'Around the clock, every day (7×24).'),
  users: said(
    '在本行有业务往来的小微企业。',
    '在本行有業務往來的小型商號。',
    'Small businesses that bank with the institution.',
  ),
  agreement: AGREEMENT,
};
