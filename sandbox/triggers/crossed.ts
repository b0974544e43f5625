import type { Declaration, Trigger } from '@sandglass/declaration';

/** What was published of a declared figure: decimal text, money in minor units; null: no value yet. */
export type PublishedFigures = ReadonlyMap<string, string | null>;

/** The declared triggers whose threshold a figure crosses, in the order of the declaration. */
export const crossedTriggers = (
  { triggers, measures }: Pick<Declaration, 'triggers' | 'measures'>,
  figures: PublishedFigures,
): readonly Trigger[] =>
  triggers.filter(({ measure, comparison, threshold }) => {
    const value = figures.get(measure);
    if (value === undefined || value === null) return false;
    const money = measures.find(({ id }) => id === measure)?.unit === 'money';
    return crossed[comparison](compare(value, money ? inMinor(threshold) : threshold));
  });

const crossed: Readonly<Record<Trigger['comparison'], (order: bigint) => boolean>> = {
  above: (order) => order > 0n,
  'at-least': (order) => order >= 0n,
  below: (order) => order < 0n,
  'at-most': (order) => order <= 0n,
};

/** Thresholds are declared in yuan, figures are published in fen. */
function inMinor(decimal: string): string {
  const [units = '0', decimals = ''] = decimal.split('.');
  return `${units}${decimals.slice(0, 2).padEnd(2, '0')}.${decimals.slice(2)}`;
}

/** Exactly: a share of 4.9999… per cent must not pass as five. Above, equal, below: positive, zero, negative. */
function compare(one: string, other: string): bigint {
  const places = Math.max(placesOf(one), placesOf(other));
  return scaled(one, places) - scaled(other, places);
}

const placesOf = (decimal: string): number => (decimal.split('.')[1] ?? '').length;
function scaled(decimal: string, places: number): bigint {
  const negative = decimal.startsWith('-');
  const [units = '0', decimals = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(units + decimals.padEnd(places, '0'));
  return negative ? -size : size;
}
