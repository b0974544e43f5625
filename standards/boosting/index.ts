export {
  type Evidence,
  type EvidencePlan,
  encodeLevel,
  encodeOutOfFold,
  fitEvidence,
  type Level,
  MISSING_LEVEL,
} from './encoding/evidence.ts';
export { MISSING, NOT_GIVEN } from './model/input.ts';
export { compilePredict, type Predict } from './model/predict.ts';
export { assertTrees, type BoostedTrees, DEPTH_MAX, LEAF, type Tree } from './model/tree.ts';
export { compileExplain, type Explain } from './reasons/explain.ts';
export { type BoostingSample, boost } from './training/boost.ts';
export type { BoostingPlan } from './training/plan.ts';
export { randomFrom } from './training/random.ts';
export { chooseRounds, type RoundsFound, type Trial } from './training/rounds.ts';
