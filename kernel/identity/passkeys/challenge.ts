import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** Answers that one sign-in or session may give before it is over. */
export const ANSWERS_MAX = 10;
const CHALLENGE_MINUTES = 10;
const CHALLENGE_BYTES = 32;

export type ChallengePurpose = 'sign-in' | 'enrol';

/** A fresh challenge in place of the one before; `login`: whose passkey is to be enrolled. */
export async function newChallenge(
  pool: Pool,
  boundTo: string,
  purpose: ChallengePurpose,
  login: string | null = null,
): Promise<string> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url');
  await pool.query(
    `insert into identity.passkey_challenge (bound_to, purpose, login, challenge, expires_at)
     values ($1, $2, $3, $4, now() + $5 * interval '1 min')
     on conflict (bound_to, purpose) do update set challenge = excluded.challenge, login = excluded.login,
       expires_at = excluded.expires_at`,
    [boundTo, purpose, login, challenge, CHALLENGE_MINUTES],
  );
  return challenge;
}

/** The challenge that an answer must have signed. It is taken before the answer is looked at, and never given again. */
export async function takeChallenge(
  pool: Pool,
  boundTo: string,
  purpose: ChallengePurpose,
): Promise<{ readonly challenge: string; readonly login: string | null } | undefined> {
  const { rows } = await pool.query<{ challenge: string; login: string | null }>(
    `with open as (
       select bound_to, purpose, challenge, login from identity.passkey_challenge
       where bound_to = $1 and purpose = $2 and challenge is not null and tries < $3 and expires_at > now()
       for update
     )
     update identity.passkey_challenge c set challenge = null, tries = tries + 1
     from open where c.bound_to = open.bound_to and c.purpose = open.purpose
     returning open.challenge, open.login`,
    [boundTo, purpose, ANSWERS_MAX],
  );
  return rows[0];
}

/** Who may enrol in this sign-in under way: the one whose invitation was accepted in it. */
export async function enrolsIn(pool: Pool, boundTo: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ login: string | null }>(
    `select login from identity.passkey_challenge where bound_to = $1 and purpose = 'enrol' and tries < $2`,
    [boundTo, ANSWERS_MAX],
  );
  return rows[0]?.login ?? undefined;
}

export async function sweepChallenges(pool: Pool): Promise<void> {
  await pool.query("delete from identity.passkey_challenge where expires_at < now() - interval '1 hour'");
}
