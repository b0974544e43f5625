import { expect, test } from 'vitest';
import { liensOf, liensShown, liensTyped, neededOfLiens } from './liens-typed.ts';

const city = { holder: 'City bank', maximum: '300000.00', balance: '120000.00' } as const;
const village = { holder: 'Village bank', maximum: '50000.00', balance: '50000.00' } as const;

test('the liens of a case stand in the fields, with room for one more, and go back as they were', () => {
  const typed = liensTyped([city, village]);
  expect(liensShown(typed)).toEqual(['', '2', '3']);
  expect(liensOf(typed)).toEqual([city, village]);
  expect(liensShown(liensTyped([city, city, city, city, city]))).toHaveLength(5);
});

test('a lien is written down whole, one without a word not at all', () => {
  const none = liensTyped([]);
  expect([liensShown(none), liensOf(none), neededOfLiens(none)]).toEqual([[''], [], []]);
  const begun = { ...none, lienHolder: ' City bank ' };
  expect(neededOfLiens(begun)).toEqual(['lienHolder', 'lienMaximum', 'lienBalance']);
  const whole = { ...begun, lienMaximum: '300,000', lienBalance: '１２００００' };
  expect(liensOf(whole)).toEqual([city]);
});
