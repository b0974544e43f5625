import './reasons.ts';
import './arrangement/reasons.ts';

export { type Arm, armOf } from './arrangement/arm.ts';
export {
  type ArrangementDefinition,
  RATING,
  type Rating,
  type RatingProposal,
  ratingTable,
} from './arrangement/arrangement.ts';
export { type Arranged, arrangementOf } from './arrangement/arrangement-of.ts';
export { type RatedBy, rateBy, type Said } from './arrangement/rate.ts';
export { ratingRoutes } from './arrangement/routes.ts';
export { type Models, modelsOf } from './models-of.ts';
export { digestOf, isApproved, modelContent, modelsDue } from './reads.ts';
export { modelRoutes } from './routes.ts';
export { type CardSummary, type Model, models } from './tables.ts';
