import type { Pool } from 'pg';
import { KnownKeys } from './known-keys.ts';
import type { Table } from './table.ts';

/** Where keys are read from, and who is told when they cannot be. */
export interface KnownSource {
  readonly pool: Pool;
  readonly shard: string;
  readonly onFailure: (error: unknown) => void;
}

/**
 * The known keys of each bundled table that a shard's owner met. Those of a table are read in the background from when it is met
 * first; nothing of it was written by this owner before, and what is written after is added here.
 */
export class KnownRows {
  readonly #source: KnownSource | undefined;
  readonly #tables = new Map<Table, KnownKeys>();
  #abandoned = false;
  #reading: Promise<void> = Promise.resolve();

  /** Without a source nothing is known of any key: the shard is not ours. */
  constructor(source?: KnownSource) {
    this.#source = source;
  }

  /** False: the shard has surely no such row. */
  mayHave = (table: Table, id: string): boolean => this.of(table).mayHave(id);

  add = (table: Table, id: string): void => this.of(table).add(id);

  of(table: Table): KnownKeys {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const made = new KnownKeys(table);
    this.#tables.set(table, made);
    const source = this.#source;
    // One after another: they would else take the connections that operations load by.
    if (source !== undefined)
      this.#reading = this.#reading.then(() => this.#read(made, source)).catch(source.onFailure);
    return made;
  }

  /** Another owner may write now: what is known holds no more. Resolves when nothing is read any more. */
  abandon(): Promise<void> {
    this.#abandoned = true;
    for (const known of this.#tables.values()) known.abandon();
    return this.#reading;
  }

  async #read(known: KnownKeys, { pool, shard }: KnownSource): Promise<void> {
    if (!this.#abandoned) await known.read(pool, shard);
  }
}
