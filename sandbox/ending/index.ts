export { classesWithin, treatedAs } from './classes.ts';
export { type Classed, classesOf } from './find-work.ts';
export { houseChecks, type LeftOver, leftOver } from './left-over.ts';
export { classifyOperation } from './operations/classify.ts';
export { type EndingOperations, endingOperations } from './operations/list.ts';
export { type ExitPage, exitHtml } from './pages/exit.ts';
export {
  type DoneBy,
  type ExitClass,
  type Plan,
  type PlannedPart,
  type PlannedStep,
  planOf,
} from './plan.ts';
export { exitAndPlans, findExit } from './read.ts';
export { endingReasons } from './reasons.ts';
export { endingRoutes } from './routes.ts';
export { classPlain, customerClasses, type ExitRow, exits, type StepRecord } from './tables.ts';
export { ExitWork, type ExitWorkOptions } from './work.ts';
