import { expect } from 'vitest';
import type { TokenExit } from './token-exit.ts';
import type { ToldShop } from './told-shop.ts';

/** How many facts of each kind the logs have; `kinds` as `like` takes it. */
export async function factsOf({ pool }: TokenExit, kinds: string): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ kind: string; n: number }>(
    'select kind, count(*)::int4 as n from journal.occurrence where kind like $1 group by kind',
    [kinds],
  );
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

/** Each thing of an exit was done once, however often the house died of it: in the logs, at the shop and in the runs. */
export async function endedOnce(
  of: TokenExit,
  shop: ToldShop,
  { holders, tokens }: { readonly holders: readonly string[]; readonly tokens: readonly string[] },
): Promise<void> {
  expect(await factsOf(of, 'token.%')).toMatchObject({
    'token.requestor-told-of-ending': 1,
    'token.holder-told-of-ending': holders.length,
    'token.holder-ending-delivered': holders.length,
    'token.token-deleted': tokens.length,
    'token.number-destroyed': tokens.length,
  });
  expect(await factsOf(of, 'exit.%')).toMatchObject({
    'exit.confirmed': 1,
    'exit.evidence-given': 3,
    'exit.step-done': 8,
    'exit.step-opened': 8,
  });
  expect(await factsOf(of, 'consent.ended')).toEqual({ 'consent.ended': holders.length });
  // Each is brought again under its own id where nobody noted that it was; whoever knows ids hears it once.
  const told = shop.told().map(({ type, data }) => `${type} ${data.reference ?? data.pilot}`);
  expect(told.sort()).toEqual([
    'pilot.ending token',
    ...tokens.map((token) => `token.deleted ${token}`).sort(),
  ]);
  const { rows } = await of.pool.query(
    `select id, count, done, excepted, state from runs.run where shard = 'token' and id like 'exit:%'`,
  );
  expect(rows.filter(({ count, done, state }) => count !== done || state !== 'closed')).toEqual([]);
}
