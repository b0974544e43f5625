import { dataUse } from '@sandglass/consent';
import type { Json } from '@sandglass/operations';
import { useData } from '../consents.ts';
import { SHARD } from '../shard.ts';

/** What staff see of applications, they see for the assessment that the customer consented to. */
export const useOfApplications = (parties: (found: Json) => readonly string[]) =>
  dataUse(SHARD, useData, {
    purpose: 'credit-assessment',
    basis: 'consent',
    data: 'application, decision',
    parties,
  });

/** A signed loan cannot be managed without looking at it: the contract is the basis. */
export const useOfLoans = (parties: (found: Json) => readonly string[]) =>
  dataUse(SHARD, useData, {
    purpose: 'loan-servicing',
    basis: 'contract',
    data: 'loan, schedule, repayments',
    parties,
  });

/** Whose thing an answer shows. */
export const ofOne = (found: Json): readonly string[] => customersIn([found]);

/** Whose things a list shows, under the name that it has in the answer. */
export const ofList =
  (name: string) =>
  (found: Json): readonly string[] => {
    const list = isObject(found) ? found[name] : undefined;
    return Array.isArray(list) ? customersIn(list) : nobody(found);
  };

const customersIn = (things: readonly Json[]): readonly string[] =>
  things.flatMap((thing) =>
    isObject(thing) && typeof thing.customer === 'string' ? [thing.customer] : nobody(thing),
  );

const isObject = (json: Json): json is { readonly [name: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** An answer that does not say whose it is must not leave. */
function nobody(found: Json): never {
  throw new Error(`an answer does not name its customer: ${Object.keys(Object(found)).join(', ')}`);
}
