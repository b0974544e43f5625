import type { Measured } from '../../watch/shape.ts';

interface Declared {
  readonly id: string;
  readonly target: { readonly comparison: string; readonly value: string } | null;
}

/** A figure that the declaration hopes to reach; the target in the measure's own unit, money in minor units. */
export interface DeclaredTarget {
  readonly measure: Measured;
  readonly target: string;
}

/** The declared targets that something measures: of a figure's several ways of sensing the computed one. */
export function targetsOf(
  declared: readonly Declared[],
  measures: readonly Measured[],
): readonly DeclaredTarget[] {
  return declared.flatMap(({ id, target }) => {
    if (target?.comparison !== 'at-least') return [];
    const of = measures.filter(({ figure }) => figure === id);
    const measure = of.find(({ sensed }) => sensed === 'computed') ?? of[0];
    if (measure === undefined) return [];
    return [{ measure, target: measure.unit === 'CNY' ? minorText(target.value) : target.value }];
  });
}

const minorText = (amount: string): string => {
  const [whole = '0', cents = ''] = amount.split('.');
  return (BigInt(whole) * 100n + BigInt(cents.padEnd(2, '0'))).toString();
};

/** How much of the target is there, in whole percent, rounded down: nothing is reached before it is. */
export function shareOf({ value }: Pick<Measured, 'value'>, target: string): number {
  const [has, wants] = [BigInt((value ?? '0').split('.')[0] ?? '0'), BigInt(target.split('.')[0] ?? '0')];
  return wants === 0n ? 100 : Number((has * 100n) / wants);
}
