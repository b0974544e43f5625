import boosted from './models/home-equity/model.json' with { type: 'json' };
import { parseTrees } from './parse-model.ts';

/** The shipped trees for loans on a home; models/home-equity/MODEL-CARD.md says what they can bear. */
export const homeEquityModel = parseTrees(boosted);
