/**
 * How many customers of a grade leave at a yearly rate: 1 − exp(−((rate − 4 %) / scale)^shape), nobody at 4 % and below.
 * Fitted by least squares to the 29 rates from 4 to 15 % that a Chinese bank's small firms were observed at (annex 3 of
 * contest problem CUMCM 2020 C; root mean square error .010 to .012). The table itself is not shipped.
 */
interface Curve {
  readonly scaleBps: number;
  readonly shape: number;
}

const curves = {
  A: { scaleBps: 450, shape: 0.95 },
  B: { scaleBps: 510, shape: 0.94 },
  C: { scaleBps: 530, shape: 0.98 },
} as const satisfies Record<string, Curve>;

/** Where the observed rates begin and end: beyond, the curve is not evidence. */
export const OBSERVED_RATES_BPS = { from: 400, to: 1500 } as const;

/** The bank of the table lent to A, B and C only: a weaker grade is taken to leave as C does. */
const curveOf = (grade: string): Curve => (grade === 'A' || grade === 'B' ? curves[grade] : curves.C);

/** Share of a grade's customers who take their business elsewhere at this yearly rate, 0 to 1. */
export function churnAt(grade: string, rateBps: number): number {
  const above = rateBps - OBSERVED_RATES_BPS.from;
  if (above <= 0) return 0;
  const { scaleBps, shape } = curveOf(grade);
  return 1 - Math.exp(-((above / scaleBps) ** shape));
}
