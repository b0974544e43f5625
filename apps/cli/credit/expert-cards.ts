import type { Examined } from '@sandglass/credit';
import { isShipped } from './models.ts';

/** The card that people set by that name, if a pilot has one. The pilots are looked at only where no model that comes with the program has the name. */
export async function expertCard(name: string | undefined): Promise<Examined | undefined> {
  if (name === undefined || isShipped(name)) return undefined;
  const { expertCards } = await import('@sandglass/server');
  return expertCards.find((card) => card.name === name);
}

/** What is to be said of it where no file with outcomes is given: it has none of its own. */
export const withoutOutcomes = ({ name, columns }: Examined): string =>
  `${name} was set by people and learnt from no loans: no outcome is known, so there is nothing to hold it against. Give --data, ` +
  `--target and --positive with loans that have ended; it reads ${columns.map((column) => column.name).join(', ')}.`;
