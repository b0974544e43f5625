import { LPR_1Y, lprAnnounced } from '@sandglass/lending';
import { programRelease } from '@sandglass/operations';
import type { SubmitAsHouse } from '@sandglass/pilot';
import { rules } from './eligibility/rules.ts';
import { sampleCases, sampleTable } from './eligibility/sample.ts';
import { eligibility } from './eligibility/schema.ts';
import { openBooks, releaseBenchmark, releaseProduct } from './lending.ts';
import { sampleProducts } from './product.ts';
import { arrangement } from './rating/arrangement.ts';
import { registered, registry } from './rating/registry.ts';

/** What must be there before a customer comes: the models that rate, the hard rules, the bank's accounts and the two products. */
export async function openPilot(submit: SubmitAsHouse): Promise<void> {
  // Asks git once, before the first customer waits for it.
  programRelease();
  await submit(arrangement.open, {}, 'opening/rating');
  for (const model of registered) await submit(registry.register, model, `opening/model/${model.model}`);
  const table = { table: eligibility.id, content: sampleTable, cases: [...sampleCases] };
  await submit(rules.open, table, `opening/rules/${eligibility.id}`);
  await submit(openBooks, {}, 'opening/books/5');
  await submit(releaseBenchmark, { id: LPR_1Y, steps: [...lprAnnounced] }, 'opening/benchmark/lpr-1y');
  for (const product of sampleProducts)
    await submit(releaseProduct, product, `opening/product/${product.id}`);
}
