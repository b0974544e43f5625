import type { Pool } from 'pg';

export type Means = 'password' | 'code' | 'passkey' | 'invitation';
export type EventKind =
  | 'signed-in'
  | 'sign-in-failed'
  | 'code-sent'
  | 'passkey-added'
  | 'passkey-removed'
  | 'passkey-suspended'
  | 'invited';

export interface SignInEvent {
  readonly kind: EventKind;
  readonly login: string;
  readonly means?: Means;
  /** What it was about, never a secret: a passkey's name, for one. */
  readonly detail?: string;
}

/** Writes one line of the audit of sign-ins. The database lets nobody change or delete it. */
export async function record(pool: Pool, { kind, login, means, detail }: SignInEvent): Promise<void> {
  await pool.query('insert into identity.event (kind, login, means, detail) values ($1, $2, $3, $4)', [
    kind,
    login,
    means ?? null,
    detail ?? null,
  ]);
}

/** The last lines about one login, the newest first. */
export async function eventsOf(
  pool: Pool,
  login: string,
  limit: number,
): Promise<readonly (SignInEvent & { readonly at: Date })[]> {
  const { rows } = await pool.query<SignInEvent & { at: Date }>(
    'select at, kind, login, means, detail from identity.event where login = $1 order by id desc limit $2',
    [login, limit],
  );
  return rows;
}
