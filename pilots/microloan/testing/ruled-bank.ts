import { borrowers } from '@sandglass/lending';
import { Bank } from '@sandglass/lending/testing';
import type { Actor, Decision, Held, Operation, RowOf } from '@sandglass/operations';
import { boundInputs, type Ruled, type ruleTables } from '@sandglass/rules';
import { writeJdm } from '@sandglass/rules/table';
import type { Pool } from 'pg';
import type { Static, TSchema } from 'typebox';
import { apply } from '../application/apply.ts';
import type { ApplyInput } from '../application/apply-input.ts';
import type { Prepared } from '../application/prepared.ts';
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
    };
    return super.do(operation, input, actor, ready as unknown as P);
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
