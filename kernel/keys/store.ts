import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ed25519Signer, newEd25519Seed } from './ed25519.ts';
import { KeyError } from './error.ts';
import type { MasterKey } from './master.ts';
import type { TokenWrapping } from './pkcs11-wrapping.ts';
import { addVersion, readVersions, type SecretVersion, secretContext } from './secret-versions.ts';
import type { Signer, SigningAlgorithm } from './signer.ts';
import { newSm2PrivateKey, sm2Signer } from './sm2.ts';
import type { KeyToken } from './token.ts';

/** Keys that this process holds itself: how a secret half is made, and what signs with it. */
const SOFTWARE: Readonly<Record<SigningAlgorithm, { make(): Buffer; signer(secret: Buffer): Signer }>> = {
  ed25519: { make: newEd25519Seed, signer: ed25519Signer },
  'sm2-sm3': { make: newSm2PrivateKey, signer: (secret) => sm2Signer(secret) },
};

/** Ed25519 keys were there first, and their place has no algorithm in its name. */
const contextOf = (purpose: string, algorithm: SigningAlgorithm): string =>
  algorithm === 'ed25519' ? `signing ${purpose}` : `signing ${purpose} ${algorithm}`;

/**
 * Keys that outlive a start, wrapped in the database. With a token (an HSM), signing keys of the algorithms that it
 * offers are made and kept there instead; secrets are always wrapped here.
 */
export class KeyStore {
  readonly #pool: Pool;
  readonly #master: MasterKey;
  readonly #token: KeyToken | undefined;

  constructor(pool: Pool, master: MasterKey, token?: KeyToken) {
    this.#pool = pool;
    this.#master = master;
    this.#token = token;
  }

  /** The signing key of a purpose in an algorithm, made on first use. Two starts at once agree on one. */
  async signer(purpose: string, algorithm: SigningAlgorithm = 'ed25519'): Promise<Signer> {
    const known = await this.#find(purpose, algorithm);
    if (known !== undefined && this.#token?.offers(algorithm))
      throw new KeyError(
        `The key for ${purpose} lies in this database already, and a token would give it another one. Begin with a new database, or leave the token out.`,
      );
    if (known !== undefined) return known;
    const inToken = this.#token?.signer(purpose, algorithm);
    if (inToken !== undefined) return inToken;
    const secret = SOFTWARE[algorithm].make();
    const made = SOFTWARE[algorithm].signer(secret);
    await this.#pool.query(
      `insert into keys.signing_key (purpose, algorithm, public_key, wrapped)
       select $1, $2, $3, $4
       where not exists (select from keys.signing_key where purpose = $1 and algorithm = $2)`,
      [purpose, algorithm, made.publicKey, this.#master.wrap(secret, contextOf(purpose, algorithm))],
    );
    return (await this.#find(purpose, algorithm)) ?? made;
  }

  async #find(purpose: string, algorithm: SigningAlgorithm): Promise<Signer | undefined> {
    const { rows } = await this.#pool.query<{ wrapped: Buffer }>(
      `select wrapped from keys.signing_key
       where purpose = $1 and algorithm = $2 and retired_at is null order by created_at, public_key limit 1`,
      [purpose, algorithm],
    );
    const row = rows[0];
    return row === undefined
      ? undefined
      : SOFTWARE[algorithm].signer(this.#master.unwrap(row.wrapped, contextOf(purpose, algorithm)));
  }

  /**
   * Wrapping keys of a purpose in the token, as they are there now; the first is made on first use, and two starts at once agree on it.
   * undefined: there is no token.
   */
  async wrapping(purpose: string): Promise<TokenWrapping | undefined> {
    const token = this.#token;
    if (token === undefined) return undefined;
    const kept = token.wrapping(purpose);
    if (kept.versions.length > 0) return kept;
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`wrapping ${purpose}`]);
      const found = token.wrapping(purpose);
      if (found.versions.length === 0) found.add();
      return found;
    } finally {
      await client.query('commit');
      client.release();
    }
  }

  /** A secret of the house, made on first use by `make` (default 32 random bytes). */
  async secret(name: string, make: () => Promise<Buffer> = async () => randomBytes(32)): Promise<Buffer> {
    const read = async (): Promise<Buffer | undefined> => {
      const { rows } = await this.#pool.query<{ wrapped: Buffer }>(
        'select wrapped from keys.secret where name = $1 and version = 1',
        [name],
      );
      return rows[0] === undefined ? undefined : this.#master.unwrap(rows[0].wrapped, secretContext(name, 1));
    };
    const known = await read();
    if (known !== undefined) return known;
    await this.#pool.query('insert into keys.secret (name, wrapped) values ($1, $2) on conflict do nothing', [
      name,
      this.#master.wrap(await make(), secretContext(name, 1)),
    ]);
    return (await read())!;
  }

  /** Versions of a secret that is changed now and then, oldest first; the first is made on first use. */
  async versions(name: string): Promise<readonly SecretVersion[]> {
    const known = await readVersions(this.#pool, this.#master, name);
    if (known.length > 0) return known;
    await addVersion(this.#pool, this.#master, { name, version: 1 });
    return readVersions(this.#pool, this.#master, name);
  }

  /** Makes a version of a secret where it is not there. @returns all that there are */
  async addVersion(name: string, version: number): Promise<readonly SecretVersion[]> {
    await addVersion(this.#pool, this.#master, { name, version });
    return this.versions(name);
  }

  /** Destroys every version of a secret before one, for good. @returns all that are left */
  async retireBefore(name: string, version: number): Promise<readonly SecretVersion[]> {
    await this.#pool.query('delete from keys.secret where name = $1 and version < $2', [name, version]);
    return this.versions(name);
  }
}
