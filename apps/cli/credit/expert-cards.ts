import type { Examined } from '@sandglass/credit';
import { expertCards } from '@sandglass/microloan/cards';

/** The card that people set by that name, if there is one. */
export const expertCard = (name: string | undefined): Examined | undefined =>
  expertCards.find((card) => card.name === name);

/** What is to be said of it where no file with outcomes is given: it has none of its own. */
export const withoutOutcomes = ({ name, columns }: Examined): string =>
  `${name} was set by people and learnt from no loans: no outcome is known, so there is nothing to hold it against. Give --data, ` +
  `--target and --positive with loans that have ended; it reads ${columns.map((column) => column.name).join(', ')}.`;
