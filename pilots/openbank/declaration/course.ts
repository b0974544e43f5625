import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'risk-reserve', payer: BANK, minimum: '20000000.00', currency: 'CNY', example: true },
    { kind: 'insurance', payer: BANK, minimum: '50000000.00', currency: 'CNY', example: true },
    { kind: 'advance-payment', payer: BANK, minimum: '0', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 10, pay: 3 },
  text: example(
    '客户只向银行索赔：一个工作日内确认，十个工作日内决定，三个工作日内支付；银行再向有责的合作方追偿。',
    '客戶只向銀行索賠：一個工作日內確認，十個工作日內決定，三個工作日內支付；銀行再向有責的合作方求償。',
    'Customers claim from the bank alone: acknowledged within one working day, decided within ten, paid within three more; the bank turns to the partner at fault.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'platforms',
      comparison: 'above',
      threshold: '100',
      text: example(
        '超过声明的平台数。',
        '超過聲明的平臺數。',
        'The declared number of platforms is passed.',
      ),
      example: true,
    },
    {
      measure: 'customers',
      comparison: 'at-least',
      threshold: '20000000',
      text: example(
        '达到声明的客户规模。',
        '達到聲明的客戶規模。',
        'The declared number of customers is reached.',
      ),
      example: true,
    },
    {
      measure: 'availability',
      comparison: 'at-least',
      threshold: '99.95',
      text: example('可用率不低于 99.95%。', '可用率不低於 99.95%。', 'Availability is at least 99.95 %.'),
      example: true,
    },
    {
      measure: 'complaint-share',
      comparison: 'at-most',
      threshold: '0.01',
      text: example(
        '各平台投诉率不高于 0.01%。',
        '各平臺申訴率不高於 0.01%。',
        'No platform has more than 0.01 % of complaints.',
      ),
      example: true,
    },
    {
      measure: 'unmatched-days',
      comparison: 'at-most',
      threshold: '0',
      text: example('没有未平的分账差异。', '沒有未平的分帳差異。', 'No difference of the books is open.'),
      example: true,
    },
    {
      measure: 'drain-overdue',
      comparison: 'at-most',
      threshold: '0',
      text: example('没有逾期未办结的退出。', '沒有逾期未辦結的退出。', 'No exit is behind its plan.'),
      example: true,
    },
  ],
};

export const drill: Declaration['drill'] = { maxAgeDays: 90, example: true };
/** The sample runs in the present, not in 2020: its dates are examples. */
export const duration: Declaration['duration'] = {
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  example: true,
};
export const commentWindow: Declaration['commentWindow'] = { workingDays: 5, zone: 'Asia/Shanghai' };
