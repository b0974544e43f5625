import { LPR_1Y, lprAnnounced } from '@sandglass/lending';
import { type Operation, programRelease } from '@sandglass/operations';
import type { Static, TSchema } from 'typebox';
import { baseTables } from './bases/sample-tables.ts';
import { rules } from './eligibility/rules.ts';
import { sampleCases, sampleTable } from './eligibility/sample.ts';
import { eligibility } from './eligibility/schema.ts';
import { openBooks, releaseBenchmark, releaseProduct } from './lending.ts';
import { sampleProducts } from './product/samples.ts';
import { openRating } from './rating/arrangement.ts';
import { registered, registry } from './rating/registry.ts';

/** Submits one operation as the house itself, under a key. */
type Submit = <S extends TSchema, P>(
  operation: Operation<S, P>,
  input: Static<S>,
  key: string,
) => Promise<unknown>;

/**
 * What must be done before a customer comes: the bank's accounts, the models that rate, the hard rules, the LPR
 * as it was announced, and the sample products. The
 * keys are the same at every start, so that only the first one does something.
 */
export async function openPilot(submit: Submit): Promise<void> {
  // Asks git once, before the first customer waits for it.
  programRelease();
  await submit(openRating, {}, 'opening/rating');
  for (const model of registered) await submit(registry.register, model, `opening/model/${model.model}`);
  await submit(
    rules.open,
    { table: eligibility.id, content: sampleTable, cases: sampleCases },
    `opening/rules/${eligibility.id}`,
  );
  for (const { table, content, cases } of baseTables)
    await submit(rules.open, { table, content, cases: [...cases] }, `opening/rules/${table}`);
  await submit(openBooks, {}, 'opening/books/8');
  await submit(releaseBenchmark, { id: LPR_1Y, steps: [...lprAnnounced] }, 'opening/benchmark/lpr-1y');
  for (const product of sampleProducts) {
    await submit(releaseProduct, product, `opening/product/2/${product.id}`);
  }
}
