import { type Declaration, example } from '@sandglass/declaration';

/** Fraud, phones that can't be trusted, and merchants who wait for their money. */
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
      '欺诈占比达到 0.03%，停止新收款。',
      '詐欺占比達到 0.03%，停止新收款。',
      'At 0.03 % of fraud no new payment is taken.',
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
    id: 'compromised-incident',
    measure: 'compromised-share',
    comparison: 'at-least',
    threshold: '1',
    action: 'open-incident',
    example: true,
    text: example(
      '失信手机达到 1%，登记风险事件。',
      '失信手機達到 1%，登記風險事件。',
      'When 1 % of phones fail attestation an incident is opened.',
    ),
  },
  {
    id: 'compromised-freeze',
    measure: 'compromised-share',
    comparison: 'at-least',
    threshold: '5',
    action: 'freeze-new',
    example: true,
    text: example(
      '达到 5%，视为攻击，停止新收款。',
      '達到 5%，視為攻擊，停止新收款。',
      'At 5 % it is taken for an attack and no new payment is taken.',
    ),
  },
  {
    id: 'settlement-incident',
    measure: 'settlement-late',
    comparison: 'at-least',
    threshold: '1',
    action: 'open-incident',
    example: true,
    text: example(
      '结算款逾期一天，登记风险事件并先行垫付。',
      '撥款逾期一天，登記風險事件並先行墊付。',
      'A settlement a day late is an incident, and is advanced.',
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
      '对账差异五天未平，停止新收款。',
      '對帳差異五天未平，停止新收款。',
      'A difference open for five days stops new payments.',
    ),
  },
];
