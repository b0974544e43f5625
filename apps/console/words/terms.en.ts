import type { SameWords } from '@sandglass/kit';
import type { terms as hans } from './terms.zh-Hans.ts';

export const terms: SameWords<typeof hans> = {
  renewals: 'Renewals',
  renewalsLead:
    'What a customer signed is carried out by the night of the day on which the old drawing matures; the nearest day comes first. Models and rules decide a renewal as any application, and a person looks at a no.',
  renewalStates: {
    signed: 'signed, waits for its day',
    renewed: 'renewed',
    withdrawn: 'taken back by the customer',
    stopped: 'stopped',
    missed: 'not carried out',
  },
  renewalsSigned: 'Renewals that wait',
  noRenewals: 'No renewal',
  noRenewalsWhy: 'Renewals stand here once customers sign them, by the day on which they take effect.',
  renewsOn: 'Takes effect on',
  signedOn: 'signed on',
  renewsAt: '{{rate}}% a year, {{months}}',
  from: 'old loan',
  to: 'new loan',
  shortToday: 'own money is short; the customer has the day to bring it',
};
