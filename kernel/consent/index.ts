export type { Basis } from './basis.ts';
export { type DeclaredUse, dataUse } from './data-use.ts';
export { consentsGiven } from './left-over.ts';
export { type ConsentOperations, consentOperations } from './operations.ts';
export type { NecessaryPurpose, Purpose } from './purpose.ts';
export { consentReasons } from './reasons.ts';
export { consentRoutes } from './routes.ts';
export { activeConsent, type Consent, consentId, consentKey, consents } from './tables.ts';
export { PARTIES_MAX, type UseOperation } from './use.ts';
