import { setPassword, setPhone, upsertParty } from '@sandglass/identity';
import type { Pool } from 'pg';
import { colleagues, DEMO_PASSWORD, demoParties, demoPhones } from './parties.ts';

/** The demo's parties with their sign-ins, each made once, and their phones. */
export async function seedPeople(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from identity.party');
  const known = new Set(rows.map(({ id }) => id));
  await makePeople(pool, (party) => !known.has(party));
  for (const [login, phone] of demoPhones) await setPhone(pool, login, phone);
}

async function makePeople(pool: Pool, isNew: (party: string) => boolean): Promise<void> {
  for (const party of demoParties.filter(({ id }) => isNew(id))) {
    await upsertParty(pool, party);
    await setPassword(pool, party.id, party.id, DEMO_PASSWORD);
  }
  for (const { login, party } of colleagues.filter((of) => isNew(of.party)))
    await setPassword(pool, login, party, DEMO_PASSWORD, login);
}
