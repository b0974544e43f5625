import { solveCholesky } from './cholesky.ts';

export interface LogisticSample {
  /** One array of inputs a row, all of one length. */
  readonly inputs: readonly (readonly number[])[];
  /** True where the modelled event occurred. */
  readonly event: readonly boolean[];
  /** Case weights; all 1 when absent. */
  readonly weights?: readonly number[];
}

export interface LogisticFit {
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly iterations: number;
  readonly converged: boolean;
}

const ITERATIONS_MAX = 50;
const STEP_ENOUGH = 1e-10;
/** Newton's step is cut to this length in log-odds, so that separable data cannot throw it out of range. */
const STEP_MAX = 5;

/** 1 ÷ (1 + e^−x), without overflow at either end. */
export function logistic(logit: number): number {
  if (logit >= 0) return 1 / (1 + Math.exp(-logit));
  const e = Math.exp(logit);
  return e / (1 + e);
}

/**
 * Maximum likelihood by Newton's method (iteratively reweighted least squares), minus ½·l2·Σβ²;
 * the intercept is not penalised. Deterministic.
 * @throws RangeError when the inputs are collinear and l2 is 0.
 */
export function fitLogistic(sample: LogisticSample, l2: number): LogisticFit {
  const size = (sample.inputs[0]?.length ?? 0) + 1;
  let beta = new Array<number>(size).fill(0);
  for (let iteration = 1; iteration <= ITERATIONS_MAX; iteration++) {
    const { gradient, information } = derivatives(sample, beta, l2);
    const step = solveCholesky(information, gradient);
    const length = Math.max(...step.map(Math.abs));
    const shrink = length > STEP_MAX ? STEP_MAX / length : 1;
    beta = beta.map((b, i) => b + shrink * step[i]!);
    if (length < STEP_ENOUGH) return toFit(beta, iteration, true);
  }
  return toFit(beta, ITERATIONS_MAX, false);
}

function toFit(beta: readonly number[], iterations: number, converged: boolean): LogisticFit {
  const [intercept = 0, ...coefficients] = beta;
  return { intercept, coefficients, iterations, converged };
}

function derivatives(sample: LogisticSample, beta: readonly number[], l2: number) {
  const size = beta.length;
  const gradient = beta.map((b, i) => (i === 0 ? 0 : -l2 * b));
  const information = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? l2 : 0)));
  const x = new Array<number>(size).fill(1);
  for (const [n, row] of sample.inputs.entries()) {
    for (let i = 1; i < size; i++) x[i] = row[i - 1]!;
    const weight = sample.weights?.[n] ?? 1;
    const p = logistic(x.reduce((sum, value, i) => sum + value * beta[i]!, 0));
    const miss = weight * ((sample.event[n] ? 1 : 0) - p);
    const curve = weight * p * (1 - p);
    for (let i = 0; i < size; i++) {
      gradient[i]! += miss * x[i]!;
      const line = information[i]!;
      for (let j = 0; j <= i; j++) line[j]! += curve * x[i]! * x[j]!;
    }
  }
  return { gradient, information };
}
