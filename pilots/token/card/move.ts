import type { Deliver } from '@sandglass/jobs';
import { TOKENS_TO_MOVE } from '@sandglass/payments';
import type { Outside } from '@sandglass/pilot';
import { issuing } from '../issuing.ts';
import { SHARD } from '../shard.ts';

/**
 * After a card was replaced, each of its tokens goes to the new one, by an operation of its own, and on to what replaced that one
 * meanwhile. What was moved is not found again.
 */
export const moveTokens =
  ({ submit, pool }: Outside): Deliver =>
  async ({ card }, job) => {
    const seen = new Set<string>();
    for (;;) {
      const { rows } = await pool.query<{ id: string; to: string }>(TOKENS_TO_MOVE, [SHARD, String(card)]);
      const next = rows.filter(({ id, to }) => !seen.has(`${id}/${to}`));
      if (next.length === 0) return;
      for (const { id: token, to } of next) {
        seen.add(`${token}/${to}`);
        await submit(issuing.moveToken, { token, to }, `${job}/${token}/${to}`);
      }
    }
  };
