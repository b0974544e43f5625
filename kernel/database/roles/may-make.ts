import type { Pool } from 'pg';

/** Whether the user of a connection may make roles, so that each part of the program gets its own. */
export async function mayMakeRoles(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ may: boolean }>(
    'select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user',
  );
  return rows[0]?.may ?? false;
}
