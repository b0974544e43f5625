import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { phoneOf } from './phone.ts';
import { QUOTAS_OF_ADDRESS, QUOTAS_OF_NUMBER, takeQuota } from './quota.ts';

export const CODE_MINUTES = 5;
export const CODE_TRIES_MAX = 5;
const CODE_DIGITS = 6;

/** A code that is to be sent: to whose phone. */
export interface Issued {
  readonly login: string;
  readonly to: string;
  readonly code: string;
}

export type Asked =
  | { readonly outcome: 'asked'; readonly issued: Issued | undefined }
  | { readonly outcome: 'too-many'; readonly seconds: number };

export interface Asking {
  readonly interaction: string;
  /** As a person typed it: a phone number or a user name. */
  readonly typed: string;
  readonly address: string;
}

/**
 * Makes the code of one sign-in under way, in place of the one before. Whoever has no account here gets one as well,
 * that nothing fits and nobody is sent: the caller cannot tell.
 */
export async function askForCode(pool: Pool, key: Buffer, asking: Asking): Promise<Asked> {
  const { interaction, address } = asking;
  const phone = phoneOf(asking.typed);
  const typed = phone ?? asking.typed;
  const seconds =
    (await takeQuota(pool, QUOTAS_OF_ADDRESS, address)) || (await takeQuota(pool, QUOTAS_OF_NUMBER, typed));
  if (seconds > 0) return { outcome: 'too-many', seconds };
  const { rows } = await pool.query<{ login: string; phone: string }>(
    `select a.login, a.phone from identity.account a join identity.party p on p.id = a.party
     where (a.login = $1 or a.phone = $2) and a.phone is not null and a.disabled_at is null
       and p.role in ('customer', 'merchant')
     order by a.phone = $2 desc limit 1`,
    [asking.typed, phone ?? null],
  );
  const account = rows[0];
  // An account that is asked for by number and by name counts both, without saying that they are one.
  const spent = await takeQuota(pool, QUOTAS_OF_NUMBER, `account:${account?.login ?? typed}`);
  const login = spent > 0 ? undefined : account?.login;
  const code = randomInt(10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, '0');
  await pool.query(
    `insert into identity.one_time_code (interaction, login, code_hmac, expires_at)
     values ($1, $2, $3, now() + $4 * interval '1 min')
     on conflict (interaction) do update set login = excluded.login, code_hmac = excluded.code_hmac,
       expires_at = excluded.expires_at, tries = 0`,
    [interaction, login ?? null, macOf(key, interaction, code), CODE_MINUTES],
  );
  const issued = login === undefined ? undefined : { login, to: account!.phone, code };
  return { outcome: 'asked', issued };
}

export type Checked =
  | { readonly outcome: 'in'; readonly login: string }
  | { readonly outcome: 'wrong'; readonly triesLeft: number; readonly login: string | null }
  | { readonly outcome: 'over' };

/** Checks a code; each is good once, for five minutes and five tries. A try is counted before it is looked at. */
export async function checkCode(
  pool: Pool,
  key: Buffer,
  interaction: string,
  code: string,
): Promise<Checked> {
  const { rows } = await pool.query<{ login: string | null; code_hmac: string; tries: number }>(
    `update identity.one_time_code set tries = tries + 1
     where interaction = $1 and tries < $2 and expires_at > now() returning login, code_hmac, tries`,
    [interaction, CODE_TRIES_MAX],
  );
  const row = rows[0];
  if (row === undefined) return { outcome: 'over' };
  const expected = Buffer.from(row.code_hmac, 'hex');
  const right = timingSafeEqual(expected, Buffer.from(macOf(key, interaction, code), 'hex'));
  if (!right || row.login === null) {
    return { outcome: 'wrong', triesLeft: CODE_TRIES_MAX - row.tries, login: row.login };
  }
  const { rowCount } = await pool.query(
    'delete from identity.one_time_code where interaction = $1 and code_hmac = $2',
    [interaction, row.code_hmac],
  );
  return rowCount === 1 ? { outcome: 'in', login: row.login } : { outcome: 'over' };
}

/** Whether a code was asked for in this sign-in, to which it still could be entered. */
export async function isAwaited(pool: Pool, interaction: string): Promise<boolean> {
  const { rowCount } = await pool.query('select from identity.one_time_code where interaction = $1', [
    interaction,
  ]);
  return rowCount === 1;
}

export async function sweepCodes(pool: Pool): Promise<void> {
  await pool.query("delete from identity.one_time_code where expires_at < now() - interval '1 hour'");
}

const macOf = (key: Buffer, interaction: string, code: string): string =>
  createHmac('sha256', key).update(`${interaction}|${code}`).digest('hex');
