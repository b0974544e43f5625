import { hash } from 'node:crypto';
import type { CreditModel } from './model.ts';
import { compileScorer, type Scorer } from './scoring/scorer.ts';
import { type ModelCard, REJECT_INFERENCE } from './training/card.ts';

/** A model ready to score, with its version: its name and what its file says, in 48 bits of its SHA-256. */
export interface ShippedModel {
  readonly name: string;
  readonly version: string;
  readonly model: CreditModel;
  readonly scorer: Scorer;
}

/** A model of the program, ready. Its file is `JSON.stringify(model)`: the bytes whose digest stands in the version. */
export const shipped = (model: CreditModel): ShippedModel => ({
  name: model.name,
  version: `${model.name}@${hash('sha256', JSON.stringify(model)).slice(0, 12)}`,
  model,
  scorer: compileScorer(model),
});

/** What a register of models is told of one of the program's, by its card. @throws Error where it has no card. */
export function registration(
  { name, version, model }: ShippedModel,
  cards: Readonly<Record<string, ModelCard>>,
) {
  const card = cards[name];
  if (card === undefined) throw new Error(`${name} has no model card`);
  const { data, rows, bads, auc, ks, outOfTime } = card;
  return {
    model: version,
    kind: card.kind,
    trainedOn: card.date,
    card: {
      data,
      rows,
      bads,
      auc,
      ks,
      outOfTime: outOfTime && { tested: outOfTime.tested, auc: outOfTime.auc, ks: outOfTime.ks },
      rejectInference: REJECT_INFERENCE,
    },
    file: JSON.stringify(model),
  };
}
