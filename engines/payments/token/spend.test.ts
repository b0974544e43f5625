import { expect, test } from 'vitest';
import { giveBack, spend, unspend } from './spend.ts';
import type { TokenUse } from './token.ts';

const DAY = '2024-01-16';
const none: TokenUse = {
  id: 't',
  counter: 0,
  spent: 0n,
  payments: 0,
  day: DAY,
  day_spent: 0n,
  day_payments: 0,
  last_payment: 0n,
};

test('what is undone frees the day on which it was paid', () => {
  const paid = spend(spend(none, 1_000n, 1, DAY), 500n, 2, DAY);
  expect(unspend(paid, 1_000n, DAY)).toMatchObject({
    spent: 500n,
    payments: 1,
    day_spent: 500n,
    day_payments: 1,
  });
  expect(giveBack(paid, 300n, DAY)).toMatchObject({ spent: 1_200n, day_spent: 1_200n, day_payments: 2 });
});

test('a date that came twice, by rules of another zone, has no sum below zero', () => {
  // Paid on the 16th; a zone further west makes it the 15th, and then the 16th once more.
  const again = spend(spend(spend(none, 1_000n, 1, DAY), 200n, 2, '2024-01-15'), 100n, 3, DAY);
  expect(unspend(again, 1_000n, DAY)).toMatchObject({ spent: 300n, day_spent: 0n, day_payments: 0 });
  expect(giveBack(again, 1_000n, DAY)).toMatchObject({ spent: 300n, day_spent: 0n });
});
