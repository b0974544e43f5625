import { randomBytes } from 'node:crypto';
import { DoorRefusal } from '@sandglass/http';
import type { Actor, Role } from '@sandglass/operations';
import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';

const ALGORITHM = 'ES256';
const ROLES: readonly Role[] = ['supervisor', 'institution', 'customer', 'merchant', 'partner', 'auditor'];

/** A new private signing key, as JSON to be kept secret. */
export async function newTokenKey(): Promise<Buffer> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return Buffer.from(
    JSON.stringify({ ...jwk, alg: ALGORITHM, use: 'sig', kid: `token-${randomBytes(6).toString('hex')}` }),
  );
}

/** Access tokens as RFC 9068 JWTs: one signer, verified here without asking anybody. */
export class Tokens {
  readonly #key: JWK;
  readonly #issuer: string;
  readonly #keys: ReturnType<typeof createLocalJWKSet>;

  constructor(key: JWK, issuer: string) {
    this.#key = key;
    this.#issuer = issuer;
    const { d: _private, ...publicKey } = key;
    this.#keys = createLocalJWKSet({ keys: [publicKey as JWK] });
  }

  get audience(): string {
    return `${this.#issuer}/api`;
  }

  /**
   * The caller named by an Authorization header; nobody in particular without one.
   * @throws DoorRefusal `token-invalid`
   */
  async authenticate(authorization: string | undefined): Promise<Actor> {
    if (authorization === undefined) return { role: 'public', party: 'public' };
    const token = /^Bearer ([\w.-]+)$/i.exec(authorization)?.[1];
    if (token === undefined) throw new DoorRefusal('token-invalid');
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer: this.#issuer,
        audience: this.audience,
        algorithms: [ALGORITHM],
        typ: 'at+jwt',
      });
      const role = ROLES.find((known) => known === payload.role);
      if (role === undefined || typeof payload.party !== 'string') throw new DoorRefusal('token-invalid');
      return {
        role,
        party: payload.party,
        ...(typeof payload.person === 'string' ? { person: payload.person } : {}),
      };
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DoorRefusal('token-invalid');
      throw error;
    }
  }

  /** A token without a sign-in: for the demo's command line only. */
  async mint(actor: Actor, seconds: number): Promise<string> {
    return new SignJWT({ role: actor.role, party: actor.party, client_id: 'demo' })
      .setProtectedHeader({
        alg: ALGORITHM,
        typ: 'at+jwt',
        ...(this.#key.kid === undefined ? {} : { kid: this.#key.kid }),
      })
      .setIssuer(this.#issuer)
      .setAudience(this.audience)
      .setSubject(actor.party)
      .setIssuedAt()
      .setExpirationTime(`${seconds}s`)
      .sign(await importJWK(this.#key, ALGORITHM));
  }
}
