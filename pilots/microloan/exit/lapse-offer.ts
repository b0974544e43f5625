import { subjectKey } from '@sandglass/journal';
import { effects, operation, refuse } from '@sandglass/operations';
import Type from 'typebox';
import { applications } from '../application/application.ts';
import { customers } from '../customer/customer.ts';

/** An offer that nobody signed in time is over. */
export const lapseOffer = operation({
  name: 'microloan.exit.lapse-offer',
  summary: 'Lets an approved offer lapse that was not signed in time.',
  business: 'closing',
  roles: ['system'],
  input: Type.Object(
    { applicationId: Type.String({ minLength: 1, maxLength: 64 }) },
    { additionalProperties: false },
  ),
  load: ({ applicationId }) => [applications.key(applicationId)],
  loadThen: (state, { applicationId }) => {
    const application = state.get(applications, applicationId);
    if (application === undefined) return [];
    return [customers.key(application.customer), subjectKey(application.customer)];
  },
  decide: (state, { applicationId: id }, { businessDate }) => {
    const application = state.get(applications, id);
    const customer = application && state.get(customers, application.customer);
    if (application === undefined || customer === undefined) {
      return refuse('application-unknown', { application: id });
    }
    const { customer: subject, product, expires_on: until } = application;
    const lapsed = application.state === 'approved' && until !== null && until < businessDate;
    if (!lapsed) return refuse('application-not-lapsed', { until: until ?? '' }, { subject });
    const freed = customer.open_application === id;
    return effects({
      reply: { application: id, state: 'expired' },
      rows: [
        applications.update({ ...application, state: 'expired' }),
        ...(freed ? [customers.update({ ...customer, open_application: null })] : []),
      ],
      facts: [{ kind: 'microloan.offer-lapsed', subject, header: { product }, opening: { application: id } }],
    });
  },
});
