import type { SameWords } from '@sandglass/kit';
import type { terms as hans } from './zh-Hans.ts';

export const terms: SameWords<typeof hans> = {
  title: 'New terms for this loan',
  lead: 'The bank offers you new terms, which you may accept until {{until}}. Compare them with what runs now first.',
  see: 'Compare and decide',
  none: 'No terms wait for you',
  noneWhy: 'They stand here when the bank offers new terms.',
  changes: 'Now, and with the new terms',
  after: 'New terms',
  next: 'Next repayment',
  count: 'Repayments',
  interest: 'Interest in all',
  last: 'Last due',
  months: '{{months}} from the day you accept.',
  grace: 'Interest only for the first {{count}} periods.',
  schedules: 'Both schedules',
  what: 'What happens when you accept',
  paidNow:
    'You pay interest and penalty to this day now, {{amount}}, so that none of it bears interest; the money must be on your account.',
  effect:
    'All principal is repaid by the new schedule, and the old one ends as it stood. What is not drawn stays undrawn. The loan is observed until {{until}} and may be classified lower meanwhile. There is no fee.',
  agree: 'I have compared both, and agree to the new terms.',
  agreeMissing: 'Tick the box first',
  accept: 'Accept the new terms',
  decline: 'Decline them',
};
