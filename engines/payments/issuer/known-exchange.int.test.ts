import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { House } from '@sandglass/operations/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holder, issuing, payment } from '../testing/issuing.ts';

const { purchase, authorise, reverse, openBooks } = issuing;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** The bank as it is after a start: nothing is in memory. */
async function started<T>(work: (house: House) => Promise<T>): Promise<T> {
  const house = new House(db.pool);
  await house.start();
  const result = await work(house);
  await house.stop();
  return result;
}
const trials = Array.from({ length: 4 }, (_, at) => at);

test('an exchange that was answered is refused under another key after a start, at once and later', async () => {
  const [paid, held, unseen] = [payment('ann'), payment('ann'), payment('ann')];
  await started(async (house) => {
    await house.done(openBooks, {});
    await house.done(holder, { customer: 'ann', funds: '100000' });
    await house.done(purchase, paid);
    await house.done(authorise, held);
    const { acquirer, transmittedAt, stan } = unseen;
    await house.done(reverse, { original: { acquirer, transmittedAt, stan } });
  });
  await started(async (house) => {
    for (const _ of trials) {
      expect(await house.refused(purchase, paid)).toBe('payment-known');
      expect(await house.refused(authorise, held)).toBe('payment-known');
      expect(await house.refused(purchase, unseen)).toBe('payment-reversed-before');
      expect(await house.refused(purchase, { ...payment('ann'), token: 'tok-nobody' })).toBe('token-unknown');
      // Its first payment by token after a start finds what was paid before.
      await house.done(purchase, payment('ann', { amount: '1.00' }));
    }
  });
});

test('two of one exchange in one batch: the first is answered, the second refused', async () => {
  await started(async (house) => {
    const one = payment('ann');
    const outcomes = await house.together(purchase, [one, one]);
    expect(outcomes.map((of) => (of.status === 'fulfilled' ? of.value.outcome : of.reason))).toEqual([
      'done',
      'refused',
    ]);
  });
});
