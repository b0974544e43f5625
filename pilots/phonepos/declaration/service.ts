import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said('普通手机。', '一般手機。', 'An ordinary phone.'),
    example(
      '商户应用；收单机构客户服务。',
      '商店應用程式；收單機構客戶服務。',
      'The merchant’s app; the acquirer’s service desk.',
    ),
  ],
  hours: example(
    '受理 7×24 小时；当日结算 9:00–17:00，其余次日结算。',
    '受理 7×24 小時；當日撥款 9:00–17:00，其餘次日撥款。',
    'Payments around the clock (7×24); same-day settlement from 9:00 to 17:00, else the next day.',
  ),
  users: said('小微商户和农户。', '小型商店和農戶。', 'Small merchants and farmers.'),
  agreement: AGREEMENT,
};
