import { type TestDatabase, testDatabase } from '@sandglass/database/testing';
import { leftInPlain } from '@sandglass/journal/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from './plain.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Of merchants, requestors and the desk. */
const OF_NOBODY = /^(payments\.(difference|line_key|merchant)|token\.requestor(_address)?)\./;

test('of a holder who is forgotten only payments and what was said between banks are left in plain rows', async () => {
  const left = await leftInPlain(db.pool, ['payments', 'token'], plain);
  expect(left.filter((column) => !OF_NOBODY.test(column))).toEqual([
    'payments.authorisation.answer',
    'payments.authorisation.reason',
    'payments.authorisation.reason_values',
    'payments.authorisation_by_key.answer',
    'payments.authorisation_by_key.reason',
    'payments.authorisation_by_key.reason_values',
    'payments.chargeback.answer',
    'payments.chargeback.documents',
    // A reason of a payment or a dispute is a code of a closed list.
    'payments.chargeback.reason',
    'payments.chargeback.words',
    'payments.dispute.proposal',
    'payments.dispute.reason',
    'payments.payment.answer',
    'payments.payment.reason',
    'payments.payment.reason_values',
    'payments.presentment.claims',
    'payments.presentment.words',
    'payments.stuck_end.words',
  ]);
});
