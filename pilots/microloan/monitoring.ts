import { dataUse } from '@sandglass/consent';
import { invoiceModel } from '@sandglass/credit';
import { monitoringOf } from '@sandglass/lending';
import { MONITORING_PURPOSE, RATING_SINCE, useData } from './consents.ts';
import { lender } from './lending.ts';
import { SHARD } from './shard.ts';

/**
 * Loans whose application the invoice model graded, as it grades a reading. Plan: the customer's loans by their index, each with its
 * application by primary key.
 */
const RATED_BY_INVOICES = `
  select l.id from lending.loan l join microloan.application a on a.shard = l.shard and a.id = l.application
  where l.shard = $1 and l.customer = $2 and l.state = 'active' and a.model like '${invoiceModel.name}@%' order by l.id`;

/** Cloud monitoring: the engine's, under this pilot's name and the customer's own consent. */
export const monitoring = monitoringOf(
  {
    lender,
    purpose: MONITORING_PURPOSE,
    rating: { since: RATING_SINCE, loans: RATED_BY_INVOICES },
  },
  {
    prefix: '/api/monitoring',
    useOf: (parties, data) =>
      dataUse(SHARD, useData, { purpose: 'loan-servicing', basis: 'contract', data, parties }),
  },
);
