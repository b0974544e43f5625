/**
 * The shipped model of small firms quotes a charge-off over an American guaranteed loan's whole life; seven years is what
 * such working-capital loans are usually made for. A loan of twelve months bears the hazard of one of them.
 */
export const SMALL_BUSINESS_LIFE_YEARS = 7;

/** A default within `years` as one within a year, at an even hazard. Probabilities from 0 to 1. */
export const yearlyDefaultOf = (probability: number, years: number): number =>
  1 - (1 - probability) ** (1 / years);
