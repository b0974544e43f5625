import { loans } from '@sandglass/lending';
import { readRows } from '@sandglass/operations';
import type { Pilot } from '@sandglass/pilot';
import { applications } from '../application/application.ts';
import { customers } from '../customer/customer.ts';
import { SHARD } from '../shard.ts';

const BY_ID = 'where shard = $1 and id = $2';

/** An application, a loan or a customer by number: where an officer looks at it, which is then a use of their data. */
export const find: NonNullable<Pilot['find']> = async (pool, wanted) => {
  const [[application], [loan], [customer]] = await Promise.all([
    readRows(pool, applications, BY_ID, [SHARD, wanted]),
    readRows(pool, loans, BY_ID, [SHARD, wanted]),
    readRows(pool, customers, BY_ID, [SHARD, wanted]),
  ]);
  return [
    ...(application === undefined
      ? []
      : [{ kind: 'application', id: wanted, place: `/lending/cases/${wanted}` } as const]),
    ...(loan === undefined
      ? []
      : [{ kind: 'loan', id: wanted, place: `/lending/cases/${loan.application}` } as const]),
    ...(customer === undefined
      ? []
      : [
          {
            kind: 'customer',
            id: wanted,
            place: `/lending/cases?customer=${encodeURIComponent(wanted)}`,
          } as const,
        ]),
  ];
};
