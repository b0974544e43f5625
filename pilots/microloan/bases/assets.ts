import type { AssetFacts } from './facts.ts';
import { type ExpertCard, type GradedCase, gradeCase } from './graded.ts';

export const card: ExpertCard<AssetFacts> = {
  name: 'assets-expert',
  base: 600,
  lines: [
    {
      name: 'assets',
      reason: 'assets-held',
      of: ({ assets }) => assets,
      bands: [
        { upTo: 50_000, points: 0 },
        { upTo: 200_000, points: 20 },
        { upTo: 1_000_000, points: 35 },
        { upTo: Number.POSITIVE_INFINITY, points: 45 },
      ],
    },
    {
      name: 'account-months',
      reason: 'account-age',
      of: ({ accountMonths }) => accountMonths,
      bands: [
        { upTo: 11, points: -15 },
        { upTo: 35, points: 5 },
        { upTo: Number.POSITIVE_INFINITY, points: 15 },
      ],
    },
    {
      name: 'card-use',
      reason: 'card-use',
      of: ({ cardUsePercent }) => cardUsePercent,
      bands: [
        { upTo: 30, points: 10 },
        { upTo: 50, points: 0 },
        { upTo: Number.POSITIVE_INFINITY, points: -15 },
      ],
    },
  ],
};

export const assetsGraded = (facts: AssetFacts): GradedCase => gradeCase(card, facts);

/** As much as the firm keeps with the bank; yuan. */
export const assetsCarry = ({ assets }: AssetFacts): number => assets;
