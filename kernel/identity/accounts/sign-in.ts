import type { Role } from '@sandglass/operations';
import type { Pool } from 'pg';
import { checkPassword, hashPassword } from './password.ts';
import { isStaff } from './staff.ts';
import { countTry, forgetTries } from './tries.ts';

export type SignIn =
  | { readonly outcome: 'in'; readonly login: string }
  | { readonly outcome: 'wrong'; readonly isKnown: boolean }
  /** The password is right, and does not open this house. */
  | { readonly outcome: 'passkey-needed'; readonly login: string }
  | { readonly outcome: 'locked'; readonly seconds: number };

let nobodysPassword: Promise<string> | undefined;

/** Checks a password. A login that does not exist takes the same time, gets the same words and is slowed down alike. */
export async function signIn(
  pool: Pool,
  login: string,
  password: string,
  { staffPasswords }: { readonly staffPasswords: boolean },
): Promise<SignIn> {
  const seconds = await countTry(pool, login);
  if (seconds > 0) return { outcome: 'locked', seconds };
  nobodysPassword ??= hashPassword('nobody');
  const { rows } = await pool.query<{ password: string | null; role: Role }>(
    `select a.password, p.role from identity.account a join identity.party p on p.id = a.party
     where a.login = $1 and a.disabled_at is null`,
    [login],
  );
  const account = rows[0];
  const right = await checkPassword(password, account?.password ?? (await nobodysPassword));
  if (account === undefined || account.password === null || !right)
    return { outcome: 'wrong', isKnown: account !== undefined };
  await forgetTries(pool, login);
  if (!staffPasswords && isStaff(account.role)) return { outcome: 'passkey-needed', login };
  return { outcome: 'in', login };
}
