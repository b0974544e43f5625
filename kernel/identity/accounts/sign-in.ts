import type { Pool } from 'pg';
import { checkPassword, hashPassword } from './password.ts';
import { countTry, forgetTries } from './tries.ts';

export type SignIn =
  | { readonly outcome: 'in'; readonly login: string }
  | { readonly outcome: 'wrong'; readonly isKnown: boolean }
  | { readonly outcome: 'locked'; readonly seconds: number };

let nobodysPassword: Promise<string> | undefined;

/** Checks a password. A login that does not exist takes the same time, gets the same words and is slowed down alike. */
export async function signIn(pool: Pool, login: string, password: string): Promise<SignIn> {
  const seconds = await countTry(pool, login);
  if (seconds > 0) return { outcome: 'locked', seconds };
  nobodysPassword ??= hashPassword('nobody');
  const { rows } = await pool.query<{ password: string }>(
    'select password from identity.account where login = $1 and disabled_at is null',
    [login],
  );
  const account = rows[0];
  const right = await checkPassword(password, account?.password ?? (await nobodysPassword));
  if (account === undefined || !right) return { outcome: 'wrong', isKnown: account !== undefined };
  await forgetTries(pool, login);
  return { outcome: 'in', login };
}
