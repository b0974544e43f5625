import { randomBytes } from 'node:crypto';
import { counters, mandates } from '@sandglass/guard';
import { House } from '@sandglass/operations/testing';
import type { Pool } from 'pg';
import { issueCard } from '../issuing.ts';
import { openPilot } from '../opening.ts';
import { SHARD } from '../shard.ts';
import '../reasons/binding.ts';
import '../reasons/request.ts';
import '../reasons/requestor.ts';

/** The pilot on the real path and a real database, at a standing clock; no declaration limits it. */
export async function tokenHouse(pool: Pool): Promise<House> {
  const house = new House(pool, { shard: SHARD, residents: [mandates, counters] });
  await house.start();
  await openPilot((operation, input, key) => house.submit(operation, input, { key }), {
    secretOf: async () => randomBytes(32),
    phoneEndOf: async (party) => (party === 'no-phone' ? null : '•••• 0001'),
    wrappingOf: async () => undefined,
  });
  return house;
}

/** A card of the bank for somebody; its reference. */
export async function cardOf(house: House, customer: string): Promise<string> {
  const { card } = await house.done(issueCard, { customer, region: '330000' });
  return String(card);
}
