import { inspect } from 'node:util';
import { type HouseOptions, House as PlainHouse } from '@sandglass/operations/testing';
import type { Pool } from 'pg';
import { disagreements } from './books.ts';

export interface LendingHouseOptions extends HouseOptions {
  /** The test puts rows beside the ledger, which explains none of them: its books are not looked at. */
  readonly insertsRows?: boolean;
}

/** A house that lends: when it stops, its trial balance, its loans and its ledger agree, whatever was tested. */
export class House extends PlainHouse {
  readonly #insertsRows: boolean;

  constructor(pool: Pool, { insertsRows = false, ...options }: LendingHouseOptions = {}) {
    super(pool, options);
    this.#insertsRows = insertsRows;
  }

  override stop = async (): Promise<void> => {
    await this.executor.stop();
    if (!this.#insertsRows) await requireAgreement(this.pool, this.executor.shard);
  };
}

/** Throws where the books of a lender disagree, with what each side says. */
export async function requireAgreement(pool: Pool, shard: string): Promise<void> {
  const found = await disagreements(pool, shard);
  if (found.length > 0) throw new Error(`the books of ${shard} disagree: ${inspect(found, { depth: 3 })}`);
}
