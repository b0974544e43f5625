import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said(
      '银行物联网平台与企业管理系统（ECSP）。',
      '銀行物聯網平臺與企業管理系統（ECSP）。',
      'The bank’s IoT platform and the enterprise management system (ECSP).',
    ),
    example(
      '消费者扫码或碰触标签；企业网银和接口；营业网点。',
      '消費者掃碼或感應標籤；企業網路銀行和介面；營業據點。',
      'Consumers scan or tap a tag; enterprises use online banking and the API; branches.',
    ),
  ],
  hours: example(
    '查询和采集 7×24 小时；融资放款 8:00–20:00。',
    '查詢和蒐集 7×24 小時；融資撥款 8:00–20:00。',
    'Capture and lookup around the clock; money is paid out from 8:00 to 20:00.',
  ),
  users: said(
    '政府部门、企业和消费者。',
    '政府部門、企業和消費者。',
    'Government offices, enterprises and consumers.',
  ),
  agreement: AGREEMENT,
};
