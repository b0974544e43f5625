/** What a shop's and a network's side hold: tests pay by them without either. */
export { codeOf } from '../binding/code.ts';
export { cryptograms, issuing } from '../issuing.ts';
export { numberOf, presentedOf } from './presented.ts';
export { cardOf, tokenHouse } from './token-house.ts';
