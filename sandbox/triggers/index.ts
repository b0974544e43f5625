export { triggersBlock } from './block.ts';
export { crossedTriggers, type PublishedFigures } from './crossed.ts';
export { look } from './operations/look.ts';
export { see } from './operations/see.ts';
export { unseenCrossings, watchOf } from './read.ts';
export { triggerReasons } from './reasons.ts';
export { triggerRoutes } from './routes.ts';
export { type Crossing, type Watch, watches } from './tables.ts';
export { TriggerWork, type TriggerWorkOptions } from './work.ts';
