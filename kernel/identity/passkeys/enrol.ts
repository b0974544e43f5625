import { randomBytes } from 'node:crypto';
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Pool, PoolClient } from 'pg';
import { registrationOf } from './answer.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import type { RelyingParty } from './relying-party.ts';

export const PASSKEYS_MAX = 10;
const HANDLE_BYTES = 32;
/** Ed25519, ES256, RS256 (COSE): what authenticators have today. */
const ALGORITHMS = [-8, -7, -257];
const UNIQUE_VIOLATION = '23505';

/** What the page hands to the authenticator so that it makes a passkey, unless it has one of this account. */
export async function enrolOptions(
  pool: Pool,
  { id, name }: RelyingParty,
  boundTo: string,
  login: string,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const challenge = Buffer.from(await newChallenge(pool, boundTo, 'enrol', login), 'base64url');
  const { rows } = await pool.query<{ user_handle: Buffer }>(
    'update identity.account set user_handle = coalesce(user_handle, $2) where login = $1 returning user_handle',
    [login, randomBytes(HANDLE_BYTES)],
  );
  const known = await pool.query<{ id: string; transports: string[] }>(
    'select id, transports from identity.passkey where login = $1',
    [login],
  );
  return generateRegistrationOptions({
    rpID: id,
    rpName: name,
    userName: login,
    userID: new Uint8Array(rows[0]!.user_handle),
    challenge,
    excludeCredentials: known.rows,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export type Enrolled =
  | { readonly outcome: 'enrolled'; readonly login: string }
  | { readonly outcome: 'refused' | 'known' | 'too-many' };

export interface Enrolling {
  readonly boundTo: string;
  /** Who is signed in, where somebody is: a page that another left open makes no passkey of theirs. */
  readonly login?: string;
  /** As its owner calls the passkey. */
  readonly name: string;
  /** The authenticator's answer, as text. */
  readonly answer: string;
}

/**
 * Checks a new passkey (WebAuthn §7.1) and keeps it. `together` runs in the same transaction: what must be used up by
 * the enrolment; when it says no, nothing is kept.
 */
export async function enrolPasskey(
  pool: Pool,
  party: RelyingParty,
  { boundTo, login: expected, name, answer }: Enrolling,
  together: (client: PoolClient, login: string) => Promise<boolean> = async () => true,
): Promise<Enrolled> {
  const taken = await takeChallenge(pool, boundTo, 'enrol');
  const response = registrationOf(answer);
  if (taken === undefined || taken.login === null || response === undefined) return { outcome: 'refused' };
  const { challenge, login } = taken;
  if (expected !== undefined && expected !== login) return { outcome: 'refused' };
  const info = await registrationInfo(party, challenge, response);
  if (info === undefined) return { outcome: 'refused' };
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Held until the end: neither enrolments nor removals of one account cross.
    await client.query('select from identity.account where login = $1 for update', [login]);
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int4 as n from identity.passkey where login = $1',
      [login],
    );
    const outcome = rows[0]!.n >= PASSKEYS_MAX ? 'too-many' : 'refused';
    if (outcome === 'too-many' || !(await together(client, login))) {
      await client.query('rollback');
      return { outcome };
    }
    const { credential, credentialDeviceType } = info;
    await client.query(
      `insert into identity.passkey (id, login, name, public_key, counter, transports, synced)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        credential.id,
        login,
        name,
        Buffer.from(credential.publicKey),
        credential.counter,
        credential.transports ?? [],
        credentialDeviceType === 'multiDevice',
      ],
    );
    await client.query('commit');
    return { outcome: 'enrolled', login };
  } catch (error) {
    await client.query('rollback');
    if (error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION)
      return { outcome: 'known' };
    throw error;
  } finally {
    client.release();
  }
}

async function registrationInfo(
  { id, origin }: RelyingParty,
  challenge: string,
  response: NonNullable<ReturnType<typeof registrationOf>>,
) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    });
    return verified ? registrationInfo : undefined;
  } catch {
    // As at sign-in: each thing that is wrong is one answer.
    return undefined;
  }
}
