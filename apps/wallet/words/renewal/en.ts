import type { SameWords } from '@sandglass/kit';
import type { renewal as hans } from './zh-Hans.ts';

export const renewal: SameWords<typeof hans> = {
  title: 'Renewing drawdown {{n}}',
  lead: 'This drawdown matures on {{day}}. If you still need the money, ask to renew it before: on that day the new loan pays the old principal directly, and you need not raise it first.',
  ask: 'Renew without repaying first',
  askButton: 'Ask to renew it',
  askLead:
    'The bank decides afresh, by today’s rate and product. If it says no, it says why and you may ask a person to look; the loan you have stays as it is.',
  notNow: 'It cannot be renewed now',
  decided: 'The bank has decided',
  decidedWhy: 'The bank has decided on this renewal. Look at its offer and sign it.',
  toLoan: 'Back to the loan',
  toDecision: 'See the decision',
  toNew: 'See the new loan',
  changes: 'Now, and when renewed',
  now: 'Now',
  after: 'Renewed',
  principal: 'Principal',
  rate: 'Yearly rate',
  matures: 'Matures',
  begins: 'Runs',
  upTo: 'up to {{amount}}',
  rates: '{{from}}% to {{to}}%',
  monthsMore: '{{months}} later',
  untilDay: 'until {{day}}',
  rateWhy:
    'By today’s prime rate (LPR) of {{lpr}}% and version {{version}} of the product; the decision names it.',
  bounds: 'At most {{times}} renewals in a row, {{months}} months in all from the first drawdown.',
  amount: 'Amount to renew',
  amountHint: 'At most the principal owed, {{owed}}; you repay the rest when it matures',
  lookOver: 'This is what you said last time. Look it over, and change what has changed.',
  what: 'What happens when you send it',
  whatText:
    'The bank decides at once. Sign before the drawdown matures, and the renewal takes effect on that day. You then pay the interest, {{interest}}, and whatever you do not renew from your own money.',
  send: 'Send the request',
  missing: {
    amount: 'Enter an amount with at most two decimals, such as 10000',
    outside: 'The amount must be between {{minimum}} and the principal owed, {{owed}}',
    term: 'The term must be from {{from}} to {{to}} months',
    turnover: 'Enter the yearly turnover',
    count: 'Enter a whole number',
  },
  sign: 'Sign the renewal',
  agree:
    'I have read what changes. I sign the new loan contract, and agree that the new loan pays the old principal when it matures.',
  signButton: 'Sign the renewal',
  onDay: 'What happens on {{day}}',
  onDayText:
    'The new loan of {{amount}} pays the old principal in one step, with no gap between. Have {{own}} of your own money ready on that day: the interest, and what is not renewed.',
  onDayElse:
    'If your own money is short, the renewal is not carried out and the old loan is due as agreed. If something falls overdue or an early warning comes before that day, the renewal ends and you are told why. Until the day you may take it back.',
  states: {
    signed: 'Signed: {{amount}} are renewed on {{day}}, at {{rate}}% a year.',
    renewed: '{{amount}} were renewed, at {{rate}}% a year.',
    withdrawn: 'You took the renewal back. The drawdown matures on {{day}} as agreed.',
    stopped: 'The renewal has ended. The drawdown matures on {{day}} as agreed.',
    missed: 'The renewal was not carried out. The drawdown matured on {{day}}.',
  },
  bring: 'Have {{own}} of your own money ready on {{day}}. There is nothing else to do.',
  short:
    'Your own money on the account is short today. Bring it to {{own}} before the day ends, then press “Renew now”; otherwise the old loan is due as agreed.',
  carryOut: 'Renew now',
  withdraw: 'Take the renewal back',
  contract: 'Renewal contract',
  renews: 'This loan renews',
  renewedBefore: 'loan {{loan}} (renewal {{times}}, signed on {{day}})',
};
