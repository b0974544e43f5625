import { LPR_1Y, lprAnnounced } from '@sandglass/lending';
import type { SubmitAsHouse } from '@sandglass/pilot';
import { openBooks, releaseBenchmark, releaseProduct } from './lending.ts';
import { sampleProducts } from './product.ts';

/** What must be there before a customer comes: the bank's accounts and the two products. */
export async function openPilot(submit: SubmitAsHouse): Promise<void> {
  await submit(openBooks, {}, 'opening/books/3');
  await submit(releaseBenchmark, { id: LPR_1Y, steps: [...lprAnnounced] }, 'opening/benchmark/lpr-1y');
  for (const product of sampleProducts)
    await submit(releaseProduct, product, `opening/product/${product.id}`);
}
