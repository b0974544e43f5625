import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'risk-reserve', payer: BANK, minimum: '2000000.00', currency: 'CNY', example: true },
    { kind: 'insurance', payer: BANK, minimum: '10000000.00', currency: 'CNY', example: true },
    { kind: 'advance-payment', payer: BANK, minimum: '0', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 15, pay: 5 },
  text: example(
    '误判、误停运、漏召回或账务差错造成的损失：一个工作日内确认，十五个工作日内决定，五个工作日内支付。',
    '誤判、誤停運、漏回收或帳務差錯造成的損失：一個工作日內確認，十五個工作日內決定，五個工作日內支付。',
    'Loss from a false verdict, a wrong hold, a missed recall or an error in the books: acknowledged within one working day, decided within fifteen, paid within five more.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'customers',
      comparison: 'above',
      threshold: '300000',
      text: example(
        '超过声明的客户规模。',
        '超過聲明的客戶規模。',
        'The declared number of customers is passed.',
      ),
      example: true,
    },
    {
      measure: 'transactions',
      comparison: 'above',
      threshold: '1000000',
      text: example(
        '超过声明的年交易笔数。',
        '超過聲明的年交易筆數。',
        'The declared number of transactions a year is passed.',
      ),
      example: true,
    },
    {
      measure: 'transaction-amount',
      comparison: 'above',
      threshold: '50000000.00',
      text: example(
        '超过声明的年交易金额。',
        '超過聲明的年交易金額。',
        'The declared amount a year is passed.',
      ),
      example: true,
    },
    {
      measure: 'overdue-share',
      comparison: 'at-most',
      threshold: '1.5',
      text: example('逾期占比不高于 1.5%。', '逾期占比不高於 1.5%。', 'No more than 1.5 % is overdue.'),
      example: true,
    },
    {
      measure: 'proof-age',
      comparison: 'below',
      threshold: '1',
      text: example('日志每日有见证。', '日誌每日有見證。', 'The log is witnessed every day.'),
      example: true,
    },
  ],
};

export const drill: Declaration['drill'] = { maxAgeDays: 180, example: true };
/** The sample runs in the present, not in 2020: its dates are examples. */
export const duration: Declaration['duration'] = {
  startsOn: '2026-12-01',
  endsOn: '2028-11-30',
  example: true,
};
export const commentWindow: Declaration['commentWindow'] = { workingDays: 5, zone: 'Asia/Shanghai' };
