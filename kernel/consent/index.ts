export { type ConsentOperations, consentOperations, type Purpose } from './operations.ts';
export { consentReasons } from './reasons.ts';
export { consentRoutes } from './routes.ts';
export { activeConsent, type Consent, consentId, consentKey, consents } from './tables.ts';
