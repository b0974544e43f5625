import { type Declaration, example } from '@sandglass/declaration';
import { BANK } from './innovation.ts';

export const compensation: Declaration['compensation'] = {
  sources: [
    { kind: 'advance-payment', payer: BANK, minimum: '0', currency: 'CNY', example: true },
    { kind: 'risk-reserve', payer: BANK, minimum: '30000000.00', currency: 'CNY', example: true },
    { kind: 'insurance', payer: BANK, minimum: '100000000.00', currency: 'CNY', example: true },
  ],
  deadlines: { acknowledge: 1, decide: 5, pay: 2 },
  text: example(
    '未授权支付和重复扣款：一个工作日内确认并暂停标记，五个工作日内决定，两个工作日内支付；银行先付，准备金和账户安全险依次承担。',
    '未授權支付和重複扣款：一個工作日內確認並暫停代碼，五個工作日內決定，兩個工作日內支付；銀行先付，準備金和帳戶安全險依次承擔。',
    'Unauthorised payments and double debits: acknowledged and the token paused within one working day, decided within five, paid within two more; the bank pays first, then reserve and account insurance bear it.',
  ),
  example: true,
};

export const graduation: Declaration['graduation'] = {
  criteria: [
    {
      measure: 'users',
      comparison: 'at-least',
      threshold: '10000000',
      text: example(
        '达到声明的用户规模。',
        '達到聲明的用戶規模。',
        'The declared number of users is reached.',
      ),
      example: true,
    },
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
      measure: 'approval-share',
      comparison: 'at-least',
      threshold: '98',
      text: example('授权成功率不低于 98%。', '授權成功率不低於 98%。', 'At least 98 % is approved.'),
      example: true,
    },
    {
      measure: 'unreconciled-days',
      comparison: 'at-most',
      threshold: '0',
      text: example('没有未平的对账差异。', '沒有未平的對帳差異。', 'No difference of the books is open.'),
      example: true,
    },
  ],
};

export const drill: Declaration['drill'] = { maxAgeDays: 90, example: true };
/** The sample runs in the present, not in 2020: its dates are examples. */
export const duration: Declaration['duration'] = {
  startsOn: '2026-12-15',
  endsOn: '2028-12-14',
  example: true,
};
export const commentWindow: Declaration['commentWindow'] = { workingDays: 5, zone: 'Asia/Shanghai' };
