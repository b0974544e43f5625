/** score = offset + factor · ln(good : bad). */
export interface Scaling {
  readonly offset: number;
  readonly factor: number;
}

/**
 * Scaling by which `oddsGoodToBad` : 1 scores `base`, and each doubling of the odds adds `pointsToDouble`.
 * 600 at 30 : 1 with 20 points gives factor 28.8539 and offset 501.8622.
 */
export function scalingFrom(base: number, oddsGoodToBad: number, pointsToDouble: number): Scaling {
  const factor = pointsToDouble / Math.LN2;
  return { factor, offset: base - factor * Math.log(oddsGoodToBad) };
}

/** Sandglass's own scale, by the published four decimals: every model here scores on it. */
export const houseScaling: Scaling = { offset: 501.8622, factor: 28.8539 };

/** Unrounded score of a probability of default. */
export function scaleProbability(probability: number, { offset, factor }: Scaling): number {
  return offset + factor * Math.log((1 - probability) / probability);
}

/** The score as it is quoted: whole points, half to even. */
export function quoteScore(score: number): number {
  const floor = Math.floor(score);
  const rest = score - floor;
  if (rest !== 0.5) return Math.round(score);
  return floor % 2 === 0 ? floor : floor + 1;
}
