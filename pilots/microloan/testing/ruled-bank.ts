import { borrowers, products } from '@sandglass/lending';
import { Bank } from '@sandglass/lending/testing';
import type { Actor, Decision, Held, Operation, RowOf } from '@sandglass/operations';
import { boundInputs, type Ruled, type ruleTables } from '@sandglass/rules';
import { readJdm, writeJdm } from '@sandglass/rules/table';
import { readBy } from '@sandglass/rules/testing';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { apply } from '../application/apply.ts';
import type { ApplyInput } from '../application/apply-input.ts';
import type { Prepared } from '../application/prepared.ts';
import { evidenceId, evidences } from '../bases/evidence.ts';
import type { Facts } from '../bases/facts.ts';
import { baseTables } from '../bases/sample-tables.ts';
import { baseSchemas } from '../bases/schemas.ts';
import { baseValues } from '../bases/values.ts';
import { customers } from '../customer/customer.ts';
import { eligibility } from '../eligibility/schema.ts';
import { valuesOf } from '../eligibility/values.ts';

const DIGEST = 'no-rules';

/** A table without rows is in force. */
export const openTable: RowOf<typeof ruleTables> = {
  id: eligibility.id,
  version: 1,
  versions: 1,
  content: writeJdm(eligibility, { hitPolicy: 'collect', rows: [] }),
  digest: DIGEST,
  cases: [],
  since: '2024-01-01',
  previous: null,
  draft: null,
  proposal: null,
  rolled_back: null,
};

/** The sample tables of the bases are in force, too. */
export const openBaseTables: readonly RowOf<typeof ruleTables>[] = baseTables.map(
  ({ table, content, cases }) => ({
    ...openTable,
    id: table,
    content,
    cases,
    digest: `sample-${table}`,
  }),
);

/** What a base's sample table says of facts, by another reading than the engine's. */
export function ruledByBase(facts: Facts): Ruled {
  const schema = baseSchemas[facts.base];
  const { content } = baseTables.find(({ base }) => base === facts.base)!;
  const read = readJdm(schema, content);
  if (read.table === undefined) throw new Error(`the sample of ${schema.id} is not sound`);
  const inputs = boundInputs(schema, baseValues(facts));
  return {
    table: schema.id,
    version: 1,
    digest: `sample-${schema.id}`,
    inputs,
    findings: readBy(read.table, inputs),
  };
}

/** Decides an application as if its rules had been evaluated just before, and nothing had been found. */
export class RuledBank extends Bank {
  override do<S extends TSchema, P>(
    operation: Operation<S, P>,
    input: Static<S>,
    actor: Actor,
    prepared?: P,
  ): Decision {
    if (operation.name !== apply.name || prepared === undefined) {
      return super.do(operation, input, actor, prepared);
    }
    const ready: Prepared = {
      ...(prepared as unknown as Prepared),
      ruled: this.#ruled(input as ApplyInput, actor),
      ruledBase: this.#ruledBase(input as ApplyInput, actor),
    };
    return super.do(operation, input, actor, ready as unknown as P);
  }

  #ruledBase({ product }: ApplyInput, { party }: Actor): Ruled | undefined {
    const base = this.get(products, product)?.granting.base;
    const facts = base && this.get(evidences, evidenceId(party, base))?.facts;
    return base === undefined || facts === undefined || facts === null ? undefined : ruledByBase(facts);
  }

  #ruled(input: ApplyInput, { party }: Actor): Ruled | undefined {
    const [customer, borrower] = [this.get(customers, party), this.get(borrowers, party)];
    if (customer === undefined || borrower === undefined) return undefined;
    const inputs = boundInputs(eligibility, valuesOf(input, customer, borrower, this.date));
    return { table: eligibility.id, version: 1, digest: DIGEST, inputs, findings: [] };
  }
}

/** What an executor would hold in memory of this bank. */
export const heldBy = (bank: Bank): Held => ({
  get: (table, id) => bank.get(table, id),
  businessDate: bank.date,
  pool: {} as Pool,
});
