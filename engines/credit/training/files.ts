import type { CreditModel } from '../model.ts';
import { printCard } from './card-page.ts';
import type { Trained } from './train.ts';

/** The files of a trained model, by name: what a folder of `models/` holds. */
export function modelFiles({ model, card }: Trained): Readonly<Record<string, string>> {
  return {
    'model.json': printModel(model),
    'card.json': `${JSON.stringify(card, null, 1)}\n`,
    'MODEL-CARD.md': printCard(card),
  };
}

/** Indented, but a list of numbers stands on one line: a tree is a few of them. */
function printModel(model: CreditModel): string {
  const numbers = /\[\s+(-?[\d.e+-]+(?:,\s+-?[\d.e+-]+)*)\s+\]/g;
  const text = JSON.stringify(model, null, 1).replace(numbers, (_, list: string) => {
    return `[${list.replace(/\s+/g, '')}]`;
  });
  return `${text}\n`;
}
