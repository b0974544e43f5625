import { type Declaration, example } from '@sandglass/declaration';

/** Faults, complaints and books that do not agree; each is watched by module or platform, so that size does not hide it. */
export const triggers: Declaration['triggers'] = [
  {
    id: 'errors-incident',
    measure: 'error-share',
    comparison: 'at-least',
    threshold: '1',
    action: 'open-incident',
    example: true,
    text: example(
      '任一模块当日错误率达到 1%，登记风险事件。',
      '任一模組當日錯誤率達到 1%，登記風險事件。',
      'At 1 % of errors in any module an incident is opened.',
    ),
  },
  {
    id: 'errors-freeze',
    measure: 'error-share',
    comparison: 'at-least',
    threshold: '5',
    action: 'freeze-new',
    example: true,
    text: example('达到 5%，停止新交易。', '達到 5%，停止新交易。', 'At 5 % new transactions stop.'),
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
  {
    id: 'complaints-notice',
    measure: 'complaint-share',
    comparison: 'at-least',
    threshold: '0.05',
    action: 'notify',
    example: true,
    text: example(
      '任一平台投诉率达到 0.05%，通知监管机构。',
      '任一平臺申訴率達到 0.05%，通知監理機構。',
      'At 0.05 % of complaints on any platform the supervisor is told.',
    ),
  },
  {
    id: 'books-freeze',
    measure: 'unmatched-days',
    comparison: 'at-least',
    threshold: '3',
    action: 'freeze-new',
    example: true,
    text: example(
      '分账差异三天未平，停止新交易。',
      '分帳差異三天未平，停止新交易。',
      'A difference open for three days stops new transactions.',
    ),
  },
  {
    id: 'books-exit',
    measure: 'unmatched-days',
    comparison: 'at-least',
    threshold: '30',
    action: 'start-exit',
    exit: 'risky',
    example: true,
    text: example(
      '分账差异三十天未平，启动风险类退出。',
      '分帳差異三十天未平，啟動風險類退出。',
      'A difference open for thirty days starts the risky exit.',
    ),
  },
  {
    id: 'drain-notice',
    measure: 'drain-overdue',
    comparison: 'at-least',
    threshold: '1',
    action: 'notify',
    example: true,
    text: example(
      '有合作方逾期未办结，通知监管机构。',
      '有合作方逾期未辦結，通知監理機構。',
      'When a partner’s exit is behind its plan the supervisor is told.',
    ),
  },
];
