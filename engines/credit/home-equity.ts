import boostedCard from './models/home-equity/card.json' with { type: 'json' };
import boosted from './models/home-equity/model.json' with { type: 'json' };
import cardCard from './models/home-equity-card/card.json' with { type: 'json' };
import card from './models/home-equity-card/model.json' with { type: 'json' };
import { parseCard, parseTrees } from './parse-model.ts';
import type { ModelCard } from './training/card.ts';

/** The shipped trees for loans on a home; models/home-equity/MODEL-CARD.md says what they can bear. */
export const homeEquityModel = parseTrees(boosted);

/** The shipped scorecard of the same loans, beside them. */
export const homeEquityCard = parseCard(card);

/** What is known of their making, by name. */
export const homeEquityCards: Readonly<Record<string, ModelCard>> = {
  [homeEquityModel.name]: boostedCard as unknown as ModelCard,
  [homeEquityCard.name]: cardCard as unknown as ModelCard,
};
