import { type Declaration, example } from '@sandglass/declaration';

/** At what level does a lending pilot leave? The source does not say; the sample does. */
export const triggers: Declaration['triggers'] = [
  {
    id: 'overdue-notice',
    measure: 'overdue-share',
    comparison: 'at-least',
    threshold: '2',
    action: 'notify',
    example: true,
    text: example(
      '逾期占比达到 2%，通知监管机构。',
      '逾期占比達到 2%，通知監理機構。',
      'At 2 % overdue the supervisor is told.',
    ),
  },
  {
    id: 'non-performing-incident',
    measure: 'non-performing-share',
    comparison: 'at-least',
    threshold: '2.5',
    action: 'open-incident',
    example: true,
    text: example(
      '不良率达到 2.5%，登记风险事件。',
      '不良率達到 2.5%，登記風險事件。',
      'At 2.5 % non-performing an incident is opened.',
    ),
  },
  {
    id: 'non-performing-freeze',
    measure: 'non-performing-share',
    comparison: 'at-least',
    threshold: '3.5',
    action: 'freeze-new',
    example: true,
    text: example(
      '不良率达到 3.5%，冻结新业务。',
      '不良率達到 3.5%，凍結新業務。',
      'At 3.5 % non-performing nothing new is lent.',
    ),
  },
  {
    id: 'non-performing-exit',
    measure: 'non-performing-share',
    comparison: 'at-least',
    threshold: '5',
    action: 'start-exit',
    exit: 'non-performing',
    example: true,
    text: example(
      '不良率达到 5%，启动不良类退出。',
      '不良率達到 5%，啟動不良類退出。',
      'At 5 % non-performing the non-performing exit starts.',
    ),
  },
];
