import type { BoostingPlan } from '@sandglass/boosting';

/** The seed is part of every model card. */
const SEED = 7;

/** Tried at most; fewer are taken where later periods say so. */
const ROUNDS_MAX = 250;

const shared = { rounds: ROUNDS_MAX, learningRate: 0.1, gainMin: 0, rowShare: 0.7, binsMax: 64, seed: SEED };

/** Many categories that say nearly the same, weak effects, drift: shallow trees, heavy leaves. */
export const steadyPlan: BoostingPlan = {
  ...shared,
  depth: 4,
  leafRowsMin: 20,
  leafHessianMin: 10,
  l2: 10,
  inputShare: 0.5,
};

/** An unknown file, perhaps of some hundred rows, often with few and strong inputs. */
export const plainPlan: BoostingPlan = {
  ...shared,
  depth: 4,
  leafRowsMin: 20,
  leafHessianMin: 2,
  l2: 3,
  inputShare: 0.7,
};

/** The same file, where inputs weigh together and folds show that deeper trees rank better. */
export const deepPlan: BoostingPlan = {
  ...plainPlan,
  rounds: 500,
  depth: 8,
  leafRowsMin: 10,
  leafHessianMin: 0.2,
  l2: 1,
};

/**
 * Loans that resemble one another in some inputs and not in others, with little chance in them: what a leaf is sure of is held back
 * by its rows alone, each tree sees half of the inputs. How sure the trees are is taken back in one piece, by the folds' slope.
 */
export const boldPlan: BoostingPlan = {
  ...deepPlan,
  leafHessianMin: 0,
  l2: 0.003,
  rowShare: 0.8,
  inputShare: 0.5,
};
