import { borrowers, minorOf, products } from '@sandglass/lending';
import { type Actor, type Held, programRelease } from '@sandglass/operations';
import { type Ruled, rule } from '@sandglass/rules';
import { evidenceId, evidences } from '../bases/evidence.ts';
import { baseSchemas } from '../bases/schemas.ts';
import { baseValues } from '../bases/values.ts';
import { customers } from '../customer/customer.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';
import type { ApplyInput } from './apply-input.ts';
import { type Assessments, assess } from './assess.ts';

/** What models and rules say of an application before it is decided, and which program asked them. */
export interface Prepared {
  readonly assessments: Assessments;
  /** Undefined: the customer's rows or the table were not in memory yet. */
  readonly ruled: Ruled | undefined;
  /** What the table of the product’s base said; undefined: as above, or the product stands on nothing that was read. */
  readonly ruledBase?: Ruled | undefined;
  readonly release: string;
}

/** Asks every model and the rule table in force. Undefined for an amount of nothing, which no product lends. */
export async function prepared(
  input: ApplyInput,
  { party }: Actor,
  held: Held,
): Promise<Prepared | undefined> {
  const minor = minorOf(input.amount);
  if (minor === 0n) return undefined;
  const [customer, borrower] = [held.get(customers, party), held.get(borrowers, party)];
  const ruled =
    customer === undefined || borrower === undefined
      ? undefined
      : await rule(held, eligibility, valuesOf(input, customer, borrower, held.businessDate));
  const base = held.get(products, input.product)?.granting.base;
  const facts = base && held.get(evidences, evidenceId(party, base))?.facts;
  const ruledBase =
    base === undefined || facts === undefined || facts === null
      ? undefined
      : await rule(held, baseSchemas[base], baseValues(facts));
  return { assessments: assess(input.business, minor), ruled, ruledBase, release: programRelease() };
}
