import './reasons.ts';

export { type Models, modelsOf } from './models-of.ts';
export { digestOf, isApproved, modelContent, modelsDue } from './reads.ts';
export { modelRoutes } from './routes.ts';
export { type CardSummary, type Model, models } from './tables.ts';
