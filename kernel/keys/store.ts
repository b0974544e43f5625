import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ed25519Signer, newEd25519Seed } from './ed25519.ts';
import type { MasterKey } from './master.ts';
import type { Signer } from './signer.ts';

/** Keys that outlive a start, wrapped in the database. An HSM takes this place behind the same functions. */
export class KeyStore {
  readonly #pool: Pool;
  readonly #master: MasterKey;

  constructor(pool: Pool, master: MasterKey) {
    this.#pool = pool;
    this.#master = master;
  }

  /** The signing key of a purpose, made on first use. Two starts at once agree on one. */
  async signer(purpose: string): Promise<Signer> {
    const known = await this.#find(purpose);
    if (known !== undefined) return known;
    const seed = newEd25519Seed();
    const made = ed25519Signer(seed);
    await this.#pool.query(
      `insert into keys.signing_key (purpose, algorithm, public_key, wrapped)
       select $1, 'ed25519', $2, $3 where not exists (select from keys.signing_key where purpose = $1)`,
      [purpose, made.publicKey, this.#master.wrap(seed, `signing ${purpose}`)],
    );
    return (await this.#find(purpose)) ?? made;
  }

  async #find(purpose: string): Promise<Signer | undefined> {
    const { rows } = await this.#pool.query<{ wrapped: Buffer }>(
      'select wrapped from keys.signing_key where purpose = $1 and retired_at is null order by created_at, public_key limit 1',
      [purpose],
    );
    const row = rows[0];
    return row === undefined
      ? undefined
      : ed25519Signer(this.#master.unwrap(row.wrapped, `signing ${purpose}`));
  }

  /** A secret of the house, made on first use by `make` (default 32 random bytes). */
  async secret(name: string, make: () => Promise<Buffer> = async () => randomBytes(32)): Promise<Buffer> {
    const read = async (): Promise<Buffer | undefined> => {
      const { rows } = await this.#pool.query<{ wrapped: Buffer }>(
        'select wrapped from keys.secret where name = $1',
        [name],
      );
      return rows[0] === undefined ? undefined : this.#master.unwrap(rows[0].wrapped, `secret ${name}`);
    };
    const known = await read();
    if (known !== undefined) return known;
    await this.#pool.query('insert into keys.secret (name, wrapped) values ($1, $2) on conflict do nothing', [
      name,
      this.#master.wrap(await make(), `secret ${name}`),
    ]);
    return (await read())!;
  }
}
