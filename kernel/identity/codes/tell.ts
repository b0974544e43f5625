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
}

/** Sends a message to the first of a party's phones that may be used. */
export async function tellParty(
  pool: Pool,
  gateway: CodeGateway | undefined,
  { party, text, locale, key }: PartyMessage,
): Promise<Told> {
  if (gateway === undefined) throw new Error('no gateway sends messages');
  const { rows } = await pool.query<{ phone: string }>(
    `select phone from identity.account where party = $1 and phone is not null and disabled_at is null
     order by login limit 1`,
    [party],
  );
  const [account] = rows;
  if (account === undefined) return { simulated: gateway.simulated !== undefined, sent: false };
  await gateway.send({ to: account.phone, text, locale, key });
  return { simulated: gateway.simulated !== undefined, sent: true };
}
