import { printCard } from './card-page.ts';
import type { Trained } from './train.ts';

/** The files of a trained model, by name: what a folder of `models/` holds. */
export function modelFiles({ model, card }: Trained): Readonly<Record<string, string>> {
  return {
    'model.json': `${JSON.stringify(model, null, 1)}\n`,
    'card.json': `${JSON.stringify(card, null, 1)}\n`,
    'MODEL-CARD.md': printCard(card),
  };
}
