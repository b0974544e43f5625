import type { Limit } from '../schema/limit.ts';

/** A limit's maximum in hundredths, to compare two limits; undefined where it counts nothing. */
function hundredths({ maximum = '' }: Limit): bigint | undefined {
  const [, units, decimals = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(maximum) ?? [];
  return units === undefined ? undefined : BigInt(units + decimals.padEnd(2, '0'));
}

export interface Pair {
  /** Where the first stands in the list. */
  readonly at: number;
  readonly limit: Limit;
  readonly other: Limit;
}

/** Pairs of limits on the same measure and of the same kind, of which the first allows more. */
export const pairsExceeding = (limits: readonly Limit[]): readonly Pair[] =>
  limits.flatMap((limit, at) => {
    const maximum = hundredths(limit);
    return limits
      .filter((other) => other.measure === limit.measure && other.kind === limit.kind)
      .filter((other) => maximum !== undefined && maximum > (hundredths(other) ?? maximum))
      .map((other) => ({ at, limit, other }));
  });
