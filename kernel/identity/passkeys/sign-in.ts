import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Pool } from 'pg';
import { authenticationOf } from './answer.ts';
import { newChallenge, takeChallenge } from './challenge.ts';
import type { RelyingParty } from './relying-party.ts';

/** What the page hands to the authenticator: any passkey of this house, by fingerprint, face or PIN. */
export async function signInOptions(
  pool: Pool,
  { id }: RelyingParty,
  interaction: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = Buffer.from(await newChallenge(pool, interaction, 'sign-in'), 'base64url');
  return generateAuthenticationOptions({ rpID: id, challenge, userVerification: 'required' });
}

export type PasskeySignIn =
  | { readonly outcome: 'in'; readonly login: string; readonly name: string }
  | { readonly outcome: 'refused'; readonly login: string | undefined }
  | { readonly outcome: 'suspended'; readonly login: string; readonly name: string; readonly isNew: boolean };

interface Held {
  readonly login: string;
  readonly name: string;
  readonly public_key: Buffer;
  readonly user_handle: Buffer;
}

/**
 * Checks an answer (WebAuthn §7.2): our challenge, our origin, our name, this person, present and verified, signed by
 * the key that was enrolled, and a counter that went on.
 */
export async function signInByPasskey(
  pool: Pool,
  party: RelyingParty,
  interaction: string,
  text: string,
): Promise<PasskeySignIn> {
  const taken = await takeChallenge(pool, interaction, 'sign-in');
  const response = authenticationOf(text);
  if (taken === undefined || response === undefined) return { outcome: 'refused', login: undefined };
  const { rows } = await pool.query<Held>(
    `select k.login, k.name, k.public_key, a.user_handle from identity.passkey k
     join identity.account a on a.login = k.login and a.disabled_at is null where k.id = $1`,
    [response.id],
  );
  const held = rows[0];
  if (held === undefined) return { outcome: 'refused', login: undefined };
  const { login, name } = held;
  const isTheirs = response.response.userHandle === held.user_handle.toString('base64url');
  const counter = isTheirs ? await counterOf(party, taken.challenge, response, held) : undefined;
  if (counter === undefined) return { outcome: 'refused', login };
  // One statement: of two answers with the same counter only one goes on.
  const { rowCount } = await pool.query(
    `update identity.passkey set counter = $2, last_used_at = now()
     where id = $1 and suspended_at is null and (counter < $2 or (counter = 0 and $2 = 0))`,
    [response.id, counter],
  );
  if (rowCount === 1) return { outcome: 'in', login, name };
  const closed = await pool.query(
    'update identity.passkey set suspended_at = now() where id = $1 and suspended_at is null',
    [response.id],
  );
  return { outcome: 'suspended', login, name, isNew: closed.rowCount === 1 };
}

/** The counter of an answer that holds, undefined for one that does not. */
async function counterOf(
  { id, origin }: RelyingParty,
  challenge: string,
  response: NonNullable<ReturnType<typeof authenticationOf>>,
  held: Held,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      // The counter is compared by us, after the signature: who has no key must not be able to close a passkey.
      credential: { id: response.id, publicKey: new Uint8Array(held.public_key), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws for each thing that is not as it must be; to the caller all of them are one answer.
    return undefined;
  }
}
