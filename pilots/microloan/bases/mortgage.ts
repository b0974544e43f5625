import type { MortgageFacts } from './facts.ts';
import { type ExpertCard, type GradedCase, gradeCase } from './graded.ts';

/** The part of a home's value that carries a loan of this base, after all who come first. */
const LTV_PERCENT_MAX = 70;

const liensPercent = ({ priorLiens, homeValue }: MortgageFacts): number =>
  homeValue > 0 ? (priorLiens / homeValue) * 100 : 100;

export const card: ExpertCard<MortgageFacts> = {
  name: 'mortgage-expert',
  base: 605,
  lines: [
    {
      name: 'prior-liens',
      reason: 'prior-liens',
      of: liensPercent,
      bands: [
        { upTo: 0, points: 35 },
        { upTo: 30, points: 20 },
        { upTo: 50, points: 5 },
        { upTo: Number.POSITIVE_INFINITY, points: -20 },
      ],
    },
    {
      name: 'debt-service',
      reason: 'debt-service',
      of: ({ servicePercent }) => servicePercent,
      bands: [
        { upTo: 25, points: 20 },
        { upTo: 40, points: 5 },
        { upTo: Number.POSITIVE_INFINITY, points: -10 },
      ],
    },
  ],
};

export const mortgageGraded = (facts: MortgageFacts): GradedCase => gradeCase(card, facts);

/** 70 % of the low value less the maximum secured amounts of those who come first; yuan. */
export const mortgageCarries = ({ homeValue, priorLiens }: MortgageFacts): number =>
  Math.max(0, (homeValue * LTV_PERCENT_MAX) / 100 - priorLiens);
