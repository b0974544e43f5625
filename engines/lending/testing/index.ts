export { Bank, customer, houseSystem } from './bank.ts';
export { signedLoan, terms, withDrawn } from './loan.ts';
