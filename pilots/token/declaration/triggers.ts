import { type Declaration, example } from '@sandglass/declaration';

/** Fraud stops a payment pilot, and so do books that do not agree. */
export const triggers: Declaration['triggers'] = [
  {
    id: 'fraud-notice',
    measure: 'fraud-share',
    comparison: 'at-least',
    threshold: '0.01',
    action: 'notify',
    example: true,
    text: example(
      '欺诈占比达到 0.01%（万分之一），通知监管机构。',
      '詐欺占比達到 0.01%（萬分之一），通知監理機構。',
      'At 0.01 % of fraud the supervisor is told.',
    ),
  },
  {
    id: 'fraud-freeze',
    measure: 'fraud-share',
    comparison: 'at-least',
    threshold: '0.03',
    action: 'freeze-new',
    example: true,
    text: example(
      '欺诈占比达到 0.03%，停止新标记和新支付。',
      '詐欺占比達到 0.03%，停止新代碼和新支付。',
      'At 0.03 % of fraud no token is made and none pays.',
    ),
  },
  {
    id: 'fraud-exit',
    measure: 'fraud-share',
    comparison: 'at-least',
    threshold: '0.06',
    action: 'start-exit',
    exit: 'risky',
    example: true,
    text: example(
      '欺诈占比达到 0.06%，启动风险类退出。',
      '詐欺占比達到 0.06%，啟動風險類退出。',
      'At 0.06 % of fraud the risky exit starts.',
    ),
  },
  {
    id: 'difference-incident',
    measure: 'unreconciled-days',
    comparison: 'at-least',
    threshold: '1',
    action: 'open-incident',
    example: true,
    text: example(
      '差异超过一天未平，登记风险事件。',
      '差異超過一天未平，登記風險事件。',
      'A difference open for a day is an incident.',
    ),
  },
  {
    id: 'difference-freeze',
    measure: 'unreconciled-days',
    comparison: 'at-least',
    threshold: '5',
    action: 'freeze-new',
    example: true,
    text: example(
      '差异五天未平，停止新支付。',
      '差異五天未平，停止新支付。',
      'A difference open for five days stops new payments.',
    ),
  },
  {
    id: 'availability-notice',
    measure: 'availability',
    comparison: 'below',
    threshold: '99.9',
    action: 'notify',
    example: true,
    text: example(
      '月可用率低于 99.9%，通知监管机构。',
      '月可用率低於 99.9%，通知監理機構。',
      'Below 99.9 % availability in a month the supervisor is told.',
    ),
  },
];
