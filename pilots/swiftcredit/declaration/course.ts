import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'risk-reserve', payer: BANK, minimum: '25000000.00', currency: 'CNY', example: true },
    { kind: 'advance-payment', payer: BANK, minimum: '0', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 10, pay: 5 },
  text: example(
    '估值差错、越权使用数据、错误查询征信、迟延解押造成的损失：一个工作日内确认，十个工作日内决定，五个工作日内支付；征信记录同时更正。',
    '估價差錯、越權使用資料、錯誤查詢徵信、遲延塗銷抵押造成的損失：一個工作日內確認，十個工作日內決定，五個工作日內支付；徵信紀錄同時更正。',
    'Loss from a wrong valuation, data used beyond its purpose, a bureau query in error or a late release: acknowledged within one working day, decided within ten, paid within five more; the bureau’s record is corrected as well.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'new-limits',
      comparison: 'at-least',
      threshold: '2500000000.00',
      text: example('达到声明的新增授信。', '達到聲明的新增授信。', 'The declared new limits are reached.'),
      example: true,
    },
    {
      measure: 'drawn-amount',
      comparison: 'at-least',
      threshold: '3800000000.00',
      text: example('达到声明的新增提款。', '達到聲明的新增動撥。', 'The declared new draws are reached.'),
      example: true,
    },
    {
      measure: 'vintage-90',
      comparison: 'at-most',
      threshold: '1',
      text: example('各批次逾期率不高于 1%。', '各批次逾期率不高於 1%。', 'No vintage is above 1 % overdue.'),
      example: true,
    },
    {
      measure: 'ltv-above',
      comparison: 'at-most',
      threshold: '10',
      text: example(
        '抵押率超过 75% 的余额不高于 10%。',
        '抵押成數超過 75% 的餘額不高於 10%。',
        'No more than 10 % of the balance is above 75 % of value.',
      ),
      example: true,
    },
    {
      measure: 'release-days',
      comparison: 'at-most',
      threshold: '3',
      text: example(
        '解押不超过三个工作日。',
        '塗銷抵押不超過三個工作日。',
        'A release takes three working days at most.',
      ),
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
export const commentWindow: Declaration['commentWindow'] = { workingDays: 7, zone: 'Asia/Shanghai' };
