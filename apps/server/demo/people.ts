import { setPassword, setPhone, upsertParty } from '@sandglass/identity';
import type { Pool } from 'pg';
import { colleagues, DEMO_PASSWORD, demoParties, demoPhones } from './parties.ts';

/** The demo's parties with their sign-ins, made once, and their phones. */
export async function seedPeople(pool: Pool): Promise<void> {
  const { rowCount } = await pool.query('select from identity.party limit 1');
  if (rowCount === 0) await makePeople(pool);
  for (const [login, phone] of demoPhones) await setPhone(pool, login, phone);
}

async function makePeople(pool: Pool): Promise<void> {
  for (const party of demoParties) {
    await upsertParty(pool, party);
    await setPassword(pool, party.id, party.id, DEMO_PASSWORD);
  }
  for (const { login, party } of colleagues) await setPassword(pool, login, party, DEMO_PASSWORD, login);
}
