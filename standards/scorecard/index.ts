export type { Binning, CategoryBinning, NumberBinning, Value } from './binning/binning.ts';
export { STORED_CLASS_ROWS_MIN } from './binning/binning.ts';
export { binCategory, type CategoryBinningPlan } from './binning/category.ts';
export { encode } from './binning/encode.ts';
export { binNumber, type NumberBinningPlan } from './binning/number.ts';
export { type ExpectedCreditLoss, expectedCreditLoss, type LossYear } from './ecl.ts';
export { type Counts, informationOf, informationValue, weightOfEvidence } from './evidence/woe.ts';
export { type CharacteristicPlan, type FittedCard, fitCard } from './fit.ts';
export { type CalibrationRow, calibration } from './measure/calibration.ts';
export { type Discrimination, discrimination } from './measure/discrimination.ts';
export { differBeyondChance } from './measure/homogeneity.ts';
export { countByEdges, developmentEdges, stabilityIndex } from './measure/stability.ts';
export { fitLogistic, type LogisticFit, type LogisticSample, logistic } from './regression/logistic.ts';
export {
  type Characteristic,
  type Contribution,
  type Grade,
  type GradeCutOffs,
  gradeCutOffs,
  gradeOf,
  type Scorecard,
  type Scored,
  scoreCase,
} from './score/card.ts';
export { correctPrior, priorLogit } from './score/prior.ts';
export { type Loss, largestLosses, REASONS_MAX } from './score/reasons.ts';
export {
  houseScaling,
  quoteScore,
  type Scaling,
  scaleProbability,
  scalingFrom,
} from './score/scaling.ts';
