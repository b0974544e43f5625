import type { Fields } from './inputs/derive.ts';
import boostedCard from './models/small-business/card.json' with { type: 'json' };
import boosted from './models/small-business/model.json' with { type: 'json' };
import cardCard from './models/small-business-card/card.json' with { type: 'json' };
import card from './models/small-business-card/model.json' with { type: 'json' };
import { parseCard, parseTrees } from './parse-model.ts';
import { type CreditScore, scoreFields } from './scoring/decide.ts';
import type { Language } from './scoring/reasons.ts';
import { compileScorer } from './scoring/scorer.ts';
import type { ModelCard } from './training/card.ts';

/** The shipped trees; models/small-business/MODEL-CARD.md says what they can bear. */
export const smallBusinessModel = parseTrees(boosted);

/** The shipped scorecard of the same loans, beside them. */
export const smallBusinessCard = parseCard(card);

/** What is known of their making, by name. */
export const smallBusinessCards: Readonly<Record<string, ModelCard>> = {
  [smallBusinessModel.name]: boostedCard as unknown as ModelCard,
  [smallBusinessCard.name]: cardCard as unknown as ModelCard,
};

/** The shipped models' inputs. Absent has no counterpart and is neutral; null is known to be missing. */
export interface SmallBusinessInput extends Fields {
  /** US state of the firm, two letters. */
  readonly State?: string | null;
  readonly Bank?: string | null;
  readonly BankState?: string | null;
  /** NAICS code of six digits, or its first two or four. */
  readonly NAICS?: string | null;
  readonly NoEmp?: number | null;
  /** "1" existing business, "2" new (two years or less). */
  readonly NewExist?: string | null;
  /** "0" or "1": none. */
  readonly FranchiseCode?: string | null;
  /** Approved amount and its guaranteed part, US dollars. */
  readonly GrAppv?: number | null;
  readonly SBA_Appv?: number | null;
}

const scorer = compileScorer(smallBusinessModel);

/** Scores one small firm's application by the shipped trees. */
export function scoreSmallBusiness(input: SmallBusinessInput, language: Language = 'en'): CreditScore {
  return scoreFields(scorer, input, language);
}
