import { type Declaration, example } from '@sandglass/declaration';

/** What ends trust in the record, and at what level finance on it leaves. */
export const triggers: Declaration['triggers'] = [
  {
    id: 'log-incident',
    measure: 'proof-age',
    comparison: 'at-least',
    threshold: '1',
    action: 'open-incident',
    example: true,
    text: example(
      '日志头一天未更新，登记风险事件。',
      '日誌頭一天未更新，登記風險事件。',
      'If the log’s head is a day old, an incident is opened.',
    ),
  },
  {
    id: 'log-freeze',
    measure: 'proof-age',
    comparison: 'at-least',
    threshold: '3',
    action: 'freeze-new',
    example: true,
    text: example(
      '日志头三天未更新，停止新业务：没有证明，不凭其放款。',
      '日誌頭三天未更新，停止新業務：沒有證明，不憑其撥款。',
      'If it is three days old, new business stops: nothing is lent on what cannot be proved.',
    ),
  },
  {
    id: 'devices-notice',
    measure: 'silent-devices',
    comparison: 'at-least',
    threshold: '2',
    action: 'notify',
    example: true,
    text: example(
      '失联设备达到 2%，通知监管机构。',
      '失聯裝置達到 2%，通知監理機構。',
      'At 2 % of silent devices the supervisor is told.',
    ),
  },
  {
    id: 'copies-incident',
    measure: 'copies',
    comparison: 'at-least',
    threshold: '50',
    action: 'open-incident',
    example: true,
    text: example(
      '确认仿冒标签达到 50 个，登记风险事件。',
      '確認仿冒標籤達到 50 個，登記風險事件。',
      'At 50 confirmed copies an incident is opened.',
    ),
  },
  {
    id: 'overdue-freeze',
    measure: 'overdue-share',
    comparison: 'at-least',
    threshold: '3',
    action: 'freeze-new',
    example: true,
    text: example(
      '逾期占比达到 3%，停止新融资。',
      '逾期占比達到 3%，停止新融資。',
      'At 3 % overdue no new finance is granted.',
    ),
  },
  {
    id: 'overdue-exit',
    measure: 'overdue-share',
    comparison: 'at-least',
    threshold: '5',
    action: 'start-exit',
    exit: 'non-performing',
    example: true,
    text: example(
      '逾期占比达到 5%，启动不良类退出。',
      '逾期占比達到 5%，啟動不良類退出。',
      'At 5 % overdue the non-performing exit starts.',
    ),
  },
];
