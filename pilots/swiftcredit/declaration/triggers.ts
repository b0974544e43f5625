import { type Declaration, example } from '@sandglass/declaration';

/** At what level does a lending pilot leave? By vintage and by all lent, so that growth and wind-down do not hide it. */
export const triggers: Declaration['triggers'] = [
  {
    id: 'ltv-notice',
    measure: 'ltv-above',
    comparison: 'at-least',
    threshold: '20',
    action: 'notify',
    example: true,
    text: example(
      '抵押率超过 75% 的余额达到 20%，通知监管机构。',
      '抵押成數超過 75% 的餘額達到 20%，通知監理機構。',
      'When 20 % of the balance is above 75 % of value the supervisor is told.',
    ),
  },
  {
    id: 'ltv-freeze',
    measure: 'ltv-above',
    comparison: 'at-least',
    threshold: '35',
    action: 'freeze-new',
    example: true,
    text: example(
      '达到 35%，停止新授信和新提款。',
      '達到 35%，停止新授信和新動撥。',
      'At 35 % no new limit or draw.',
    ),
  },
  {
    id: 'valuation-incident',
    measure: 'valuation-error',
    comparison: 'at-least',
    threshold: '12',
    action: 'open-incident',
    example: true,
    text: example(
      '估值误差达到 12%，登记风险事件并重训模型。',
      '估價誤差達到 12%，登記風險事件並重新訓練模型。',
      'At a 12 % error of valuation an incident is opened and the model trained anew.',
    ),
  },
  {
    id: 'vintage-notice',
    measure: 'vintage-90',
    comparison: 'at-least',
    threshold: '1.5',
    action: 'notify',
    example: true,
    text: example(
      '同批逾期率达到 1.5%，通知监管机构。',
      '同批逾期率達到 1.5%，通知監理機構。',
      'At 1.5 % overdue in a vintage the supervisor is told.',
    ),
  },
  {
    id: 'vintage-freeze',
    measure: 'vintage-90',
    comparison: 'at-least',
    threshold: '3',
    action: 'freeze-new',
    example: true,
    text: example(
      '同批逾期率达到 3%，停止新业务。',
      '同批逾期率達到 3%，停止新業務。',
      'At 3 % overdue in a vintage new business stops.',
    ),
  },
  {
    id: 'non-performing-exit',
    measure: 'non-performing-share',
    comparison: 'at-least',
    threshold: '4.5',
    action: 'start-exit',
    exit: 'non-performing',
    example: true,
    text: example(
      '不良率达到累计投放的 4.5%，启动不良类退出。',
      '不良率達到累計撥款的 4.5%，啟動不良類退出。',
      'At 4.5 % of all lent the non-performing exit starts.',
    ),
  },
];
