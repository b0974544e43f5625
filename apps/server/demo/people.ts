import { setPassword, setPhone, upsertParty } from '@sandglass/identity';
import type { Pool } from 'pg';
import { DEMO_PASSWORD, demoParties, demoPhones, secondOfficer } from './parties.ts';

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
  await setPassword(pool, secondOfficer.login, secondOfficer.party, DEMO_PASSWORD, secondOfficer.login);
}
