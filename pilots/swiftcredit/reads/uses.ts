import { dataUse } from '@sandglass/consent';
import type { Json } from '@sandglass/operations';
import { useData } from '../consents.ts';
import { SHARD } from '../shard.ts';

const field = (found: Json, name: string): string => {
  const value =
    typeof found === 'object' && found !== null ? (found as Record<string, Json>)[name] : undefined;
  if (typeof value !== 'string') throw new Error(`an answer does not say its ${name}, and must not leave`);
  return value;
};

/** What staff see of a case they see for that case alone; its customer reads which clerk, when and what for. */
export const useOfCase = dataUse(SHARD, useData, {
  purpose: 'home-loan-servicing',
  basis: 'contract',
  data: 'case, valuation, mortgage, loan',
  parties: (found) => [field(found, 'customer')],
  matter: (found) => field(found, 'case'),
});

/** How a customer stands, when the pilot leaves. */
export const useOfClasses = dataUse(SHARD, useData, {
  purpose: 'exit-classes',
  basis: 'contract',
  data: 'class of the customer',
  parties: () => {
    throw new Error('the exit names whose class it shows');
  },
});
