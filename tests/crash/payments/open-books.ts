import { House } from '@sandglass/operations/testing';
import { openMerchantOf } from '@sandglass/payments';
import type { Pool } from 'pg';
import { holder, issuing } from '../../../engines/payments/testing/issuing.ts';
import { BANK, MERCHANT, numberOf, referenceOf } from './told.ts';

const FUNDS = '100000000';

/** A bank with a holder a shop, each with a token and money, and an acquirer with a merchant; no party runs yet. */
export async function openBooks(pool: Pool, shops: number): Promise<void> {
  const [bank, acquirer] = [new House(pool, { shard: BANK }), new House(pool, { shard: 'acquirer' })];
  await bank.start();
  await bank.done(issuing.openBooks, {});
  for (let shop = 0; shop < shops; shop += 1)
    await bank.done(holder, {
      customer: `customer-${shop}`,
      funds: FUNDS,
      token: { id: referenceOf(numberOf(shop)) },
    });
  await bank.stop();
  await acquirer.start();
  await acquirer.done(openMerchantOf('acquirer'), { merchant: MERCHANT });
  await acquirer.stop();
}
