import { expect, test } from 'vitest';
import { type Standing, standingOf } from './standing.ts';

const FIRM = 'amc-east';
const at = '2026-01-05T02:00:00Z';
const bid = (bidder: string, revealed = false) => ({
  bidder,
  seal: 'a'.repeat(64),
  sealedAt: at,
  versions: 1,
  revealed,
  value: null,
});
const offered = { state: 'offered', closed: false, mayReadNow: false, winner: null, bids: [] } as const;
type Of = Parameters<typeof standingOf>[0];

test.each<[string, Partial<Of>, Standing]>([
  ['until closing it may bid', {}, 'open'],
  ['or put another bid in its place', { bids: [bid(FIRM)] }, 'sealed'],
  ['after closing it reveals', { closed: true, bids: [bid(FIRM)] }, 'reveal'],
  ['and has revealed', { closed: true, bids: [bid(FIRM, true)] }, 'revealed'],
  ['what it did not reveal is void', { closed: true, mayReadNow: true, bids: [bid(FIRM)] }, 'void'],
  ['without a bid it missed the round', { closed: true }, 'missed'],
  ['another firm’s bid is not its own', { closed: true, bids: [bid('amc-west')] }, 'missed'],
  ['the best bid waits for its award', { state: 'proposed', winner: FIRM }, 'best'],
  ['another is better', { state: 'opened', winner: 'amc-west' }, 'not-best'],
  ['it has the pool', { state: 'paid', winner: FIRM }, 'won'],
  ['another has it', { state: 'awarded', winner: 'amc-west' }, 'lost'],
  ['nobody met the reserve', { state: 'failed' }, 'failed'],
  ['the bank took it back', { state: 'withdrawn' }, 'withdrawn'],
])('%s', (_what, of, standing) => {
  expect(standingOf({ ...offered, ...of }, FIRM)).toBe(standing);
});
