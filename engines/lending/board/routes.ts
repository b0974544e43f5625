import type { Route } from '@sandglass/http';
import { boardRead } from './board.ts';
import { portfolioRead } from './portfolio.ts';

/** What those who watch a lender's book see of it, in sums: as it stands, by vintage, and how it rolled in a month. */
export const portfolioRoutes = (shard: string, doors: string): readonly Route[] => [
  portfolioRead(shard, doors),
  boardRead(shard, doors),
];
