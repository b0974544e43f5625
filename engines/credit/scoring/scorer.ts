import { type Scored, scoreCase } from '@sandglass/scorecard';
import { compileTrees } from '../boosted/score.ts';
import type { Fields } from '../inputs/derive.ts';
import { CARD_FORMAT, type CreditModel, valuesOf } from '../model.ts';

/** A model made ready once: synchronous and pure, the same alone as among others. */
export interface Scorer {
  /** Probability, score and grade. */
  readonly quote: (fields: Fields) => Omit<Scored, 'contributions'>;
  /** With points by input against the neutral case (a card), or against what the trees expect (exact Shapley values). */
  readonly explain: (fields: Fields) => Scored;
}

export function compileScorer(model: CreditModel): Scorer {
  if (model.format !== CARD_FORMAT) return compileTrees(model);
  const explain = (fields: Fields) => scoreCase(model, valuesOf(model.characteristics, fields));
  return { quote: explain, explain };
}
