/** The bank by itself, for who opens it without a house: a bench, a process of its own. */
export { cryptograms, issuing, vault } from './issuing.ts';
export { openKeys } from './keys.ts';
