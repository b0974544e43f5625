import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'risk-reserve', payer: BANK, minimum: '50000000.00', currency: 'CNY', example: true },
    { kind: 'advance-payment', payer: BANK, minimum: '0', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 10, pay: 5 },
  claimMaximum: '500000.00',
  fourEyesAbove: '10000.00',
  text: example(
    '因平台缺陷或他人冒用受损的客户，一个工作日内确认，十个工作日内决定，五个工作日内支付。',
    '因平台瑕疵或他人冒用受損的客戶，一個工作日內確認，十個工作日內決定，五個工作日內支付。',
    'Who is harmed by a defect or by someone else’s misuse hears within one working day, has a decision within ten, and the money within five more.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'customers',
      comparison: 'at-least',
      threshold: '150000',
      text: example(
        '达到声明的客户规模。',
        '達到聲明的客戶規模。',
        'The declared number of customers is reached.',
      ),
      example: true,
    },
    {
      measure: 'balance',
      comparison: 'at-least',
      threshold: '100000000000.00',
      text: example('达到声明的贷款余额。', '達到聲明的貸款餘額。', 'The declared balance is reached.'),
      example: true,
    },
    {
      measure: 'non-performing-share',
      comparison: 'at-most',
      threshold: '2',
      text: example('不良率不高于 2%。', '不良率不高於 2%。', 'No more than 2 % is non-performing.'),
      example: true,
    },
  ],
};

export const drill: Declaration['drill'] = { maxAgeDays: 90, example: true };
/** The sample runs in the present, not in 2020: its dates are examples. */
export const duration: Declaration['duration'] = {
  startsOn: '2026-10-01',
  endsOn: '2028-09-30',
  example: true,
};
export const commentWindow: Declaration['commentWindow'] = { workingDays: 5, zone: 'Asia/Shanghai' };
