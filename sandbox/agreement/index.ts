export { type AcceptOperation, acceptOperation } from './accept.ts';
export { acceptInForce, agreementInForce, agreementObjection, type InForce } from './in-force.ts';
export { agreementReasons } from './reasons.ts';
export { agreementRoutes } from './routes.ts';
export { type Acceptance, acceptances, agreementKey, type Occasion } from './tables.ts';
