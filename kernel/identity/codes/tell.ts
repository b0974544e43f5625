import type { Locale } from '@sandglass/operations';
import type { Pool } from 'pg';
import type { CodeGateway } from './gateway.ts';

/** A message to somebody in their own right: where their phone is only this room knows. */
export interface PartyMessage {
  readonly party: string;
  readonly text: string;
  readonly locale: Locale;
  /** The same for every try. */
  readonly key: string;
}

export interface Told {
  /** Whether it stayed in the house instead of leaving by a network. */
  readonly simulated: boolean;
  /** False: the party has no phone that may be used, and no try will find one. */
  readonly sent: boolean;
  /** The end of the number that it went to, for whoever asks where to look; null: it went nowhere. */
  readonly to: string | null;
}

const SHOWN_DIGITS = 4;
const masked = (phone: string): string => `•••• ${phone.slice(-SHOWN_DIGITS)}`;

/** Sends a message to the first of a party's phones that may be used. */
export async function tellParty(
  pool: Pool,
  gateway: CodeGateway | undefined,
  { party, text, locale, key }: PartyMessage,
): Promise<Told> {
  if (gateway === undefined) throw new Error('no gateway sends messages');
  const phone = await phoneOf(pool, party);
  if (phone === undefined) return { simulated: gateway.simulated !== undefined, sent: false, to: null };
  await gateway.send({ to: phone, text, locale, key });
  return { simulated: gateway.simulated !== undefined, sent: true, to: masked(phone) };
}

async function phoneOf(pool: Pool, party: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ phone: string }>(
    `select phone from identity.account where party = $1 and phone is not null and disabled_at is null
     order by login limit 1`,
    [party],
  );
  return rows[0]?.phone;
}

/** The end of the number to which a party's messages go, masked; null: they have none. */
export async function phoneEnd(pool: Pool, party: string): Promise<string | null> {
  const phone = await phoneOf(pool, party);
  return phone === undefined ? null : masked(phone);
}
