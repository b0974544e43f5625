import type { OnePool } from '../lending/disposal/shape.ts';

export const STANDINGS = [
  'open',
  'sealed',
  'reveal',
  'revealed',
  'void',
  'missed',
  'best',
  'not-best',
  'won',
  'lost',
  'failed',
  'withdrawn',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How a firm stands with a pool: what it may do now, or what became of its bid. A firm is shown no bid but its own. */
export function standingOf(
  {
    state,
    closed,
    mayReadNow,
    winner,
    bids,
  }: Pick<OnePool, 'state' | 'closed' | 'mayReadNow' | 'winner' | 'bids'>,
  firm: string,
): Standing {
  const own = bids.find(({ bidder }) => bidder === firm);
  switch (state) {
    case 'draft':
    case 'frozen':
    case 'withdrawn':
      return 'withdrawn';
    case 'failed':
      return 'failed';
    case 'opened':
    case 'proposed':
      return winner === firm ? 'best' : 'not-best';
    case 'awarded':
    case 'paid':
    case 'completed':
    case 'ended':
      return winner === firm ? 'won' : 'lost';
    case 'offered':
      if (!closed) return own === undefined ? 'open' : 'sealed';
      if (own === undefined) return 'missed';
      if (own.revealed) return 'revealed';
      return mayReadNow ? 'void' : 'reveal';
    default:
      return state satisfies never;
  }
}
