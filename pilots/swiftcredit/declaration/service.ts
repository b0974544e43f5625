import { type Declaration, example, said } from '@sandglass/declaration';

/** The appendix with the agreement's full text. */
export const AGREEMENT = 'service-agreement';

export const service: Declaration['service'] = {
  channels: [
    said('线上和柜面。', '線上和臨櫃。', 'Online and at the counter.'),
    example(
      '手机银行、企业网银；营业网点客户经理。',
      '行動銀行、企業網路銀行；營業據點客戶經理。',
      'Mobile and online banking; account managers in the branches.',
    ),
  ],
  hours: example(
    '线上 7×24 小时；柜面依网点营业时间；抵押登记依登记机构办理时间。',
    '線上 7×24 小時；臨櫃依據點營業時間；抵押登記依登記機關辦理時間。',
    'Online around the clock (7×24), the counter in its hours, mortgages in the registry’s hours.',
  ),
  users: said('小微企业及其企业主。', '小型商號及其業主。', 'Small businesses and their owners.'),
  agreement: AGREEMENT,
};
