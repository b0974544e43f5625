export { Bank, customer, houseSystem } from './bank.ts';
export { anyBook, anyBooks, LAST_DAY, later } from './book.ts';
export { disagreements } from './books.ts';
export { type Contract, signContract } from './contract.ts';
export { House, requireAgreement } from './house.ts';
export { insertRows } from './insert.ts';
export { lent, testLending } from './lent.ts';
export { signedLoan, terms, withDrawn } from './loan.ts';
