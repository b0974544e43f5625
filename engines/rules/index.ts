import './reasons.ts';

export { type RuledAgain, ruleAgain, ruleNow } from './again.ts';
export { boundInputs } from './evaluate/bound.ts';
export type { PastCase, RuleReplay } from './evaluate/replay.ts';
export type { RulesDefinition } from './life/rules.ts';
export { type Rules, rulesOf } from './life/rules-of.ts';
export { rulesRoutes } from './reads/routes.ts';
export { type Ruled, rule, stands } from './ruled.ts';
export type { Input, Inputs, Output, RuleSchema } from './table/schema.ts';
export { ruleTables } from './tables.ts';
