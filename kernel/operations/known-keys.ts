import type { Pool } from 'pg';
import { requests } from './request.ts';

const FIRST_CAPACITY = 1 << 20;
const GROWTH = 4;
const BITS_PER_KEY = 10;
/** Best for ten bits a key: one unknown key in 120 is taken for a known one. */
const PROBES = 7;
const PAGE = 20_000;
const NO_ID = '0'.repeat(32);

/**
 * Which idempotency keys a shard may have seen: a chain of Bloom filters (Bloom 1970), so that the database is asked
 * about a key only when it probably has it. It never forgets a key; until all are read it knows nothing.
 */
export class KnownKeys {
  readonly #filters: Filter[] = [new Filter(FIRST_CAPACITY)];
  #whole = false;
  #abandoned = false;

  /** False: the shard has surely never seen it. `id`: 32 hexadecimal digits of a digest. */
  mayHave(id: string): boolean {
    return !this.#whole || this.#filters.some((filter) => filter.mayHave(id));
  }

  add(id: string): void {
    let newest = this.#filters.at(-1)!;
    if (newest.full) {
      newest = new Filter(newest.capacity * GROWTH);
      this.#filters.push(newest);
    }
    newest.add(id);
  }

  /** Reads the keys that were kept before; begin it after the shard was taken, so that nobody else adds any. */
  async read(pool: Pool, shard: string): Promise<void> {
    let after = NO_ID;
    while (!this.#abandoned) {
      const { rows } = await pool.query<{ id: string }>(
        `select replace(id::text, '-', '') as id from ${requests.name}_key
         where shard = $1 and id > $2::uuid order by id limit ${PAGE}`,
        [shard, after],
      );
      for (const { id } of rows) this.add(id);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = last.id;
    }
    this.#whole = !this.#abandoned;
  }

  /** Ends `read`: another owner has the shard. */
  abandon(): void {
    this.#abandoned = true;
    this.#whole = false;
  }
}

class Filter {
  readonly capacity: number;
  readonly #bits: Uint32Array;
  readonly #mask: number;
  #count = 0;

  /** `capacity`: keys, a power of two. */
  constructor(capacity: number) {
    this.capacity = capacity;
    const bits = 2 ** Math.ceil(Math.log2(capacity * BITS_PER_KEY));
    this.#bits = new Uint32Array(bits / 32);
    this.#mask = bits - 1;
  }

  get full(): boolean {
    return this.#count >= this.capacity;
  }

  add(id: string): void {
    const [at, step] = probesOf(id);
    for (let n = 0; n < PROBES; n += 1) {
      const bit = (at + Math.imul(n, step)) & this.#mask;
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
    this.#count += 1;
  }

  mayHave(id: string): boolean {
    const [at, step] = probesOf(id);
    for (let n = 0; n < PROBES; n += 1) {
      const bit = (at + Math.imul(n, step)) & this.#mask;
      if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** Two numbers of a digest make all probes (Kirsch and Mitzenmacher 2006). */
const probesOf = (id: string): readonly [at: number, step: number] => [
  Number.parseInt(id.slice(0, 8), 16) | 0,
  Number.parseInt(id.slice(8, 16), 16) | 1,
];
