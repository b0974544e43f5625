import type { Pool } from 'pg';
import type { Table } from './table.ts';

const FIRST_CAPACITY = 1 << 20;
const GROWTH = 4;
const BITS_PER_KEY = 10;
/** Best for ten bits a key: one unknown key in 120 is taken for a known one. */
const PROBES = 7;
const PAGE = 20_000;

/** How a key of each type is read, before which one all others come, and what a filter makes of it. */
const TYPES = {
  uuid: { select: `replace(x.$::text, '-', '') as id`, first: '0'.repeat(32), probes: probesOfDigest },
  text: { select: 'x.$ as id', first: '', probes: probesOfText },
} as const;

/**
 * Which keys of a bundled table a shard may have seen: a chain of Bloom filters (Bloom 1970), so that the database is asked
 * about a key only when it probably has it. It never forgets a key; until all are read it knows nothing.
 */
export class KnownKeys {
  readonly #table: Table;
  readonly #type: (typeof TYPES)[keyof typeof TYPES];
  readonly #filters: Filter[] = [new Filter(FIRST_CAPACITY)];
  #whole = false;
  #abandoned = false;

  constructor(table: Table) {
    const type = table.columns[table.keyColumn ?? '']?.type;
    if (type !== 'uuid' && type !== 'text') throw new Error(`${table.name} has no key of text or uuid`);
    this.#table = table;
    this.#type = TYPES[type];
  }

  /** False: the shard has surely never seen it. */
  mayHave(id: string): boolean {
    if (!this.#whole) return true;
    const probes = this.#type.probes(id);
    return this.#filters.some((filter) => filter.mayHave(probes));
  }

  add(id: string): void {
    let newest = this.#filters.at(-1)!;
    if (newest.full) {
      newest = new Filter(newest.capacity * GROWTH);
      this.#filters.push(newest);
    }
    newest.add(this.#type.probes(id));
  }

  /** Reads the keys that were kept before; begin it after the shard was taken, so that nobody else adds any. */
  async read(pool: Pool, shard: string): Promise<void> {
    const { select, first } = this.#type;
    const { name, keyColumn = '', columns } = this.#table;
    const type = columns[keyColumn]!.type;
    let after: string = first;
    while (!this.#abandoned) {
      const { rows } = await pool.query<{ id: string }>(
        `select ${select.replace('$', keyColumn)} from ${name}_key x
         where shard = $1 and x.${keyColumn} > $2::${type} order by x.${keyColumn} limit ${PAGE}`,
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

  add([at, step]: Probes): void {
    for (let n = 0; n < PROBES; n += 1) {
      const bit = (at + Math.imul(n, step)) & this.#mask;
      this.#bits[bit >>> 5]! |= 1 << (bit & 31);
    }
    this.#count += 1;
  }

  mayHave([at, step]: Probes): boolean {
    for (let n = 0; n < PROBES; n += 1) {
      const bit = (at + Math.imul(n, step)) & this.#mask;
      if ((this.#bits[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** Two numbers make all probes (Kirsch and Mitzenmacher 2006). */
type Probes = readonly [at: number, step: number];

/** Of the 32 hexadecimal digits of a digest. */
function probesOfDigest(id: string): Probes {
  return [Number.parseInt(id.slice(0, 8), 16) | 0, Number.parseInt(id.slice(8, 16), 16) | 1];
}

const FNV_PRIME = 0x01000193;
const OTHER_PRIME = 0x5bd1e995;

/** Of any text: two multiplicative hashes (FNV-1a, and one by another prime), their bits mixed at the end. */
function probesOfText(id: string): Probes {
  let one = 0x811c9dc5 | 0;
  let other = 0x9747b28c | 0;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    one = Math.imul(one ^ unit, FNV_PRIME);
    other = Math.imul(other ^ unit, OTHER_PRIME);
    other ^= other >>> 15;
  }
  return [mixed(one), mixed(other) | 1];
}

/** Each bit of the result depends on each of `of` (Appleby's finaliser of MurmurHash3). */
function mixed(of: number): number {
  let bits = Math.imul(of ^ (of >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
