import { type Declaration, example } from '@sandglass/declaration';
import { NETWORK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'risk-reserve', payer: NETWORK, minimum: '50000000.00', currency: 'CNY', example: true },
    { kind: 'insurance', payer: NETWORK, minimum: '100000000.00', currency: 'CNY', example: true },
    { kind: 'advance-payment', payer: NETWORK, minimum: '0', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 5, pay: 2 },
  text: example(
    '未授权交易、重复扣款和漏结算：一个工作日内确认，五个工作日内决定，两个工作日内支付；漏结算先行垫付，不待决定。',
    '未授權交易、重複扣款和漏撥款：一個工作日內確認，五個工作日內決定，兩個工作日內支付；漏撥款先行墊付，不待決定。',
    'Unauthorised payments, double debits and missed settlements: acknowledged within one working day, decided within five, paid within two more; a missed settlement is advanced before any decision.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'fraud-share',
      comparison: 'at-most',
      threshold: '0.005',
      text: example(
        '欺诈占比不高于 0.005%。',
        '詐欺占比不高於 0.005%。',
        'No more than 0.005 % of the amount is fraud.',
      ),
      example: true,
    },
    {
      measure: 'compromised-share',
      comparison: 'at-most',
      threshold: '0.2',
      text: example(
        '失信手机不高于 0.2%。',
        '失信手機不高於 0.2%。',
        'No more than 0.2 % of phones fail attestation.',
      ),
      example: true,
    },
    {
      measure: 'approval-share',
      comparison: 'at-least',
      threshold: '97',
      text: example('授权成功率不低于 97%。', '授權成功率不低於 97%。', 'At least 97 % is approved.'),
      example: true,
    },
    {
      measure: 'settlement-late',
      comparison: 'at-most',
      threshold: '0',
      text: example('没有逾期的结算款。', '沒有逾期的撥款。', 'No settlement is late.'),
      example: true,
    },
    {
      measure: 'availability',
      comparison: 'at-least',
      threshold: '99.95',
      text: example('可用率不低于 99.95%。', '可用率不低於 99.95%。', 'Availability is at least 99.95 %.'),
      example: true,
    },
  ],
};

export const drill: Declaration['drill'] = { maxAgeDays: 90, example: true };
/** The sample runs in the present, not in 2020: its dates are examples. */
export const duration: Declaration['duration'] = {
  startsOn: '2027-01-15',
  endsOn: '2029-01-14',
  example: true,
};
export const commentWindow: Declaration['commentWindow'] = { workingDays: 5, zone: 'Asia/Shanghai' };
