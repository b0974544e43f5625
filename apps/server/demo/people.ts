import { setPhone, sharePassword, upsertParty } from '@sandglass/identity';
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
  const parties = demoParties.filter(({ id }) => isNew(id));
  for (const party of parties) await upsertParty(pool, party);
  const owners = parties.map(({ id }) => ({ login: id, party: id }));
  const persons = colleagues
    .filter(({ party }) => isNew(party))
    .map(({ login, party }) => ({ login, party, person: login }));
  await sharePassword(pool, [...owners, ...persons], DEMO_PASSWORD);
}
