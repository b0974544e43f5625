import { dataUse } from '@sandglass/consent';
import type { WithheldRow } from '@sandglass/http';
import type { Json } from '@sandglass/operations';
import { useData } from '../consents.ts';
import { SHARD } from '../shard.ts';

type Withhold = (found: Json, withheld: ReadonlyMap<string, WithheldRow>) => Json;

/** What staff see of applications, they see for the assessment that the customer consented to. */
export const useOfApplications = (parties: (found: Json) => readonly string[], withhold?: Withhold) =>
  dataUse(SHARD, useData, {
    purpose: 'credit-assessment',
    basis: 'consent',
    data: 'application, decision',
    parties,
    withhold,
  });

/** A signed loan cannot be managed without looking at it: the contract is the basis. */
export const useOfLoans = (parties: (found: Json) => readonly string[], withhold?: Withhold) =>
  dataUse(SHARD, useData, {
    purpose: 'loan-servicing',
    basis: 'contract',
    data: 'loan, schedule, repayments',
    parties,
    withhold,
  });

/** How a loan stands is part of managing it. */
export const useOfClasses = dataUse(SHARD, useData, {
  purpose: 'loan-servicing',
  basis: 'contract',
  data: 'class of the customer',
  parties: nobody,
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

/** A list whose rows of some people are shown by their id alone (`application`, `loan`), with the reason. */
export const withheldIn =
  (name: string, id: string): Withhold =>
  (found, withheld) => {
    const list = isObject(found) ? found[name] : undefined;
    if (!Array.isArray(list)) return nobody(found);
    const shown = (thing: Json): Json => {
      const why = isObject(thing) ? withheld.get(String(thing.customer)) : undefined;
      return isObject(thing) && why !== undefined ? { [id]: thing[id] ?? null, withheld: { ...why } } : thing;
    };
    return { ...Object(found), [name]: list.map(shown) };
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
