import { randomBytes, randomUUID } from 'node:crypto';
import { DoorRefusal } from '@sandglass/http';
import type { Actor, Role } from '@sandglass/operations';
import { type Clock, systemClock } from '@sandglass/time';
import {
  createLocalJWKSet,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose';

const ALGORITHM = 'ES256';
const TYPE = 'at+jwt';
const ROLES: readonly Role[] = ['supervisor', 'institution', 'customer', 'merchant', 'partner', 'auditor'];
/** Tokens whose signature was checked already; at some 2 KiB each. */
const KNOWN_MAX = 5_000;

/** A new private signing key, as JSON to be kept secret. */
export async function newTokenKey(): Promise<Buffer> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `token-${randomBytes(6).toString('hex')}`;
  return Buffer.from(JSON.stringify({ ...jwk, alg: ALGORITHM, use: 'sig', kid }));
}

interface Known {
  readonly actor: Actor;
  readonly expiresAtMs: number;
}

/** Access tokens as JWTs of RFC 9068: one signer, verified here without asking anybody. */
export class Tokens {
  readonly #key: JWK;
  readonly #issuer: string;
  readonly #clock: Clock;
  readonly #keys: ReturnType<typeof createLocalJWKSet>;
  readonly #known = new Map<string, Known>();

  constructor(key: JWK, issuer: string, clock: Clock = systemClock) {
    this.#key = key;
    this.#issuer = issuer;
    this.#clock = clock;
    const { d: _private, ...publicKey } = key;
    this.#keys = createLocalJWKSet({ keys: [publicKey] });
  }

  get #audience(): string {
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
    const known = this.#known.get(token) ?? (await this.#verify(token));
    if (known.expiresAtMs <= this.#clock.now()) {
      this.#known.delete(token);
      throw new DoorRefusal('token-invalid');
    }
    return known.actor;
  }

  /** A token without a sign-in: for the demo's command line only. */
  async mint(actor: Actor, seconds: number): Promise<string> {
    const { role, party, person } = actor;
    const nowS = Math.floor(this.#clock.now() / 1000);
    return new SignJWT({ role, party, ...(person === undefined ? {} : { person }), client_id: 'demo' })
      .setProtectedHeader({
        alg: ALGORITHM,
        typ: TYPE,
        ...(this.#key.kid === undefined ? {} : { kid: this.#key.kid }),
      })
      .setIssuer(this.#issuer)
      .setAudience(this.#audience)
      .setSubject(party)
      .setJti(randomUUID())
      .setIssuedAt(nowS)
      .setExpirationTime(nowS + seconds)
      .sign(await importJWK(this.#key, ALGORITHM));
  }

  async #verify(token: string): Promise<Known> {
    const payload = await this.#payloadOf(token);
    const actor = actorOf(payload);
    if (actor === undefined || payload.exp === undefined) throw new DoorRefusal('token-invalid');
    const known = { actor, expiresAtMs: payload.exp * 1000 };
    // A token that was checked once stays right until it expires: the check costs more than all else at the door.
    if (this.#known.size >= KNOWN_MAX) this.#known.clear();
    this.#known.set(token, known);
    return known;
  }

  async #payloadOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer: this.#issuer,
        audience: this.#audience,
        algorithms: [ALGORITHM],
        typ: TYPE,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(this.#clock.now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) throw new DoorRefusal('token-invalid');
      throw error;
    }
  }
}

function actorOf({ role: name, party, person }: JWTPayload): Actor | undefined {
  const role = ROLES.find((known) => known === name);
  if (role === undefined || typeof party !== 'string') return undefined;
  return { role, party, ...(typeof person === 'string' ? { person } : {}) };
}
