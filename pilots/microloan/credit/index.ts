export { dollarsOf, YUAN_PER_DOLLAR } from './application/dollars.ts';
export { type FirmApplication, fromApplication } from './application/from-application.ts';
export { type Industry, industries } from './application/industries.ts';
