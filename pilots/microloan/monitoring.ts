import { dataUse } from '@sandglass/consent';
import { monitoringOf } from '@sandglass/lending';
import { MONITORING_PURPOSE, useData } from './consents.ts';
import { lender } from './lending.ts';
import { SHARD } from './shard.ts';

/** Cloud monitoring: the engine's, under this pilot's name and the customer's own consent. */
export const monitoring = monitoringOf(
  { lender, purpose: MONITORING_PURPOSE },
  {
    prefix: '/api/monitoring',
    useOf: (parties, data) =>
      dataUse(SHARD, useData, { purpose: 'loan-servicing', basis: 'contract', data, parties }),
  },
);
