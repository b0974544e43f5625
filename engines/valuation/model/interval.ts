import { cities } from '../market/places.ts';

/** How much of all deals an interval is made to hold. */
export const COVERAGE = 0.9;
/** Fewest earlier deals of a city for a width of its own. */
const CASES_MIN = 200;

/** An earlier deal that a line did not know: how far it lay from the line, in the deviations that the line expected. */
export interface Miss {
  readonly city: string;
  /** Signed. */
  readonly deviations: number;
}

/** Deviations to the lower and the upper end. */
export interface Width {
  readonly down: number;
  readonly up: number;
}

/**
 * Conformal widths (Vovk et al. 2005; normalised and by group: Papadopoulos 2008, Romano et al. 2019): whatever the
 * noise is like, an interval that wide would have held at least 90 % of the deals that the line did not know, each end
 * missing one in twenty.
 */
export function widthsFrom(misses: readonly Miss[]): ReadonlyMap<string, Width> {
  const all = widthOf(misses);
  return new Map(
    cities.map(({ id }) => {
      const own = misses.filter(({ city }) => city === id);
      return [id, own.length < CASES_MIN ? all : widthOf(own)];
    }),
  );
}

function widthOf(misses: readonly Miss[]): Width {
  const sorted = misses.map(({ deviations }) => deviations).sort((a, b) => a - b);
  const tail = (1 - COVERAGE) / 2;
  const place = Math.min(sorted.length, Math.ceil((1 - tail) * (sorted.length + 1)));
  return { up: Math.max(0, sorted[place - 1]!), down: Math.max(0, -sorted[sorted.length - place]!) };
}
